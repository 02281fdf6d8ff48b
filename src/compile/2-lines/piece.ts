// A cell with what the cells that begin below and above it at the same place tell of its column.
import type { Cell } from './cells.ts';
import { tight } from './chars.ts';
import { lineWidths } from './widths.ts';

export interface Piece extends Cell {
	/** Em. */
	width: number;
	/** Place at which its column ends, as far as other lines or the next piece tell. */
	end: number;
	/** Em of the second widest line that begins with it; Infinity where it is alone. */
	measure: number;
	/** How many other lines near begin with it. */
	alike: number;
}

/** Cells that a paragraph's first line stands to the right; wider where quotes begin it. */
export const INDENT = 4;
/** Lines above and below in which others are looked for. */
const LINES_AROUND = 20;
const LINES_NEAR = 8;
/** Cells that lines of one column may begin apart. */
const STARTS = [0, 1, 2, 3, INDENT].flatMap((by) => (by === 0 ? [0] : [-by, by]));

/** From above, and from the left. */
export function toPieces(cells: readonly Cell[]): Piece[] {
	const ordered = [...cells].sort((a, b) => a.y - b.y || a.at - b.at);
	const widths = widthsOf(ordered);
	const byStart = new Map<number, Cell[]>();
	for (const cell of ordered) {
		const all = byStart.get(cell.at);
		if (all) all.push(cell);
		else byStart.set(cell.at, [cell]);
	}
	return ordered.map((cell, i) => {
		const around = STARTS.flatMap((by) =>
			(byStart.get(cell.at + by) ?? [])
				.filter(({ y }) => Math.abs(y - cell.y) <= LINES_AROUND)
				.map((other) => ({ length: other.text.length, ends: (widths.get(other) ?? 0) + by }))
		);
		const lengths = around.map(({ length }) => length).sort((a, b) => a - b);
		const usual = lengths[lengths.length >> 1] ?? 0;
		const next = ordered[i + 1];
		const limit = next?.y === cell.y ? next.at - 1 : Infinity;
		return {
			...cell,
			width: widths.get(cell) ?? 0,
			end: Math.max(cell.at + cell.text.length, Math.min(cell.at + usual, limit)),
			alike: (byStart.get(cell.at) ?? []).filter(
				(other) => other !== cell && Math.abs(other.y - cell.y) <= LINES_NEAR
			).length,
			measure: around.map(({ ends }) => ends).sort((a, b) => b - a)[1] ?? Infinity
		};
	});
}

/** Three single characters, each between blanks: a line spread to its measure. */
export function isSpread(text: string): boolean {
	return /(?:^|\s)\S\s+\S\s+\S(?:\s|$)/u.test(text);
}

function widthsOf(cells: readonly Cell[]): Map<Cell, number> {
	const columns = [...cells].sort((a, b) => a.at - b.at || a.y - b.y);
	const texts = columns.map(({ text }) => (isSpread(text) ? tight(text) : text));
	const widths = lineWidths(texts);
	return new Map(columns.map((cell, i) => [cell, widths[i] ?? 0]));
}

/** Cells that two share, by their columns. */
export function overlap(a: Piece, b: Piece): number {
	return Math.min(a.end, b.end) - Math.max(a.at, b.at);
}
