// In which order matches are shown.
import { HEADLINE } from './fields.ts';
import type { Match } from './filters.ts';
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

interface Keyed {
	match: Match;
	score: number;
	/** Greater comes first. */
	day: number;
}

/** By score where there is one to compare, then newest first (or oldest, if asked for), then as printed. The undated come last. */
export function order(
	by: SearchQuery['order'],
	matches: readonly Match[],
	segments: readonly Segment[],
	postings: readonly Postings[],
	asked: Query
): Match[] {
	const sign = by === 'oldest' ? -1 : 1;
	const keyed = matches.map((match): Keyed => {
		const day = segments[match.shelf]?.day(match.article) ?? null;
		return { match, score: 0, day: day === null ? -Infinity : sign * day };
	});
	const grams = [...new Set(soughtTerms(asked).flatMap(gramsOf))];
	if (by !== 'relevance' || grams.length === 0) return inOrder(keyed);
	const sums = impacts(segments, grams, postings);
	const newest = keyed.reduce((latest, { day }) => Math.max(latest, day), -Infinity);
	const factors = new Map(
		keyed.map((one) => [one, factor(one, newest, grams, postings[one.match.shelf])])
	);
	for (const one of keyed) {
		one.score = (sums[one.match.shelf]?.[one.match.article] ?? 0) * (factors.get(one) ?? 1);
	}
	inOrder(keyed);
	const best = keyed.slice(0, BEST);
	const byShelf = segments.map((_, s) =>
		best.filter(({ match }) => match.shelf === s).map(({ match }) => match.article)
	);
	const scores = scoreMatches(segments, grams, postings, byShelf);
	for (const one of best) {
		const score = scores[one.match.shelf]?.get(one.match.article) ?? 0;
		one.score = score * (factors.get(one) ?? 1);
	}
	return [...inOrder(best), ...keyed.slice(BEST).map(({ match }) => match)];
}

function factor(
	{ match, day }: Keyed,
	newest: number,
	grams: readonly string[],
	postings: Postings | undefined
): number {
	const titled = grams.every((gram) => {
		const posting = postings?.get(gram) ?? NOWHERE;
		return posting.times(posting.find(match.article), HEADLINE) > 0;
	});
	const recency = day === -Infinity ? 1 : 1 + RECENT * 2 ** ((day - newest) / YEAR);
	return recency * (titled ? IN_HEADLINE : 1);
}

/** Sorts in place. A difference of two -Infinity is no number, hence the comparisons. */
function inOrder(keyed: Keyed[]): Match[] {
	keyed.sort((a, b) => {
		if (a.score !== b.score) return b.score - a.score;
		if (a.day !== b.day) return a.day < b.day ? 1 : -1;
		return a.match.shelf - b.match.shelf || a.match.article - b.match.article;
	});
	return keyed.map(({ match }) => match);
}
