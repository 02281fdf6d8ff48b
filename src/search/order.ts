// In which order matches are shown.
import { HEADLINE } from './fields.ts';
import type { Found } from './filters.ts';
import { gramsOf, type Postings } from './find-matches.ts';
import { NOWHERE } from './posting.ts';
import type { SearchQuery } from './protocol.ts';
import { soughtTerms, type Query } from './query.ts';
import { impacts, scoreMatches } from './rank.ts';
import type { Segment } from './read-segment.ts';

/** Scored by lunr; what a common word finds beyond them follows by impact. */
const BEST = 200;

/** A headline that holds all the grams asked for is what was meant. */
const IN_HEADLINE = 2;

/** What the newest article gains; half of it a year before the newest. */
const RECENT = 0.1;
const YEAR = 365;

/** An article's place: of which segment, and its number there. */
export interface Match {
	shelf: number;
	article: number;
}

interface Keyed extends Match {
	score: number;
	/** Greater comes first. */
	day: number;
}

/**
 * The first `wanted` matches: by score where there is one to compare, then newest first (or oldest, if asked for), then as printed.
 * The undated come last.
 */
export function order(
	by: SearchQuery['order'],
	matches: Found,
	segments: readonly Segment[],
	postings: readonly Postings[],
	asked: Query,
	wanted: number
): Match[] {
	const grams = [...new Set(soughtTerms(asked).flatMap(gramsOf))];
	const keyed = withDays(matches, segments, by === 'oldest' ? -1 : 1);
	if (by !== 'relevance' || grams.length === 0) {
		return inOrder(firstBy(keyed, wanted, ({ day }) => day)).slice(0, wanted);
	}
	const newest = keyed.reduce((latest, { day }) => Math.max(latest, day), -Infinity);
	const factorOf = (one: Keyed) => factor(one, newest, grams, postings[one.shelf]);
	let first = keyed;
	if (keyed.length > BEST) {
		const sums = impacts(segments, grams, postings);
		for (const one of keyed) one.score = (sums[one.shelf]?.[one.article] ?? 0) * factorOf(one);
		first = inOrder(firstBy(keyed, Math.max(BEST, wanted), ({ score }) => score));
	}
	const best = first.slice(0, BEST);
	const byShelf = segments.map((_, s) =>
		best.filter(({ shelf }) => shelf === s).map(({ article }) => article)
	);
	const scores = scoreMatches(segments, grams, postings, byShelf);
	for (const one of best) {
		one.score = (scores[one.shelf]?.get(one.article) ?? 0) * factorOf(one);
	}
	return [...inOrder(best), ...first.slice(BEST)].slice(0, wanted);
}

function withDays(matches: Found, segments: readonly Segment[], sign: 1 | -1): Keyed[] {
	const keyed: Keyed[] = [];
	matches.forEach((articles, shelf) => {
		const segment = segments[shelf];
		for (const article of articles) {
			const day = segment?.day(article) ?? null;
			keyed.push({ shelf, article, score: 0, day: day === null ? -Infinity : sign * day });
		}
	});
	return keyed;
}

/** Those with the greatest keys, at least `wanted` of them, and all that equal the last: thousands need not be sorted to show thirty. */
function firstBy(keyed: Keyed[], wanted: number, keyOf: (one: Keyed) => number): Keyed[] {
	if (keyed.length <= wanted) return keyed;
	const keys = Float64Array.from(keyed, keyOf).sort();
	const least = keys[keys.length - wanted] ?? -Infinity;
	return keyed.filter((one) => keyOf(one) >= least);
}

function factor(
	{ article, day }: Keyed,
	newest: number,
	grams: readonly string[],
	postings: Postings | undefined
): number {
	const titled = grams.every((gram) => {
		const posting = postings?.get(gram) ?? NOWHERE;
		return posting.times(posting.find(article), HEADLINE) > 0;
	});
	const recency = day === -Infinity ? 1 : 1 + RECENT * 2 ** ((day - newest) / YEAR);
	return recency * (titled ? IN_HEADLINE : 1);
}

/** Sorts in place. A difference of two -Infinity is no number, hence the comparisons. */
function inOrder(keyed: Keyed[]): Keyed[] {
	return keyed.sort((a, b) => {
		if (a.score !== b.score) return b.score - a.score;
		if (a.day !== b.day) return a.day < b.day ? 1 : -1;
		return a.shelf - b.shelf || a.article - b.article;
	});
}
