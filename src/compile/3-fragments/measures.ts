// Which measures a line of a wrapped page may have been set to: widths at which several lines around it break. Which of
// them it was is decided together with what the line is.
import type { Facts } from './facts.ts';

export interface Measures {
	/** For each line the measures in question, likeliest first. */
	at: number[][];
	/** How well the lines from i on bear out a measure. */
	support(i: number, measure: number): string;
}

/** Narrower lines are ends of paragraphs or headings and say nothing of the measure, but where so many stand together. */
const NARROW = 6;
const NARROWEST = 4;
const MANY = 8;
const WINDOW = 8;
const MOST = 6;
/** Justified setting squeezes and stretches signs. */
const NEAR = 0.8;
const APART = 0.7;

export function findMeasures(facts: readonly Facts[]): Measures {
	const sideBySide = facts.some(({ line }) => line.indent !== null);
	// Of columns that were side by side, so narrow a line is a piece of one.
	const least = sideBySide ? NARROW : NARROWEST;
	const widths = facts.map(({ width, spread }) => (spread || width < least ? 0 : width));
	const page = votes(widths);
	const common = ranked(page).slice(0, 2);
	const at = widths.map((_, i) => {
		const near = votes(widths.slice(Math.max(0, i - WINDOW), i + WINDOW + 1));
		return distinct([...ranked(near).filter((width) => (near.get(width) ?? 0) > 1), ...common]);
	});
	const count = (from: number, to: number, measure: number) =>
		widths.slice(Math.max(0, from), to).filter((width) => Math.abs(width - measure) <= NEAR).length;
	return {
		at,
		support(i, measure) {
			if (measure === 0) return 'none';
			const below = count(i, i + AHEAD, measure);
			if (below > 1) return below > 2 ? 'three lines below' : 'two lines below';
			if (count(i - AHEAD, i, measure) > 1) return 'lines above';
			return (page.get(measure) ?? 0) >= LEAST_COMMON ? 'lines elsewhere' : 'hardly a line';
		}
	};
}

const AHEAD = 7;
const LEAST_COMMON = 6;

/** For each width how many lines are about as wide. */
function votes(widths: readonly number[]): Map<number, number> {
	const counts = new Map<number, number>();
	for (const width of widths)
		if (width >= NARROWEST) counts.set(width, (counts.get(width) ?? 0) + 1);
	for (const [width, count] of counts) if (width < NARROW && count < MANY) counts.delete(width);
	const sums = new Map<number, number>();
	for (const width of counts.keys()) {
		// Its own count twice: of three neighbouring widths the one in the middle of the peak.
		sums.set(
			width,
			[-0.5, 0, 0, 0.5].reduce((sum, by) => sum + (counts.get(width + by) ?? 0), 0)
		);
	}
	return sums;
}

function ranked(sums: ReadonlyMap<number, number>): number[] {
	return [...sums].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([width]) => width);
}

function distinct(widths: readonly number[]): number[] {
	const kept: number[] = [];
	for (const width of widths) {
		if (kept.length === MOST) break;
		if (kept.every((other) => Math.abs(other - width) >= APART)) kept.push(width);
	}
	return kept;
}
