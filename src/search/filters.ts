// A query's filters over a segment's rows: bounds of days, districts, topics.
import { addDays, dayNumber, isoDate, monthOf, parseIsoDate, type IsoDate } from '../model/date.ts';
import type { SearchQuery, SearchResult } from './protocol.ts';
import type { Segment } from './read-segment.ts';

/** Inclusive, in days since 1970-01-01. */
export interface DayBounds {
	from: number;
	to: number;
}

/** null: neither end is bounded, so the undated count too. A bound that is no day or month is no bound. */
export function dayBounds(query: Pick<SearchQuery, 'from' | 'to'>): DayBounds | null {
	const from = query.from === null ? null : firstDay(query.from);
	const to = query.to === null ? null : lastDay(query.to);
	if (!from && !to) return null;
	return { from: from ? dayNumber(from) : -Infinity, to: to ? dayNumber(to) : Infinity };
}

export function isWithin(day: number | null, bounds: DayBounds | null): boolean {
	return bounds === null || (day !== null && day >= bounds.from && day <= bounds.to);
}

/** An article's place in a shelf. */
export interface Match {
	shelf: number;
	article: number;
}

export type Facets = Pick<SearchResult, 'months' | 'districts' | 'topics'>;

/**
 * `found`: what matches query and days. Districts and topics are ORs, so each is counted with the other's filter on
 * and its own off: what choosing it too would add.
 */
export function applyTags(
	found: readonly Match[],
	query: Pick<SearchQuery, 'districts' | 'topics'>,
	segments: readonly Segment[]
): { matches: Match[]; facets: Facets } {
	const facets: Facets = { months: {}, districts: {}, topics: {} };
	const matches = found.filter(({ shelf, article }) => {
		const segment = segments[shelf];
		if (!segment) throw new Error(`match in shelf ${shelf}, which is not there`);
		const districts = segment.districts(article);
		const topics = segment.topics(article);
		const inDistricts = isAnyOf(districts, query.districts);
		const inTopics = isAnyOf(topics, query.topics);
		if (inTopics) for (const slug of districts) add(facets.districts, slug);
		if (inDistricts) for (const slug of topics) add(facets.topics, slug);
		if (inTopics && inDistricts) add(facets.months, monthKey(segment.day(article)));
		return inTopics && inDistricts;
	});
	return { matches, facets };
}

function isAnyOf<T>(tags: readonly T[], wanted: readonly T[]): boolean {
	return wanted.length === 0 || tags.some((tag) => wanted.includes(tag));
}

function add<K extends string>(counts: Partial<Record<K, number>>, key: K): void {
	counts[key] = (counts[key] ?? 0) + 1;
}

function monthKey(day: number | null): string {
	return day === null ? 'undated' : monthOf(addDays('1970-01-01' as IsoDate, day));
}

function firstDay(bound: string): IsoDate | null {
	return parseIsoDate(bound) ?? parseIsoDate(`${bound}-01`);
}

function lastDay(bound: string): IsoDate | null {
	const day = parseIsoDate(bound);
	if (day) return day;
	const first = parseIsoDate(`${bound}-01`);
	if (!first) return null;
	const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
	const next = month === 12 ? isoDate(year + 1, 1, 1) : isoDate(year, month + 1, 1);
	return next && addDays(next, -1);
}
