import { hasFilters } from '../../../src/search/has-filters.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	formatSearch,
	isAsking,
	ORDERS,
	PAGE,
	parseSearch,
	VIEWS
} from '../../../src/client/search/search-address.ts';
import { DISTRICTS } from '../../../src/model/district.ts';
import { TOPICS } from '../../../src/model/topic.ts';
import type { SearchQuery } from '../../../src/search/protocol.ts';

const bound = fc.constantFrom(null, '2022-01', '2022-02-28', '2020-12-31');

const query: fc.Arbitrary<SearchQuery> = fc.record({
	q: fc.string({ unit: 'binary' }).map((q) => q.trim()),
	from: bound,
	to: bound,
	districts: fc.uniqueArray(fc.constantFrom(...DISTRICTS.map((d) => d.slug))),
	topics: fc.uniqueArray(fc.constantFrom(...TOPICS.map((t) => t.slug))),
	order: fc.constantFrom(...ORDERS),
	offset: fc.constant(0),
	limit: fc.integer({ min: 1, max: 100 }).map((pages) => pages * PAGE)
});

describe('search address', () => {
	it('brings every query back as it was', () => {
		fc.assert(
			fc.property(query, fc.constantFrom(...VIEWS), (asked, view) => {
				const read = parseSearch(formatSearch(asked, view));
				expect(read).toEqual({ query: asked, view, ignored: [] });
			})
		);
	});

	it('is empty for the empty search', () => {
		expect(formatSearch(parseSearch('').query)).toBe('');
	});

	it('never throws, whatever stands in it', () => {
		fc.assert(fc.property(fc.string(), (params) => void parseSearch(params)));
	});

	it('leaves out what names nothing, and says what that was', () => {
		const { query, ignored } = parseSearch(
			'q=工会&from=2022-02-30&to=2022-13&district=haidian&district=atlantis&topic=x&order=best&show=7'
		);
		expect(query).toMatchObject({ q: '工会', from: null, to: null, districts: ['haidian'] });
		expect(query).toMatchObject({ topics: [], order: 'relevance', limit: PAGE });
		expect(ignored).toEqual([
			'from=2022-02-30',
			'to=2022-13',
			'district=atlantis',
			'topic=x',
			'order=best',
			'show=7'
		]);
	});

	it('does not name what an empty form field leaves behind', () => {
		expect(parseSearch('q=&from=&district=').ignored).toEqual([]);
	});

	it('takes months and days as bounds', () => {
		expect(parseSearch('from=2022-01&to=2022-03-05').query).toMatchObject({
			from: '2022-01',
			to: '2022-03-05'
		});
	});
});

it('a filter alone is a search, an order is not', () => {
	const asking = (params: string) => isAsking(parseSearch(params).query);
	expect(['', 'q=+', 'order=newest'].map(asking)).toEqual([false, false, false]);
	expect(['q=a', 'district=miyun', 'to=2022-01'].map(asking)).toEqual([true, true, true]);
	expect(hasFilters(parseSearch('q=a').query)).toBe(false);
});
