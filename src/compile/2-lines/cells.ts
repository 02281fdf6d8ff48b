// Pages that print their columns side by side: each row holds pieces of several, apart by blanks. A cell is one such piece.
import type { Span } from '../span.ts';

export interface Cell {
	text: string;
	span: Span;
	/** 0-based row of the source. */
	row: number;
	/** Characters before it in its row: the same for all lines of one column. */
	at: number;
}

const PIECE = /\S+(?:[^\S\n]\S+)*/gu;

export function toCells(rows: readonly string[]): Cell[] {
	const cells: Cell[] = [];
	let offset = 0;
	rows.forEach((text, row) => {
		for (const match of text.matchAll(PIECE)) {
			const from = offset + match.index;
			cells.push({
				text: match[0],
				span: { from, to: from + match[0].length },
				row,
				at: match.index
			});
		}
		offset += text.length + 1;
	});
	return cells;
}

const LEAST_LINES = 5;

/** Whether enough rows hold two pieces or more. */
export function isSideBySide(cells: readonly Cell[]): boolean {
	const perRow = new Map<number, number>();
	for (const { row } of cells) perRow.set(row, (perRow.get(row) ?? 0) + 1);
	const shared = [...perRow.values()].filter((count) => count > 1).length;
	return shared >= LEAST_LINES && shared / perRow.size > SHARED_ROWS;
}

const SHARED_ROWS = 0.2;
