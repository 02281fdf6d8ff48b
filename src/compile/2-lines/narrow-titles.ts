// A headline set in a narrow column beside its text comes out a few characters a row. Its type is larger, so that the text has more
// rows beside it, and rows of other columns come between its own.
import { HAN, SENTENCE_END } from './chars.ts';
import { CREDIT } from './columns.ts';
import { INDENT, type Piece } from './piece.ts';

/** Em of its lines, and how many it has. */
const WIDEST = 5;
const LEAST_LINES = 3;
const LEAST_IDEOGRAPHS = 4;
/** Cells by which its lines are shifted: larger type drifts in a grid of text. */
const DRIFT = 4;
/** Lines of text that one of its own is apart from the next, at most. */
const MOST_APART = 6;
/** Cells to the text beside it. */
const BESIDE = 24;
/** Lines of text for each of its own. */
const LARGER = 1.3;
/** Lines that two of one text are apart, at most. */
const APART = 1.1;

/** Of a text, or of a list. */
const MARKED = /[，。；、：]|\d{3}/u;

export interface Parted {
	titles: Piece[][];
	rest: Piece[];
}

/** pieces: from above, as toPieces gives them. */
export function takeNarrowTitles(pieces: readonly Piece[]): Parted {
	const taken = new Set<Piece>();
	const titles: Piece[][] = [];
	for (const first of pieces) {
		if (taken.has(first) || !isNarrow(first)) continue;
		const title = [first];
		for (let next = below(first, pieces); next; next = below(next, pieces)) {
			if (taken.has(next)) break;
			title.push(next);
		}
		if (!isTitle(title, pieces)) continue;
		for (const piece of title) taken.add(piece);
		titles.push(title);
	}
	return { titles, rest: pieces.filter((piece) => !taken.has(piece)) };
}

function isNarrow({ text, width }: Piece): boolean {
	return width <= WIDEST && !MARKED.test(text) && !CREDIT.test(text);
}

/** What goes on with it: nothing else stands between. */
function below(piece: Piece, pieces: readonly Piece[]): Piece | null {
	const candidate = pieces.find(
		(other) =>
			other.y > piece.y &&
			other.y <= piece.y + MOST_APART &&
			Math.abs(middle(other) - middle(piece)) <= DRIFT
	);
	if (!candidate || !isNarrow(candidate)) return null;
	const from = Math.min(piece.at, candidate.at);
	const to = Math.max(endOf(piece), endOf(candidate));
	const isHidden = pieces.some(
		(other) =>
			other !== piece &&
			other !== candidate &&
			other.y >= piece.y &&
			other.y <= candidate.y &&
			other.at < to &&
			endOf(other) > from
	);
	return isHidden ? null : candidate;
}

function isTitle(title: readonly Piece[], pieces: readonly Piece[]): boolean {
	const [first, last] = [title[0], title.at(-1)];
	if (!first || !last || title.length < LEAST_LINES) return false;
	const text = title.map((piece) => piece.text).join('');
	if (Array.from(text).filter((char) => HAN.test(char)).length < LEAST_IDEOGRAPHS) return false;
	const isOfText = pieces.some(
		(other) =>
			!title.includes(other) &&
			((isNext(other, first) && !SENTENCE_END.test(other.text)) || isNext(last, other))
	);
	const step = (last.y - first.y) / (title.length - 1);
	return !isOfText && (step >= LARGER || linesBeside(title, pieces) >= title.length * LARGER);
}

/** Whether a line stands right below another, as lines of one text do. */
function isNext(above: Piece, below: Piece): boolean {
	const apart = below.y - above.y;
	return apart > 0 && apart <= APART && above.at < endOf(below) && below.at < endOf(above);
}

/** Lines of the nearer column that stands beside it. */
function linesBeside(title: readonly Piece[], pieces: readonly Piece[]): number {
	const [top, bottom] = [title[0]?.y ?? 0, title.at(-1)?.y ?? 0];
	const [left, right] = [Math.min(...title.map(({ at }) => at)), Math.max(...title.map(endOf))];
	const abreast = pieces.filter(
		(other) => other.y >= top && other.y <= bottom && !title.includes(other) && other.width > WIDEST
	);
	const after = abreast.filter(({ at }) => at >= right && at <= right + BESIDE);
	const before = abreast.filter((other) => endOf(other) <= left && endOf(other) >= left - BESIDE);
	const nearest = (all: readonly Piece[], edge: (piece: Piece) => number) => {
		const near = Math.min(...all.map(edge));
		return all.filter((piece) => edge(piece) <= near + INDENT).length;
	};
	return Math.max(
		nearest(after, ({ at }) => at),
		nearest(before, (piece) => -piece.at)
	);
}

const endOf = ({ at, text }: Piece): number => at + text.length;
const middle = (piece: Piece): number => (piece.at + endOf(piece)) / 2;
