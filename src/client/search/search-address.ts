// A search's state ↔ its address. What an address says wrongly is left out and named, never guessed at.
import { parseIsoDate } from '../../model/date.ts';
import { findDistrict } from '../../model/district.ts';
import { findTopic } from '../../model/topic.ts';
import { hasFilters } from '../../search/has-filters.ts';
import type { SearchQuery } from '../../search/protocol.ts';

/** Hits shown at first, and added with 再看. */
export const PAGE = 30;

/** Hits that one list shows at most: more are narrowed sooner than read. */
export const MOST = 400 * PAGE;

/** Hits asked for at once at most; a longer list comes in pieces, between which the page stays awake. */
export const PIECE = 240;

/** How hits are looked at; the list, unless the address says otherwise. */
export const VIEWS = ['hits', 'lines', 'months', 'file'] as const;
export type View = (typeof VIEWS)[number];

export interface SearchAddress {
	query: SearchQuery;
	view: View;
	/** Values of known parameters that name nothing, as they stand in the address. */
	ignored: string[];
}

/** `params`: the address's query without the question mark. */
export function parseSearch(params: string): SearchAddress {
	const search = new URLSearchParams(params);
	const ignored: string[] = [];
	const known = <T>(name: string, value: string, parse: (value: string) => T | null): T[] => {
		const parsed = parse(value);
		if (parsed === null) ignored.push(`${name}=${value}`);
		return parsed === null ? [] : [parsed];
	};
	const all = <T>(name: string, parse: (value: string) => T | null): T[] => [
		...new Set(
			search
				.getAll(name)
				.filter(Boolean)
				.flatMap((value) => known(name, value, parse))
		)
	];
	const query: SearchQuery = {
		q: (search.get('q') ?? '').trim(),
		from: all('from', parseBound)[0] ?? null,
		to: all('to', parseBound)[0] ?? null,
		districts: all('district', (value) => findDistrict(value)?.slug ?? null),
		topics: all('topic', (value) => findTopic(value)?.slug ?? null),
		order: all('order', parseOrder)[0] ?? 'relevance',
		offset: 0,
		limit: all('show', parseShow)[0] ?? PAGE
	};
	const view = all('view', (value) => VIEWS.find((one) => one === value) ?? null)[0] ?? 'hits';
	return { query, view, ignored };
}

/** The shortest address of a query; '' for the empty one. */
export function formatSearch(query: SearchQuery, view: View = 'hits'): string {
	const search = new URLSearchParams();
	if (query.q) search.set('q', query.q);
	if (query.from) search.set('from', query.from);
	if (query.to) search.set('to', query.to);
	for (const slug of query.districts) search.append('district', slug);
	for (const slug of query.topics) search.append('topic', slug);
	if (query.order !== 'relevance') search.set('order', query.order);
	if (query.limit !== PAGE) search.set('show', String(query.limit));
	if (view !== 'hits') search.set('view', view);
	return search.toString();
}

/** In the order in which the reader goes through them. */
export const ORDERS: readonly SearchQuery['order'][] = ['relevance', 'newest', 'oldest'];

/** All filters let go of. */
export const NO_FILTERS = {
	from: null,
	to: null,
	districts: [],
	topics: []
} satisfies Partial<SearchQuery>;

/** Whether there is anything to look for: words or a filter. */
export function isAsking(query: SearchQuery): boolean {
	return query.q !== '' || hasFilters(query);
}

/** YYYY-MM-DD or YYYY-MM, of a day or month that exists. */
function parseBound(value: string): string | null {
	return parseIsoDate(value) ?? (parseIsoDate(`${value}-01`) && value);
}

function parseOrder(value: string): SearchQuery['order'] | null {
	return ORDERS.find((order) => order === value) ?? null;
}

/** Whole pages. */
function parseShow(value: string): number | null {
	const shown = Number(value);
	return Number.isInteger(shown) && shown % PAGE === 0 && shown > 0 && shown <= MOST ? shown : null;
}
