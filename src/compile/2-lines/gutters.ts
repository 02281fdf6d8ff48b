// A gutter between columns may come out as a single blank, no wider than one between two words. Two things tell it: rows above
// and below begin a piece at the same place, and none runs across; or those that begin like the left piece break where it ends.
import { cutAligned } from './aligned.ts';
import { toRow } from './breaks.ts';
import { cutCell, type Cell } from './cells.ts';
import { isWide, type Grid } from './grid.ts';
import { joinTorn } from './torn-rows.ts';

/** Rows above and below that are asked, and how many of them must begin a piece there. */
const REACH = 16;
const LEAST_STARTS = 3;
/** All of them with a single blank, too: loose setting leaves blanks behind its signs. */
const LEAST_SINGLE = 5;
const LEAST_PIECE = 3;

export function splitAtGutters(
	cells: readonly Cell[],
	rows: readonly string[],
	grid: Grid
): Cell[] {
	const pieces = cells.flatMap((cell) => {
		const gutters = blanks(cell).filter(
			(index) => index >= LEAST_PIECE && isGutter(cell, index, rows, grid)
		);
		return cutCell(cell, gutters);
	});
	return cutAligned(joinTorn(pieces.map(toRow)));
}

const blanks = ({ text }: Cell): number[] =>
	[...text.matchAll(/(?<=\S)\s(?=\S)/gu)].map(({ index }) => index);

function isGutter(cell: Cell, index: number, rows: readonly string[], grid: Grid): boolean {
	const at = cell.at + index + 1;
	let [starts, apart] = [0, 0];
	for (const step of [-1, 1]) {
		for (let i = 1; i <= REACH; i++) {
			const row = rows[cell.row + step * i] ?? '';
			if (isBlank(row, at)) continue;
			if (!isBlank(row, at - 1)) break;
			starts++;
			if (isBlank(row, at - 2)) apart++;
		}
	}
	return starts >= (apart > 0 || isWide(cell, grid) ? LEAST_STARTS : LEAST_SINGLE);
}

function isBlank(row: string, at: number): boolean {
	return at >= row.length || at < 0 || /\s/u.test(row.charAt(at));
}
