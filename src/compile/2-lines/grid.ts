// What a page set in columns measures: the em at which its columns break, and the room that its characters take.
import type { Cell } from './cells.ts';
import { emWidth, SENTENCE_END } from './chars.ts';

export interface Grid {
	/** Em at which most columns break, and at which the widest do. */
	measure: number;
	widest: number;
	/** Cells to the em: a character takes one cell, and more room than that. */
	pitch: number;
}

/** How much larger than text a headline is set. */
export const HEADLINE = 2;

/** A line that is as much wider than others is a headline's or a caption's. */
const WIDER = 1.5;

const NARROWEST = 8;
const GUTTER = 1;
const USUAL_PITCH = 1.8;
const LEAST_OF_A_MEASURE = 8;

export function readGrid(cells: readonly Cell[]): Grid {
	const widths = cells.map((cell) => emWidth(cell.text, true)).filter((em) => em >= NARROWEST);
	const measure =
		[...count(widths)].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? NARROWEST;
	const halves = count(widths.map((em) => em * 2));
	const near = (half: number) =>
		[-1, 0, 1].reduce((sum, by) => sum + (halves.get(half + by) ?? 0), 0);
	const measures = [...halves.keys()].filter((half) => near(half) >= LEAST_OF_A_MEASURE);
	const widest = Math.max(measure, ...measures.map((half) => half / 2));
	return { measure, widest, pitch: readPitch(cells) };
}

/** Rounded values → how often each occurs. */
function count(values: readonly number[]): Map<number, number> {
	const counts = new Map<number, number>();
	for (const value of values.map(Math.round)) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}

/** From a line of text to the next column, which begins where the measure ends: the middle value over the page. */
function readPitch(cells: readonly Cell[]): number {
	const found: number[] = [];
	cells.forEach((cell, i) => {
		const next = cells[i + 1];
		const width = emWidth(cell.text, true);
		if (next?.row !== cell.row || width < NARROWEST || SENTENCE_END.test(cell.text)) return;
		const pitch = (next.at - cell.at) / (width + GUTTER);
		if (pitch >= 1 && pitch <= 3) found.push(pitch);
	});
	return found.sort((a, b) => a - b)[found.length >> 1] ?? USUAL_PITCH;
}

export function isWide(cell: Cell, { widest }: Grid): boolean {
	return emWidth(cell.text, true) > widest + WIDER;
}
