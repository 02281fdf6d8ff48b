// Pages that print their columns side by side: each row holds pieces of several, apart by blanks. A cell is one such piece.
import type { Span } from '../span.ts';
import { rowHeights } from './row-heights.ts';
import { joinSpread } from './spread-rows.ts';

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

/** What two blanks or more set apart. */
const PIECE = /\S+(?:[^\S\n]\S+)*/gu;

export function toCells(rows: readonly string[]): Cell[] {
	let offset = 0;
	const pieces = rows.map((text, row) => {
		const start = offset;
		offset += text.length + 1;
		return [...text.matchAll(PIECE)].map(({ 0: piece, index }): Cell => {
			const from = start + index;
			return { text: piece, span: { from, to: from + piece.length }, row, y: row, at: index };
		});
	});
	return setHeights(joinSpread(pieces), rows.length);
}

/** The cells at the heights that their pieces tell. */
export function setHeights(cells: readonly Cell[], rows: number): Cell[] {
	const printed = Array.from({ length: rows }, (): Cell[] => []);
	for (const cell of cells) printed[cell.row]?.push(cell);
	const heights = rowHeights(printed);
	return cells.map((cell) => ({ ...cell, y: heights[cell.row] ?? 0 }));
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

/** A cell's pieces where it is cut: at each place blanks begin, which belong to no piece. */
export function cutCell(cell: Cell, cuts: readonly number[]): Cell[] {
	const { text, span, at } = cell;
	const ends = [...cuts, text.length];
	return ends.map((end, i) => {
		const before = cuts[i - 1];
		const start = before === undefined ? 0 : before + text.slice(before).search(/\S/u);
		return {
			...cell,
			text: text.slice(start, end),
			span: { from: span.from + start, to: span.from + end },
			at: at + start
		};
	});
}
