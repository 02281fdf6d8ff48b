// A column as it grows, row by row, and where it ends.
import type { Cell } from './cells.ts';
import { emWidth, SENTENCE_END } from './chars.ts';
import { HEADLINE, isWide, type Grid } from './grid.ts';

/** Cells that stand one below the other in one column, nothing set across them. */
export interface Block {
	/** Where most of its lines begin. */
	at: number;
	/** Set wider than a column: a headline or a caption across several. */
	across: boolean;
	/** Never empty. */
	cells: Cell[];
}

export interface Column extends Block {
	/** Most pieces in a row that it stands in. */
	mates: number;
	/** Em of its widest line. */
	widest: number;
	/** How many of its lines begin at each place. */
	starts: Map<number, number>;
}

/** Rows hold base lines of any column: lines of one may be many rows apart while others hold glyphs of a headline. */
const MOST_ROWS_APART = 12;
const MOST_ROWS_BELOW_A_HEADING = 5;
/** Lines from which a column tells its own measure. */
export const LEAST_LINES = 3;
/** While one line follows another, no other column has room for more than so many. */
const MOST_LINES_BETWEEN = 3;
/** Em that a line of text lacks to the measure only where a paragraph ends. */
const SHORT = 2.5;
/** Share of the measure from which a line is one of text. */
const TELLING = 0.6;
export const LEAST_HEADLINE = 4;

export function begin(cell: Cell, mates: number, grid: Grid): Column {
	return {
		at: cell.at,
		across: isWide(cell, grid),
		cells: [cell],
		mates,
		widest: emWidth(cell.text, true),
		starts: new Map([[cell.at, 1]])
	};
}

export function add(column: Column, cell: Cell, mates: number): void {
	column.cells.push(cell);
	column.mates = Math.max(column.mates, mates);
	column.widest = Math.max(column.widest, emWidth(cell.text, true));
	const count = (column.starts.get(cell.at) ?? 0) + 1;
	column.starts.set(cell.at, count);
	const most = column.starts.get(column.at) ?? 0;
	if (count > most || (count === most && cell.at < column.at)) column.at = cell.at;
}

export function lastOf({ cells }: Block): Cell {
	const last = cells.at(-1);
	if (!last) throw new Error('a block has cells');
	return last;
}

/** True where the page has gone on so far beside it that what stands in the row cannot be its next line. */
export function isPassed(
	column: Column,
	open: readonly Column[],
	row: number,
	{ measure }: Grid
): boolean {
	const last = lastOf(column);
	const own = column.cells.length < LEAST_LINES ? measure : column.widest;
	const stops = !SENTENCE_END.test(last.text) && emWidth(last.text, true) < own - SHORT;
	if (row - last.row > (stops ? MOST_ROWS_BELOW_A_HEADING : MOST_ROWS_APART)) return true;
	return open.some(({ cells }) => {
		const between = cells
			.slice(-MOST_ROWS_APART)
			.filter((cell) => cell.row > last.row && emWidth(cell.text, true) >= measure * TELLING);
		return between.length > MOST_LINES_BETWEEN;
	});
}

/** What is set across columns ends them; so does a line that begins where no column goes on. */
export function closeCut(columns: readonly Column[], row: number, grid: Grid): Column[] {
	const here = columns.filter((column) => lastOf(column).row === row);
	const parts = here.length < LEAST_LINES && here.every(({ cells }) => cells.length === 1);
	const cuts = here.flatMap((column) => {
		const { at, text } = lastOf(column);
		const width = emWidth(text, true);
		if (!column.across && !(parts && width >= LEAST_HEADLINE)) return [];
		return [{ from: at + grid.pitch, to: at + (width * HEADLINE - 1) * grid.pitch }];
	});
	return columns.filter(
		(column) =>
			column.across ||
			lastOf(column).row === row ||
			!cuts.some(({ from, to }) => column.at < to && column.at + grid.measure * grid.pitch > from)
	);
}
