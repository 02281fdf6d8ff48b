// A gutter between columns may come out as a single blank, no wider than one between two words. Two things tell it: rows above
// and below begin a piece at the same place, and none runs across; or the left piece is as wide as lines that begin with it.
import type { Cell } from './cells.ts';
import { emWidth } from './chars.ts';
import { isWide, WIDER, type Grid } from './grid.ts';

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
	const byStart = new Map<number, Cell[]>();
	for (const cell of cells) byStart.set(cell.at, [...(byStart.get(cell.at) ?? []), cell]);
	return cells.flatMap((cell) => {
		const gutters = blanks(cell).filter(
			(index) => index >= LEAST_PIECE && isGutter(cell, index, rows, grid)
		);
		return cut(cell, gutters).flatMap((piece) => cutAtMeasure(piece, byStart, rows, grid));
	});
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

const ROWS_AROUND = 40;
const LEAST_LINES = 2;
const NARROWEST = 4;
/** Em by which a line may end short of its measure, or reach over it, where signs are squeezed. */
const SHORT = 1.6;
const OVER = 0.6;

/** Where lines that begin with it are narrower, and it has a blank where they end. */
function cutAtMeasure(
	cell: Cell,
	byStart: ReadonlyMap<number, readonly Cell[]>,
	rows: readonly string[],
	grid: Grid
): Cell[] {
	const ends = [0, -2]
		.flatMap((by) =>
			(byStart.get(cell.at + by) ?? [])
				.filter((other) => !isWide(other, grid) && Math.abs(other.row - cell.row) <= ROWS_AROUND)
				.map(({ text }) => emWidth(text, true) + by)
		)
		.filter((width) => width >= NARROWEST)
		.sort((a, b) => b - a);
	const width = emWidth(cell.text, true);
	const [widest = 0, measure] = [ends[0], ends[LEAST_LINES - 1]];
	if (measure === undefined || width < measure + NARROWEST || width < widest + WIDER) return [cell];
	const [best] = blanks(cell)
		.map((index) => ({ index, ...overBy(cell.text.slice(0, index), measure) }))
		.filter(({ least, most }) => most >= -SHORT && least <= OVER)
		.filter(({ index }) => !isCrossed(cell, index, rows))
		.sort((a, b) => Math.abs(a.least + a.most) - Math.abs(b.least + b.most));
	const [left, right] = best ? cut(cell, [best.index]) : [];
	return left && right ? [left, ...cutAtMeasure(right, byStart, rows, grid)] : [cell];
}

/** Em by which a text is wider than a measure, with its signs set narrow, and wide. */
function overBy(text: string, measure: number): { least: number; most: number } {
	return { least: emWidth(text, true) - measure, most: emWidth(text, false, false) - measure };
}

const ROWS_ACROSS = 2;
/** Gutters of one column may come out a few cells apart. */
const CELLS_APART = 3;

/** Whether a row right above or below runs across. */
function isCrossed(cell: Cell, index: number, rows: readonly string[]): boolean {
	const at = cell.at + index;
	const around = rows.slice(Math.max(0, cell.row - ROWS_ACROSS), cell.row + ROWS_ACROSS + 1);
	return around.some((row) => {
		const piece = row.slice(at - CELLS_APART, at + CELLS_APART + 1);
		return piece.length > 2 * CELLS_APART && !/\s/u.test(piece);
	});
}

function cut(cell: Cell, cuts: readonly number[]): Cell[] {
	const ends = [...cuts, cell.text.length];
	return ends.map((end, i) => {
		const start = i === 0 ? 0 : (ends[i - 1] ?? 0) + 1;
		return {
			...cell,
			text: cell.text.slice(start, end),
			span: { from: cell.span.from + start, to: cell.span.from + end },
			at: cell.at + start
		};
	});
}
