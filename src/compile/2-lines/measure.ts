// What the widths of a page's lines say of its setting: wrapped at a measure, or one line a paragraph.
import { emWidth, setsTightSigns } from './chars.ts';
import type { Line } from './line.ts';

export interface Setting {
	/** False where every line is a paragraph or a piece of one. */
	wrapped: boolean;
	/** For each line, the em width at which lines around it break. */
	measures: number[];
	/** Em width of each line. */
	widths: number[];
}

/** Narrower lines are ends of paragraphs or headings and say nothing of the measure. */
const NARROWEST = 7;
/** A column wider than this is a caption under a picture: too few lines to be a page's measure. */
const WIDEST = 45;
const WINDOW = 6;
/** On wrapped pages two of three lines fill their measure; on the others one in five does by chance. */
const WRAPPED_SHARE = 0.45;

export function findSetting(lines: readonly Line[]): Setting {
	const tightSigns = setsTightSigns(lines.map((line) => line.text).join('\n'));
	const widths = lines.map((line) => emWidth(line.text, tightSigns));
	const common = commonWidths(widths);
	const local = widths.map((_, i) =>
		localMeasure(widths.slice(Math.max(0, i - WINDOW), i + WINDOW + 1), common)
	);
	const measures = withOwnMeasures(lines, widths, local);
	const long = widths.flatMap((width, i) =>
		width >= NARROWEST ? [{ width, measure: measures[i] ?? 0 }] : []
	);
	const full = long.filter(({ width, measure }) => measure <= WIDEST && fills(width, measure));
	const wrapped = long.length >= 6 && full.length / long.length >= WRAPPED_SHARE;
	return { wrapped, measures, widths };
}

const LEAST_RUN = 3;
const INDENT = 2;

/**
 * A few lines at a column's foot or in a box between columns break at a measure of their own: three or more of one
 * width that overfill what the lines around them say.
 */
function withOwnMeasures(
	lines: readonly Line[],
	widths: readonly number[],
	local: readonly number[]
): number[] {
	const measures = [...local];
	const overfull = (i: number) => {
		const over = (widths[i] ?? 0) - (measures[i] ?? 0);
		return over > 1 && over <= MOST_OVER;
	};
	const joined = (i: number) => lines[i]?.gap === 0;
	for (let i = 0; i < lines.length; i++) {
		if (!overfull(i)) continue;
		const width = widths[i] ?? 0;
		const alike = (k: number) => Math.abs((widths[k] ?? 0) - width) <= 1.25;
		let from = i;
		while (from > 0 && joined(from) && alike(from - 1)) from--;
		let to = i + 1;
		while (to < lines.length && joined(to) && alike(to)) to++;
		const run = lines.slice(from, to);
		const measure = Math.max(...widths.slice(from, to));
		const first = widths[from - 1] ?? 0;
		const indented = joined(from) && Math.abs(first + INDENT - measure) <= 1.25;
		if (run.length + (indented ? 1 : 0) < LEAST_RUN) continue;
		if (!run.some(({ text }) => /[，。；]/u.test(text))) continue;
		for (let k = indented ? from - 1 : from; k < to; k++) measures[k] = measure;
		if (to < lines.length && joined(to) && (widths[to] ?? 0) < measure - 1) measures[to] = measure;
	}
	return measures;
}

/** Lines across several columns are told by their prose, not by a measure. */
const MOST_OVER = 6;

/** Justified setting squeezes and stretches signs: within about an em of the measure a line is full. */
export function fills(width: number, measure: number): boolean {
	return width >= measure - 1.25 && width <= measure + 1;
}

/** Widths that enough of the page's lines share, the most frequent first: rows of a notice or a headline make no measure. */
function commonWidths(widths: readonly number[]): number[] {
	const usable = widths.filter((width) => width >= NARROWEST && width <= WIDEST);
	const votes = (width: number) => usable.filter((w) => isNear(w, width)).length;
	const ranked = [...new Set(usable)]
		.map((width) => ({ width, votes: votes(width) }))
		.sort((a, b) => b.votes - a.votes || b.width - a.width);
	const least = Math.max(LEAST_VOTES, usable.length * LEAST_SHARE);
	const common = ranked.filter(({ votes }) => votes >= least).map(({ width }) => width);
	return common.length > 0 ? common : ranked.slice(0, 1).map(({ width }) => width);
}

const LEAST_VOTES = 5;
const LEAST_SHARE = 0.06;

function localMeasure(widths: readonly number[], common: readonly number[]): number {
	let best = common[0] ?? 0;
	let most = LEAST_LOCAL_VOTES;
	for (const candidate of common) {
		const votes = widths.filter((width) => isNear(width, candidate)).length;
		if (votes > most || (votes === most && candidate > best)) [best, most] = [candidate, votes];
	}
	return best;
}

const LEAST_LOCAL_VOTES = 3;

function isNear(width: number, measure: number): boolean {
	return width >= measure - 0.75 && width <= measure + 0.5;
}
