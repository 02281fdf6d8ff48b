// Columns side by side → one column after the other, as one reads: bands from above, in each band from the left.
import { toBlocks, type Block } from './blocks.ts';
import { isSideBySide, setHeights, toCells } from './cells.ts';
import { readGrid } from './grid.ts';
import { splitAtGutters } from './gutters.ts';
import type { Line } from './line.ts';
import { inReadingOrder } from './reading-order.ts';

/** More pieces than any printed page has are read row by row, so that time stays bounded. */
const MOST_CELLS = 5000;

/** Null where the page's rows are its lines. */
export function splitColumns(rows: readonly string[]): Line[] | null {
	const pieces = toCells(rows);
	if (pieces.length > MOST_CELLS || !isSideBySide(pieces)) return null;
	const cells = setHeights(splitAtGutters(pieces, rows, readGrid(pieces)), rows.length);
	const grid = readGrid(cells);
	return inReadingOrder(toBlocks(cells, grid), grid.pitch).flatMap(toLines);
}

function toLines(block: Block): Line[] {
	const edge = block.type === 'column' ? edgeOf(block) : null;
	return block.cells.map((cell, i) => ({
		text: cell.text,
		span: cell.span,
		row: cell.row + 1,
		gap: i === 0 ? 1 : 0,
		across: block.type !== 'column',
		indent: edge === null ? null : Math.max(0, cell.at - edge)
	}));
}

/** Where most of its lines begin; null for headings. */
function edgeOf({ cells }: Block): number | null {
	if (cells.length < 2 || !cells.some(({ text }) => /[，。]/u.test(text))) return null;
	const counts = new Map<number, number>();
	for (const { at } of cells) counts.set(at, (counts.get(at) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}
