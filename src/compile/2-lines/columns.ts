// Pieces → columns: each piece goes on with the nearest one below it that stands in its column, the likeliest pairs first.
import { SENTENCE_END } from './chars.ts';
import { INDENT, overlap, type Piece } from './piece.ts';

/** Lines apart that two lines of a column may come out where a headline's large lines stand beside it. */
const MOST_APART = 3;
const INDENTED = 0.3;
const FLUSH_RIGHT = 0.8;
const CENTRED = 0.5;
/** Share of the shorter line that the other covers. */
const INSIDE = 0.5;
const LINE_APART = 0.1;
/** Em by which a line is wider than its column's: a headline's or a caption's. */
const OVER = 1.5;

/** A story begins. */
export const OPENING = /^(?:本报讯|(?:本报|新华社|中新社)\S{2,14}电(?=\s|[（(]|$))/u;
/** Set flush right: out of line, and still its column's. */
const CREDIT = /记\s*者|通\s*讯\s*员|摄/u;

interface Pair {
	above: number;
	below: number;
	cost: number;
}

/** Pieces from above, as toPieces gives them. */
export function toColumns(pieces: readonly Piece[]): Piece[][] {
	const next = new Map<number, number>();
	const taken = new Set<number>();
	for (const { above, below } of pairs(pieces)) {
		if (next.has(above) || taken.has(below)) continue;
		next.set(above, below);
		taken.add(below);
	}
	return pieces.flatMap((_, start) => {
		if (taken.has(start)) return [];
		const column: Piece[] = [];
		for (let i: number | undefined = start; i !== undefined; i = next.get(i)) {
			const piece = pieces[i];
			if (piece) column.push(piece);
		}
		return [column];
	});
}

function pairs(pieces: readonly Piece[]): Pair[] {
	const found = pieces.flatMap((above, i) => {
		const between: Piece[] = [];
		const pairs: Pair[] = [];
		for (let k = i + 1; k < pieces.length; k++) {
			const below = pieces[k];
			if (!below || below.y > above.y + MOST_APART) break;
			if (below.y === above.y || overlap(above, below) <= 0) continue;
			const hidden = between.some(
				(other) => overlap(other, above) > 1 && overlap(other, below) > 1
			);
			const cost = hidden ? Infinity : pairCost(above, below);
			if (cost < Infinity) pairs.push({ above: i, below: k, cost });
			between.push(below);
		}
		return pairs;
	});
	return found.sort(
		(a, b) => a.cost - b.cost || a.below - a.above - (b.below - b.above) || a.above - b.above
	);
}

function pairCost(a: Piece, b: Piece): number {
	const apart = (b.y - a.y) * LINE_APART;
	const inside = overlap(a, b) >= Math.min(a.text.length, b.text.length) * INSIDE;
	if (OPENING.test(b.text)) return Infinity;
	// Lines of one headline are centred.
	if (isTitle(a) && isTitle(b)) return inside ? apart + CENTRED : Infinity;
	if (isOver(a) !== isOver(b)) return Infinity;
	const shift = b.at - a.at;
	// Nothing of a column begins left of its edge.
	const [left, right] = shift < 0 ? [b, a] : [a, b];
	if (shift !== 0 && left.alike === 0 && right.alike > 0) return Infinity;
	if (b.width + shift > a.measure + OVER) return Infinity;
	if (Math.abs(shift) <= INDENT) return apart + (shift === 0 ? 0 : INDENTED);
	return CREDIT.test(b.text) && inside ? apart + FLUSH_RIGHT : Infinity;
}

function isTitle({ text, width, alike }: Piece): boolean {
	return alike <= 1 && width > NARROW_HEADING && !/[，。；]/u.test(text) && !CREDIT.test(text);
}

function isOver({ width, measure }: Piece): boolean {
	return width > measure + OVER;
}

const PUNCTUATION = /[，。；：、！？!?]/u;
const MOST_HEADINGS = 4;
/** Em by which a heading is narrower than its column, at least, and a last line of a paragraph. */
const SHORT = 3;
/** Lines that a heading stands apart from text. */
const APART = 2;
/** Em from which a line at a column's edge is a heading rather than the last word of a text. */
const NARROW_HEADING = 4;

/** A column's text, and apart from it the headings above and below that stand in its line. */
export function withoutHeadings(column: readonly Piece[]): Piece[][] {
	const text = column.filter(({ text }) => PUNCTUATION.test(text));
	const first = text[0];
	if (!first) return [[...column]];
	const starts = column.map(({ at }) => at).filter((at) => at >= first.at - INDENT);
	const base = Math.min(...starts);
	const ends = ({ at, width }: Piece) => at - base + width;
	const measure = Math.max(...text.map(ends));
	const heads = (i: number, beside: number) => {
		const [piece, other] = [column[i], column[beside]];
		if (!piece || PUNCTUATION.test(piece.text) || OPENING.test(piece.text)) return false;
		if (other && Math.abs(piece.y - other.y) >= APART) return true;
		const short = ends(piece) < measure - SHORT || ends(piece) > measure + OVER;
		return short && (piece.width >= NARROW_HEADING || piece.at > base + INDENT);
	};
	let [from, to] = [0, column.length];
	while (from < MOST_HEADINGS && heads(from, from + 1)) from++;
	while (column.length - to < MOST_HEADINGS && to > from && heads(to - 1, to - 2)) {
		if (CREDIT.test(column[to - 1]?.text ?? '')) break;
		to--;
	}
	return [column.slice(0, from), column.slice(from, to), column.slice(to)].filter(
		(part) => part.length > 0
	);
}

const LINES_AROUND = 5;

/** A paragraph that ends is followed by an indented line, where the text is the same. */
export function isOtherText(column: readonly Piece[], i: number): boolean {
	const around = column.slice(Math.max(0, i - LINES_AROUND), i + LINES_AROUND);
	const [above, below] = [column[i - 1], column[i]];
	if (!above || !below || around.length < LINES_AROUND || !SENTENCE_END.test(above.text))
		return false;
	if (CREDIT.test(below.text) || CREDIT.test(above.text)) return false;
	const base = Math.min(...around.map(({ at }) => at));
	const measure = Math.max(...around.map(({ at, width }) => at - base + width));
	const short = above.at - base + above.width < measure - SHORT;
	return short && below.at === base && below.width > NARROW_HEADING;
}
