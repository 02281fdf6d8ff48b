import type { SearchQuery } from './protocol.ts';

/** Whether a search is narrowed by anything but its words. */
export function hasFilters(query: Omit<SearchQuery, 'q' | 'order' | 'offset' | 'limit'>): boolean {
	const { from, to, districts, topics } = query;
	return from !== null || to !== null || districts.length > 0 || topics.length > 0;
}
