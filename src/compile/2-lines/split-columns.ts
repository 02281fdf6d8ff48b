// Columns side by side → one column after the other, as one reads: bands from above, in each band from the left.
import { toBlocks } from './blocks.ts';
import { isSideBySide, toCells } from './cells.ts';
import type { Block } from './column.ts';
import { readGrid } from './grid.ts';
import type { Line } from './line.ts';
import { inReadingOrder } from './reading-order.ts';

/** Null where the page's rows are its lines. */
export function splitColumns(rows: readonly string[]): Line[] | null {
	const cells = toCells(rows);
	if (!isSideBySide(cells)) return null;
	const grid = readGrid(cells);
	const blocks = inReadingOrder(toBlocks(cells, grid), grid.pitch);
	return blocks.flatMap(toLines);
}

function toLines(block: Block): Line[] {
	return block.cells.map((cell, i) => ({
		text: cell.text,
		span: cell.span,
		row: cell.row + 1,
		gap: i === 0 ? 1 : 0,
		across: block.across
	}));
}
