// What stands in a column's line and is no text of it: headings above it, below it and between its stories.
import { SENTENCE_END } from './chars.ts';
import { CREDIT, NARROW_HEADING, OPENING, OVER } from './columns.ts';
import { INDENT, isSpread, type Piece } from './piece.ts';

const MOST_HEADINGS = 6;
/** Em by which a heading is narrower than its column, at least, and a last line of a paragraph. */
const SHORT = 2;
/** Em by which a line in mid-sentence is narrower, where a number or a word that is not broken comes next. */
const UNIT = 3.5;
/** Lines that a heading stands apart from text: surely, and where its looks say the same. */
const APART = 2;
const LOOSE = 1.5;
const PUNCTUATION = /[，。；：、！？!?]/u;
const ENDED = /[。！？!?…；）)][”’』」）)》"']*$/u;
/** A note in brackets. */
const NOTE = /^[（(]/u;

/** Lines above and below that tell where a column begins and ends: below another story's it may be elsewhere. */
const NEAR = 6;

/** Lines of a column that are its text, or stand in its line and head what is below. */
interface Part {
	title: boolean;
	pieces: Piece[];
}

/** A column's text, and apart from it the headings above, below and between. */
export function withoutHeadings(column: readonly Piece[]): Part[] {
	const isTitle = (i: number, second: boolean) => {
		const piece = column[i];
		if (
			!piece ||
			OPENING.test(piece.text) ||
			isSpread(piece.text) ||
			ENDED.test(piece.text) ||
			NOTE.test(piece.text)
		)
			return false;
		const above = column[i - 1];
		const goesOn =
			!second && above !== undefined && !ENDED.test(above.text) && !isApart(column, i, LOOSE);
		const { base, measure } = edges(column, i);
		const end = piece.at - base + piece.width;
		const short = end < measure - (goesOn ? UNIT : SHORT);
		// A headline's second line may hold a comma, as no short line of a text does.
		if (PUNCTUATION.test(piece.text) && !(second && short)) return false;
		const outer =
			(i === 0 && isApart(column, 1, APART)) ||
			(i === column.length - 1 && isApart(column, i, APART));
		const wide = piece.width >= NARROW_HEADING || piece.at > base + INDENT;
		return wide && (short || outer || end > measure + OVER);
	};
	const parts: Part[] = [];
	for (let i = 0; i < column.length;) {
		let end = i;
		while (end - i < MOST_HEADINGS && isTitle(end, end > i)) end++;
		const title = end > i && isHeading(column, i, end);
		const next = title ? end : Math.max(end, i + 1);
		const last = parts.at(-1);
		if (last && last.title === title) last.pieces.push(...column.slice(i, next));
		else parts.push({ title, pieces: column.slice(i, next) });
		i = next;
	}
	return parts;
}

/** Whether a run of short lines heads or follows the text rather than stands in it. */
function isHeading(column: readonly Piece[], from: number, to: number): boolean {
	const [above, first, below] = [column[from - 1], column[from], column[to]];
	if (!above || !first) return true;
	if (!below) return !CREDIT.test(first.text);
	const { base } = edges(column, from);
	const apart = isApart(column, from, LOOSE) || isApart(column, to, LOOSE);
	const begins = below.at > base || apart;
	// A paragraph's beginning, set like one: a title inside the text.
	const inside = to - from === 1 && first.at > base && first.at <= base + INDENT;
	return begins && !(inside && ENDED.test(above.text) && !apart);
}

/** Where the lines near begin, and the em at which they end. */
function edges(column: readonly Piece[], i: number): { base: number; measure: number } {
	const near = column.slice(Math.max(0, i - NEAR), i + NEAR + 1);
	const base = Math.min(...near.map(({ at }) => at));
	return { base, measure: usual(near.map(({ at, width }) => at - base + width)) };
}

/** Whether a line's room lies between a line and the one above. */
function isApart(column: readonly Piece[], i: number, lines: number): boolean {
	const [above, piece] = [column[i - 1], column[i]];
	return above !== undefined && piece !== undefined && piece.y - above.y >= lines;
}

/** The commonest of a column's ends that is no paragraph's: of the wider half. */
function usual(ends: readonly number[]): number {
	const widest = Math.max(...ends);
	const counts = new Map<number, number>();
	for (const end of ends.map(Math.round)) counts.set(end, (counts.get(end) ?? 0) + 1);
	const wide = [...counts].filter(([end]) => end > widest / 2);
	return wide.sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? widest;
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
	const short = above.at - base + above.width < measure - SHORT - 1;
	return short && below.at === base && below.width > NARROW_HEADING;
}
