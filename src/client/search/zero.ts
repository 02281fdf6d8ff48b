// Why a search came to nothing, as far as the page can say: what could be let go of, and what was not looked through.
import { monthsOf, type Manifest, type PackEntry } from '../../model/manifest.ts';
import type { SearchQuery, SearchResult } from '../../search/protocol.ts';
import { packBytes } from '../offline/stored-set.ts';
import { chosenInWords, spanInWords } from './facets.ts';
import { NO_FILTERS } from './search-address.ts';

/** One condition of a search, and the search without it. */
export interface Condition {
	/** 时间“2022年5月”, “图书馆”. */
	name: string;
	without: Partial<SearchQuery>;
}

/** A word of what was typed, a phrase in quotation marks whole. */
const WORD = /(?:"[^"]*"|[^\s"])+/gu;

/** Nobody types so many words that each may be tried. */
const MOST_WORDS = 6;

/** Each filter by itself, each of several words by itself; [] where nothing could be let go of and something be left. */
export function conditionsOf(query: SearchQuery): Condition[] {
	const { q, districts, topics } = query;
	const words = q.match(WORD) ?? [];
	const isOneOfSeveral = words.length > 1 && words.length <= MOST_WORDS;
	const filters: [string, string | null, Partial<SearchQuery>][] = [
		['时间', spanInWords(query), { from: null, to: null }],
		['区', chosenInWords(districts, '个区'), { districts: [] }],
		['专题', chosenInWords(topics, '个专题'), { topics: [] }]
	];
	const lifted = filters.flatMap(([name, chosen, without]) =>
		chosen === null ? [] : [{ name: `${name}“${chosen}”`, without }]
	);
	const isAlone = lifted.length === 1 && q === '';
	return [
		...(isAlone ? [] : lifted),
		...(lifted.length > 1 && q !== '' ? [{ name: '全部条件', without: NO_FILTERS }] : []),
		...(isOneOfSeveral
			? words.map((word, at) => ({
					name: `“${word}”`,
					without: { q: words.filter((_, other) => other !== at).join(' ') }
				}))
			: [])
	];
}

/** What was not looked through, by pack. `months`: 'YYYY-MM' or 'undated', within the search's bounds of time at least one. */
export interface Unread {
	months: string[];
	articles: number;
	bytes: number;
}

export function unreadOf(
	manifest: Pick<Manifest, 'packs'>,
	{ unread = [] }: Pick<SearchResult, 'unread'>,
	query: Pick<SearchQuery, 'from' | 'to'>
): Unread[] {
	return manifest.packs
		.filter((entry) => unread.includes(entry.name) && mayHold(entry, query))
		.map((entry) => ({
			months: monthsOf(entry),
			articles: entry.articles,
			bytes: packBytes(entry)
		}));
}

/** The undated are in no time. */
function mayHold({ days }: PackEntry, { from, to }: Pick<SearchQuery, 'from' | 'to'>): boolean {
	if (from === null && to === null) return true;
	return days.some(
		({ day }) =>
			day !== null &&
			(from === null || day >= from) &&
			(to === null || day <= to || day.startsWith(to))
	);
}

/** The end of the time that was chosen lies before its start. */
export function isReversed({ from, to }: Pick<SearchQuery, 'from' | 'to'>): boolean {
	return from !== null && to !== null && from > to && !from.startsWith(to);
}
