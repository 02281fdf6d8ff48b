// Pages that print their columns side by side: each row holds pieces of several, apart by blanks. A cell is one such piece.
import type { Span } from '../span.ts';
import { PIECE, rowHeights } from './row-heights.ts';

export interface Cell {
	text: string;
	span: Span;
	/** 0-based row of the source. */
	row: number;
	/** Lines from the top of the page: cells of one height stand side by side, though in different rows. */
	y: number;
	/** Characters before it in its row: the same for all lines of one column. */
	at: number;
}

export function toCells(rows: readonly string[]): Cell[] {
	const heights = rowHeights(rows);
	const cells: Cell[] = [];
	let offset = 0;
	rows.forEach((text, row) => {
		for (const match of text.matchAll(PIECE)) {
			const from = offset + match.index;
			cells.push({
				text: match[0],
				span: { from, to: from + match[0].length },
				row,
				y: heights[row] ?? 0,
				at: match.index
			});
		}
		offset += text.length + 1;
	});
	return cells;
}

const LEAST_LINES = 5;

/** Whether at enough heights two pieces or more stand side by side. */
export function isSideBySide(cells: readonly Cell[]): boolean {
	const pieces = new Map<number, number>();
	for (const { y } of cells) pieces.set(y, (pieces.get(y) ?? 0) + 1);
	const shared = [...pieces.values()].filter((count) => count > 1).length;
	return shared >= LEAST_LINES && shared / pieces.size > SHARED_LINES;
}

const SHARED_LINES = 0.2;
