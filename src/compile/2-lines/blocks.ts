// Pieces of a page → blocks: its columns, cut where the story beside them ends.
import type { Cell } from './cells.ts';
import { isOtherText, withoutHeadings } from './column-titles.ts';
import { toColumns } from './columns.ts';
import { isWide, type Grid } from './grid.ts';
import { takeNarrowTitles } from './narrow-titles.ts';
import { INDENT, toPieces, type Piece } from './piece.ts';

/** Cells that stand one below the other in one column, nothing set across them. */
export interface Block {
	/** A headline in a column's line; or what is set across columns, headlines and captions. */
	type: 'column' | 'title' | 'across';
	/** Never empty. */
	cells: Cell[];
}

/** Lines from which what is wider than the page's columns is a column of its own. */
const LEAST_LINES = 4;

export function toBlocks(cells: readonly Cell[], grid: Grid): Block[] {
	const { titles: narrow, rest } = takeNarrowTitles(toPieces(cells));
	const parts = toColumns(rest).flatMap(withoutHeadings);
	const ofType = (title: boolean) =>
		parts.flatMap((part) => (part.title === title ? [part.pieces] : []));
	const titles = [...narrow, ...ofType(true)].map((cells): Block => ({ type: 'title', cells }));
	const columns = cutBands(ofType(false)).map((cells): Block => {
		const across = cells.length < LEAST_LINES && cells.every((cell) => isWide(cell, grid));
		return { type: across ? 'across' : 'column', cells };
	});
	return [...titles, ...columns];
}

/** Columns of one story begin side by side and end side by side. */
function cutBands(columns: readonly Piece[][]): Piece[][] {
	const done: Piece[][] = [];
	const left = [...columns].sort(fromLeft);
	for (let column = left.shift(); column; column = left.shift()) {
		const cut = bandEnd(column, besideOf(column, done) ?? besideOf(column, left));
		done.push(column.slice(0, cut));
		const rest = column.slice(cut);
		if (rest.length > 0) {
			left.push(rest);
			left.sort(fromLeft);
		}
	}
	return done;
}

/** The nearest column that begins side by side with it. */
function besideOf(column: readonly Piece[], others: readonly Piece[][]): Piece[] | null {
	const distance = (other: readonly Piece[]) => Math.abs(startOf(other) - startOf(column));
	return others
		.filter(
			(other) =>
				other.length > 1 && Math.abs(topOf(other) - topOf(column)) <= 1 && distance(other) > INDENT
		)
		.reduce<Piece[] | null>((a, b) => (a && distance(a) <= distance(b) ? a : b), null);
}

/** How many of its lines stand beside the other column; all of them where nothing parts the rest. */
function bandEnd(column: readonly Piece[], beside: readonly Piece[] | null): number {
	const last = column.at(-1);
	const bottom = beside?.at(-1)?.y;
	if (bottom === undefined || !last || last.y <= bottom + 1) return column.length;
	let [best, at] = [0, column.length];
	column.forEach((below, i) => {
		const above = column[i - 1];
		if (!above || Math.abs(above.y - bottom) > 1) return;
		const score = GAP * (below.y - above.y - 1) + (isOtherText(column, i) ? OTHER_TEXT : 0);
		if (score > best) [best, at] = [score, i];
	});
	return at;
}

/** What speaks for a cut: a line's room, and a line that does not go on with what stands above. */
const GAP = 2;
const OTHER_TEXT = 3;

const startOf = (column: readonly Piece[]): number => column[0]?.at ?? 0;
const topOf = (column: readonly Piece[]): number => column[0]?.y ?? 0;
const fromLeft = (a: readonly Piece[], b: readonly Piece[]): number => startOf(a) - startOf(b);
