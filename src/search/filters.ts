// A query's filters over a segment's rows: bounds of days, districts, topics.
import { addDays, dayNumber, isoDate, monthOf, parseIsoDate, type IsoDate } from '../model/date.ts';
import { DISTRICTS } from '../model/district.ts';
import { TOPICS } from '../model/topic.ts';
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

export type Facets = Pick<SearchResult, 'months' | 'districts' | 'topics'>;

/** Numbers of articles, ascending, of each segment. */
export type Found = readonly (readonly number[])[];

export function sizeOf(found: Found): number {
	return found.reduce((sum, { length }) => sum + length, 0);
}

/**
 * `found`: what matches query and days. Districts and topics are ORs, so each is counted with the other's filter on
 * and its own off: what choosing it too would add.
 */
export function applyTags(
	found: Found,
	query: Pick<SearchQuery, 'districts' | 'topics'>,
	segments: readonly Segment[]
): { matches: Found; facets: Facets } {
	const wantedDistricts = query.districts.reduce(
		(bits, slug) => bits | tagBit('district', slug),
		0
	);
	const wantedTopics = query.topics.reduce((bits, slug) => bits | tagBit('topic', slug), 0);
	// Bits and days are counted, and named once at the end: an archive's worth of matches passes here with every key.
	const districts = new BitCounts();
	const topics = new BitCounts();
	const days = new Map<number | null, number>();
	const matches = found.map((articles, s) => {
		const segment = segments[s];
		if (!segment) throw new Error(`no segment ${s}`);
		return articles.filter((article) => {
			const ofDistricts = segment.districts(article);
			const ofTopics = segment.topics(article);
			const inDistricts = wantedDistricts === 0 || (ofDistricts & wantedDistricts) !== 0;
			const inTopics = wantedTopics === 0 || (ofTopics & wantedTopics) !== 0;
			if (inTopics) districts.add(ofDistricts);
			if (inDistricts) topics.add(ofTopics);
			if (!inTopics || !inDistricts) return false;
			const day = segment.day(article);
			days.set(day, (days.get(day) ?? 0) + 1);
			return true;
		});
	});
	const months: Facets['months'] = {};
	for (const [day, count] of days) {
		const key = monthKey(day);
		months[key] = (months[key] ?? 0) + count;
	}
	const facets = { months, districts: districts.named(DISTRICTS), topics: topics.named(TOPICS) };
	return { matches, facets };
}

/** The bit that stands for a district or a topic in an article's row. */
export function tagBit(kind: 'district' | 'topic', slug: string): number {
	const list: readonly { slug: string }[] = kind === 'district' ? DISTRICTS : TOPICS;
	return 1 << list.findIndex((one) => one.slug === slug);
}

class BitCounts {
	readonly #counts = new Uint32Array(32);

	add(bits: number): void {
		for (let rest = bits; rest !== 0; rest &= rest - 1) {
			const bit = 31 - Math.clz32(rest & -rest);
			this.#counts[bit] = (this.#counts[bit] ?? 0) + 1;
		}
	}

	named<S extends string>(list: readonly { slug: S }[]): Partial<Record<S, number>> {
		const named: Partial<Record<S, number>> = {};
		list.forEach(({ slug }, bit) => {
			const count = this.#counts[bit] ?? 0;
			if (count > 0) named[slug] = count;
		});
		return named;
	}
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
