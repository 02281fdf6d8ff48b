// One row's pieces → the columns that they go on with, in order from left to right, as cheaply as can be.
import type { Cell } from './cells.ts';
import { emWidth, SENTENCE_END } from './chars.ts';
import { lastOf, type Column } from './column.ts';
import { isWide, WIDER, type Grid } from './grid.ts';

/** Prices: a column goes on where its lines begin; an indent is dearer, a new column dearest. */
const NEW_COLUMN = 1.2;
const INDENTED = 0.3;
const FLUSH_RIGHT = 0.5;
const TORN = 1;
const OTHER_WIDTH = 1.5;
const ROW_APART = 0.05;
/** Cells that a first line stands to the right; wider where quotes begin it. */
const INDENT = 4;
/** Farther apart than lines of one headline ever are. */
export const ROWS_OF_A_GAP = 3;

interface Way {
	cost: number;
	from: Way | null;
	column: Column | null;
}

/** For each piece its column, or null where it begins one. open: from left to right. */
export function alignRow(
	open: readonly Column[],
	pieces: readonly Cell[],
	grid: Grid
): (Column | null)[] {
	// ways[n]: the cheapest way that uses none but the first n columns.
	let ways: Way[] = [{ cost: 0, from: null, column: null }];
	while (ways.length <= open.length) ways.push({ cost: 0, from: null, column: null });
	for (const cell of pieces) {
		const next: Way[] = [];
		ways.forEach((alone, used) => {
			let best: Way = { cost: alone.cost + NEW_COLUMN, from: alone, column: null };
			const [column, before, skipped] = [open[used - 1], ways[used - 1], next[used - 1]];
			if (column && before) {
				const cost = before.cost + stepCost(column, cell, grid);
				if (cost < best.cost) best = { cost, from: before, column };
			}
			next.push(skipped && skipped.cost <= best.cost ? skipped : best);
		});
		ways = next;
	}
	const found: (Column | null)[] = [];
	for (let way = ways.at(-1); way?.from; way = way.from) found.push(way.column);
	return found.reverse();
}

/** Set flush right: out of line, and still its column's. */
const CREDIT = /记\s*者|通\s*讯\s*员|摄/u;

function stepCost(column: Column, cell: Cell, grid: Grid): number {
	const last = lastOf(column);
	const apart = cell.row - last.row;
	if (column.across && apart > ROWS_OF_A_GAP) return Infinity;
	const shift = cell.at - column.at;
	// A column's first line may be indented itself.
	const aside = shift < 0 && column.cells.length > 1 ? Infinity : Math.abs(shift);
	const end = cell.at + emWidth(cell.text, true) * grid.pitch;
	const inside = cell.at >= column.at && end <= column.at + (grid.measure + 1) * grid.pitch;
	const credit = CREDIT.test(cell.text);
	let cost = aside === 0 ? 0 : aside <= INDENT ? INDENTED : Infinity;
	if (inside && credit) cost = Math.min(FLUSH_RIGHT, cost);
	// In mid-paragraph no line is indented.
	const indented = shift > 1 && column.cells.length > 1;
	if (indented && !credit && !SENTENCE_END.test(last.text)) cost += TORN;
	if (isWide(cell, grid) !== column.across) cost += OTHER_WIDTH;
	return cost + (apart - 1) * ROW_APART;
}

/** A gutter may be a single blank, where the next column's place tells it from a blank in a line. */
export function splitAtColumns(cell: Cell, open: readonly Column[], grid: Grid): Cell[] {
	if (emWidth(cell.text, true) < grid.measure + WIDER) return [cell];
	const blank = [...cell.text.matchAll(/(?<=\S) (?=\S)/gu)].find(({ index }) =>
		open.some(({ across, at }) => !across && at === cell.at + index + 1 && index >= LEAST_PIECE)
	);
	if (!blank) return [cell];
	const from = cell.span.from + blank.index + 1;
	const rest = {
		...cell,
		at: cell.at + blank.index + 1,
		text: cell.text.slice(blank.index + 1),
		span: { from, to: cell.span.to }
	};
	const first = {
		text: cell.text.slice(0, blank.index),
		span: { from: cell.span.from, to: from - 1 }
	};
	return [{ ...cell, ...first }, ...splitAtColumns(rest, open, grid)];
}

const LEAST_PIECE = 4;
