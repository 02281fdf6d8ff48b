// In which order matches are shown.
import type { Found } from './filters.ts';
import { gramsOf, type Postings } from './find-matches.ts';
import type { SearchQuery } from './protocol.ts';
import { soughtTerms, type Query } from './query.ts';
import { impacts, scoreMatches } from './rank.ts';
import type { Segment } from './read-segment.ts';

/** Scored by lunr; what a common word finds beyond them follows by impact. */
const BEST = 60;

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

/** A match with what it is worth; 0 where that does not count. */
export interface Ranked extends Match {
	score: number;
}

interface Keyed extends Ranked {
	/** By which the score was multiplied. */
	factor: number;
	/** Greater comes first; -Infinity: undated. */
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
): Ranked[] {
	const grams = [...new Set(soughtTerms(asked).flatMap(gramsOf))];
	const sign = by === 'oldest' ? -1 : 1;
	if (by !== 'relevance' || grams.length === 0) {
		return firstOf(matches, segments, sign, wanted, () => UNSCORED);
	}
	const newest = newestOf(matches, segments);
	const impactOf = impacts(segments, grams, postings);
	const recencyOf = recency(newest);
	const worth: Worth = { score: 0, factor: 1 };
	const first = firstOf(matches, segments, sign, Math.max(BEST, wanted), (shelf, article, day) => {
		const { score, isTitled } = impactOf(shelf, article);
		worth.factor = recencyOf(day) * (isTitled ? IN_HEADLINE : 1);
		worth.score = score * worth.factor;
		return worth;
	});
	const best = first.slice(0, BEST);
	const byShelf = segments.map((_, s) =>
		best.filter(({ shelf }) => shelf === s).map(({ article }) => article)
	);
	const scores = scoreMatches(segments, grams, postings, byShelf);
	for (const one of best) one.score = (scores[one.shelf]?.get(one.article) ?? 0) * one.factor;
	return [...best.sort(compare), ...first.slice(BEST)].slice(0, wanted);
}

type Worth = Pick<Keyed, 'score' | 'factor'>;

const UNSCORED: Worth = { score: 0, factor: 1 };

/** By what a day's articles gain; days come in runs, and a power takes longer than the rest of a score. */
function recency(newest: number): (day: number) => number {
	let of = -Infinity;
	let gain = 1;
	return (day) => {
		if (day !== of) gain = day === -Infinity ? 1 : 1 + RECENT * 2 ** ((day - newest) / YEAR);
		of = day;
		return gain;
	};
}

/** The first `wanted` of the matches in order. Those that follow are let go of on the way: thousands need not be sorted, nor made, to show thirty. `scoreOf` may return the same object each time. */
function firstOf(
	matches: Found,
	segments: readonly Segment[],
	sign: 1 | -1,
	wanted: number,
	scoreOf: (shelf: number, article: number, day: number) => Worth
): Keyed[] {
	let first: Keyed[] = [];
	let last: Keyed | undefined;
	const shorten = () => {
		first = first.sort(compare).slice(0, wanted);
		last = first.length === wanted ? first.at(-1) : undefined;
	};
	const one: Keyed = { shelf: 0, article: 0, day: 0, ...UNSCORED };
	matches.forEach((articles, shelf) => {
		one.shelf = shelf;
		for (const article of articles) {
			const date = segments[shelf]?.day(article) ?? null;
			one.article = article;
			one.day = date === null ? -Infinity : sign * date;
			({ score: one.score, factor: one.factor } = scoreOf(shelf, article, one.day));
			if (last && compare(one, last) > 0) continue;
			first.push({ ...one });
			if (first.length >= 2 * wanted + MARGIN) shorten();
		}
	});
	shorten();
	return first;
}

/** Sorted at once at least. */
const MARGIN = 100;

/** In days since 1970-01-01; -Infinity: all are undated. */
function newestOf(matches: Found, segments: readonly Segment[]): number {
	let newest = -Infinity;
	matches.forEach((articles, shelf) => {
		for (const article of articles) {
			newest = Math.max(newest, segments[shelf]?.day(article) ?? -Infinity);
		}
	});
	return newest;
}

/** A difference of two -Infinity is no number, hence the comparisons. */
function compare(a: Keyed, b: Keyed): number {
	if (a.score !== b.score) return b.score - a.score;
	if (a.day !== b.day) return a.day < b.day ? 1 : -1;
	return a.shelf - b.shelf || a.article - b.article;
}
