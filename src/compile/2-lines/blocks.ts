// Pieces of rows → blocks: columns grow from row to row. Each row's lines go to the columns open above it, from left to right; a
// column ends at room, at a headline above several columns, and where the page has gone on without it.
import { alignRow, splitAtColumns } from './align-row.ts';
import type { Cell } from './cells.ts';
import { emWidth } from './chars.ts';
import {
	add,
	begin,
	closeCut,
	isPassed,
	LEAST_HEADLINE,
	LEAST_LINES,
	type Block,
	type Column
} from './column.ts';
import type { Grid } from './grid.ts';

/** Rows of headings above columns that begin together: another band of the page. */
const BAND = 1;
const LEAST_COLUMNS = 4;

/** Blocks in the order in which they begin. */
export function toBlocks(cells: readonly Cell[], grid: Grid): Block[] {
	const blocks: Column[] = [];
	let open: Column[] = [];
	let above = -1;
	/** The first of a run of rows in which no column goes on but those that began in it. */
	let headings: number | null = null;
	for (const row of toRows(cells)) {
		const at = row[0]?.row ?? 0;
		// A row that is blank across the page is wider than any room between lines of one text.
		if (at > above + 1) open = [];
		above = at;
		open = open.filter((column) => !isPassed(column, open, at, grid));
		if (headings !== null && at - headings >= BAND && row.length >= LEAST_COLUMNS)
			open = open.filter((column) => !isBefore(column, headings ?? at));
		const pieces = row.flatMap((cell) => splitAtColumns(cell, open, grid));
		const found = withoutHeadlines(alignRow(open, pieces, grid), pieces.length);
		const ended = new Set(found.flatMap(({ ends }) => ends ?? []));
		const begun = pieces.flatMap((cell, i) => {
			const column = found[i]?.column;
			if (column) add(column, cell, pieces.length);
			return column ? [] : begin(cell, pieces.length, grid);
		});
		blocks.push(...begun);
		open = [...open.filter((column) => !ended.has(column)), ...begun];
		const goesOn = found.some(({ column }) => column && isText(column, headings ?? at));
		if (goesOn) headings = null;
		else if (pieces.some(({ text }) => emWidth(text, true) >= LEAST_HEADLINE)) headings ??= at;
		open = closeCut(open, at, grid).sort((a, b) => a.at - b.at);
	}
	return blocks;
}

function toRows(cells: readonly Cell[]): Cell[][] {
	const rows: Cell[][] = [];
	for (const cell of cells) {
		if (rows.at(-1)?.[0]?.row === cell.row) rows.at(-1)?.push(cell);
		else rows.push([cell]);
	}
	return rows;
}

/** It began above the headings, or has more lines than a headline. */
function isText(column: Column, headings: number): boolean {
	return isBefore(column, headings) || column.cells.length >= LEAST_LINES;
}

function isBefore({ cells }: Column, row: number): boolean {
	return (cells[0]?.row ?? row) < row;
}

/** Where a piece goes on with a column; or begins one, and ends the headline above it. */
interface Place {
	column: Column | null;
	ends?: Column;
}

/** Where columns begin side by side, what stood above one of them is the headline of all. */
function withoutHeadlines(found: readonly (Column | null)[], pieces: number): Place[] {
	const heads = ({ cells, mates }: Column) =>
		cells.length < LEAST_LINES &&
		mates < Math.min(LEAST_LINES, pieces - 1) &&
		!cells.some(({ text }) => /[，。]/u.test(text));
	const begun = found.filter((column) => !column || heads(column)).length;
	return found.map((column) =>
		column && begun > 1 && heads(column) ? { column: null, ends: column } : { column }
	);
}
