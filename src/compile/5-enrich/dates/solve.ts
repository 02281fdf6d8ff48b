// Clues → the stretch of days that contradicts the fewest of them. Pages misprint and quote; one wrong year must not win
// against the rest, so clues are weighed, not intersected.
import type { Clue, Days } from './clue.ts';

export interface Solution {
	/** Day numbers; -Infinity, Infinity where no clue bounds that side. */
	days: Days;
	agreeing: Clue[];
	contradicting: Clue[];
}

/** More stretches than this of equal standing: days without any year. */
const MOST_STRETCHES = 3;

/** null: no clue at all, or nothing that tells the year. */
export function solve(clues: readonly Clue[]): Solution | null {
	const distinct = withoutRepeats(clues);
	if (distinct.length === 0) return null;
	const stretches = stretchesOf(distinct);
	const most = Math.max(...stretches.map(({ score }) => score));
	const alike = join(
		stretches.filter(({ score }) => score > most - EPSILON).map(({ days }) => days)
	);
	const best = freshest(alike, distinct);
	const [first, last] = [best[0], best.at(-1)];
	if (!first || !last || best.length > MOST_STRETCHES) return null;
	// Two or three years fit alike: the answer spans them, and the newest is the one to file under.
	return {
		days: [first[0], last[1]],
		agreeing: distinct.filter((clue) => allows(clue, last)),
		contradicting: distinct.filter((clue) => !allows(clue, last))
	};
}

/** Of stretches that agree with everything alike, those that begin soonest after the days of their news. */
function freshest(stretches: readonly Days[], clues: readonly Clue[]): Days[] {
	const days = clues.filter(({ onDay }) => onDay);
	const scored = stretches.map((stretch) => ({ stretch, score: freshness(stretch, days) }));
	const most = Math.max(...scored.map(({ score }) => score));
	return scored.filter(({ score }) => score > most - EPSILON).map(({ stretch }) => stretch);
}

/** News of yesterday counts 1, of the day before 1/2, of the day before that 1/3. */
function freshness([from, to]: Days, clues: readonly Clue[]): number {
	const lags = clues.flatMap(({ days }) => {
		const at = days.find(([a, b]) => a <= to && from <= b);
		return at ? [Math.max(0, from - at[0])] : [];
	});
	return lags.reduce((sum, lag) => sum + 1 / (1 + lag), 0);
}

/** Weights are sums of tenths. */
const EPSILON = 1e-6;

export function allows(clue: Clue, [from, to]: Days): boolean {
	return clue.days.some(([a, b]) => a <= from && to <= b);
}

/** The alternative of a clue that holds the given days. */
export function meant(clue: Clue, [, to]: Days): Days | null {
	return clue.days.find(([a, b]) => a <= to && to <= b) ?? null;
}

/** Ten stories that say 疫情防控 are one clue. */
function withoutRepeats(clues: readonly Clue[]): Clue[] {
	const byDays = new Map<string, Clue>();
	for (const clue of clues) {
		const key = JSON.stringify(clue.days.map(([a, b]) => [String(a), String(b)]));
		const known = byDays.get(key);
		if (!known || known.weight < clue.weight) byDays.set(key, clue);
	}
	return [...byDays.values()];
}

/**
 * Every stretch between two neighbouring bounds, with the weight of the clues that allow it; ascending. One sweep: a clue's weight
 * comes in where one of its alternatives begins and goes out after its end. The alternatives of a clue do not overlap.
 */
function stretchesOf(clues: readonly Clue[]): { days: Days; score: number }[] {
	const changes = new Map([[-Infinity, 0]]);
	for (const { days, weight } of clues) {
		for (const [from, to] of days) {
			changes.set(from, (changes.get(from) ?? 0) + weight);
			changes.set(to + 1, (changes.get(to + 1) ?? 0) - weight);
		}
	}
	const bounds = [...changes.keys()].filter((n) => n !== Infinity).sort((a, b) => a - b);
	let score = 0;
	return bounds.map((from, i) => {
		score += changes.get(from) ?? 0;
		const next = bounds[i + 1];
		return { days: [from, next === undefined ? Infinity : next - 1], score };
	});
}

/** Neighbours of equal standing are one stretch. */
function join(stretches: readonly Days[]): Days[] {
	const joined: Days[] = [];
	for (const [from, to] of stretches) {
		const before = joined.at(-1);
		if (before && before[1] + 1 === from) joined[joined.length - 1] = [before[0], to];
		else joined.push([from, to]);
	}
	return joined;
}
