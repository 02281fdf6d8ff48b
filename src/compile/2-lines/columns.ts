// Pieces → columns: each piece goes on with the nearest one below it that stands in its column, the likeliest pairs first.
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
export const OVER = 1.5;
/** Em from which a line at a column's edge is a heading rather than the last word of a text. */
export const NARROW_HEADING = 4;

/** Text, and no headline. */
const MARKED = /[，。；]/u;
/** A story begins. */
export const OPENING = /^(?:本报讯|(?:本报|新华社|中新社)\S{2,14}电(?=\s|[（(]|$))/u;
/** Set flush right: out of line, and still its column's. */
export const CREDIT = /记\s*者|通\s*讯\s*员|摄/u;

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
	if (shift !== 0 && left.alike === 0 && right.alike > 0 && !MARKED.test(left.text))
		return Infinity;
	if (b.width + shift > a.measure + OVER) return Infinity;
	if (Math.abs(shift) <= INDENT) return apart + (shift === 0 ? 0 : INDENTED);
	return CREDIT.test(b.text) && inside ? apart + FLUSH_RIGHT : Infinity;
}

function isTitle({ text, width, alike }: Piece): boolean {
	return alike <= 1 && width > NARROW_HEADING && !MARKED.test(text) && !CREDIT.test(text);
}

function isOver({ width, measure }: Piece): boolean {
	return width > measure + OVER;
}
