// Where a text goes on that a column's end cuts off: in the column to the right that begins beside it, or below a picture.
import type { Block } from './blocks.ts';
import { emWidth, SENTENCE_END } from './chars.ts';
import { OPENING } from './columns.ts';
import { INDENT } from './piece.ts';
import type { Box } from './reading-order.ts';

/** Widths of a column that the next one begins to its right, at most. */
const NEAR = 2.5;
/** Lines that columns of one text begin apart, where a sentence ends between them and where none does. */
const ABREAST = 1;
const ABREAST_OPEN = 2;

/** left: what is unread. */
export function toTheRight(last: Box, left: readonly Box[]): Box | null {
	if (!isText(last.block)) return null;
	const open = isOpen(last);
	const abreast = left.filter(
		(box) =>
			box.left > last.left &&
			Math.abs(box.top - last.top) <= (open ? ABREAST_OPEN : ABREAST) &&
			(open || box.after === 0) &&
			goesOn(box)
	);
	const nearest = first(abreast, (box) => box.left);
	return nearest && nearest.left - last.left < (last.right - last.left) * NEAR ? nearest : null;
}

/** A picture's height in lines, at most. */
const PICTURE = 14;

/** first: the column with which the text began, or began anew. */
export function toBelow({ block, left }: Box, last: Box, unread: readonly Box[]): Box | null {
	if (!isText(last.block) || !isText(block) || !isOpen(last)) return null;
	const below = unread.filter(
		(box) =>
			box.after === 0 &&
			box.top > last.bottom &&
			box.top <= last.bottom + PICTURE &&
			Math.abs(box.left - left) <= INDENT &&
			goesOn(box)
	);
	return first(below, (box) => box.top);
}

function first(boxes: readonly Box[], by: (box: Box) => number): Box | null {
	return boxes.reduce<Box | null>((a, b) => (a && by(a) <= by(b) ? a : b), null);
}

function isOpen({ block }: Box): boolean {
	return !SENTENCE_END.test(block.cells.at(-1)?.text ?? '');
}

function goesOn({ block }: Box): boolean {
	return isText(block) && !OPENING.test(block.cells[0]?.text ?? '');
}

const NARROWEST = 4;
const LONGEST_HEADING = 4;

function isText({ cells }: Block): boolean {
	const widest = Math.max(...cells.map(({ text }) => emWidth(text, true)));
	const marked = cells.some(({ text }) => /[，。、；]/u.test(text));
	return widest > NARROWEST && (marked || cells.length > LONGEST_HEADING);
}
