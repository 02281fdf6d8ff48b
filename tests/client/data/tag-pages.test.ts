import { describe, expect, it } from 'vitest';
import { districtPage, districtsPage } from '../../../src/client/data/district-page.ts';
import type { Library } from '../../../src/client/data/library.ts';
import { cutList, LIST_STEP } from '../../../src/client/data/list-params.ts';
import { topicPage, topicsPage } from '../../../src/client/data/topic-page.ts';
import type { Head } from '../../../src/model/pack.ts';

const heads = [
	head('a', ['daxing'], ['yiqing'], ['旧宫镇'], '2022-05-09'),
	head('b', ['daxing', 'haidian'], ['yiqing', 'wenti'], ['旧宫镇', '亦庄镇'], '2022-01-01'),
	head('c', ['haidian'], ['wenti'], [], '2022-01-01'),
	head('d', [], ['laomo'], [], null)
];
const library = {
	heads,
	missing: [{ articles: 7 }],
	manifest: { issues: 5 }
} as unknown as Library;

const ids = (list: { shown: Head[] }) => list.shown.map(({ id }) => id);

describe('districts', () => {
	it('counts an article under each of its districts, and once in all', () => {
		const page = districtsPage(library);
		expect(page.counts).toMatchObject({ daxing: 2, haidian: 2, miyun: 0 });
		expect([page.articles, page.filed]).toEqual([4, 3]);
	});

	it('shades the map for the period and topic of the address', () => {
		const page = districtsPage(library, 'year=2022&month=2022-01&topic=yiqing');
		expect(page.counts).toMatchObject({ daxing: 1, haidian: 1 });
		expect([page.articles, page.month.chosen]).toEqual([1, '2022-01']);
		expect(page.month.options.map(({ key }) => key)).toEqual(['2022-05', '2022-01']);
	});

	it('says how many articles it could not count', () => {
		expect(districtsPage(library).away).toBe(7);
	});

	it("lists a district's stories in the archive's order, with the streets named in them", () => {
		const page = districtPage(library, 'daxing');
		expect(ids(page.list)).toEqual(['a', 'b']);
		expect(page.street.options).toEqual([{ key: '亦庄镇', count: 1 }]);
		expect(page.topic.options).toEqual([{ key: 'wenti', count: 1 }]);
	});

	it('narrows by the street of the address, and ignores one that nothing is filed under', () => {
		expect(ids(districtPage(library, 'daxing', 'street=亦庄镇').list)).toEqual(['b']);
		const unknown = districtPage(library, 'daxing', 'street=长安街');
		expect([unknown.street.chosen, unknown.list.total]).toEqual([null, 2]);
	});

	it('sends a reader who finds nothing to the district next door that has most', () => {
		const { neighbour, list } = districtPage(library, 'shijingshan');
		expect(list.total).toBe(0);
		expect(neighbour).toMatchObject({ district: { slug: 'haidian' }, count: 2 });
		expect(districtPage(library, 'pinggu').neighbour).toBeNull();
	});
});

describe('topics', () => {
	it('counts them for the period and district of the address', () => {
		const { topics } = topicsPage(library, 'district=haidian');
		const counts = new Map(topics.map(({ topic, count }) => [topic.slug, count]));
		expect([counts.get('yiqing'), counts.get('wenti')]).toEqual([1, 2]);
	});

	it('lists all fifteen, those without articles too', () => {
		const { topics } = topicsPage(library);
		expect(topics).toHaveLength(15);
		expect(topics.filter(({ count }) => count > 0).map(({ topic }) => topic.slug)).toEqual([
			'yiqing',
			'laomo',
			'wenti'
		]);
	});

	it('narrows by the district of the address, and keeps the count of the whole topic', () => {
		const page = topicPage(library, 'wenti', 'district=daxing');
		expect([ids(page.list), page.count, page.district.chosen]).toEqual([['b'], 2, 'daxing']);
		expect(topicPage(library, 'wenti', 'district=atlantis').list.total).toBe(2);
		expect(topicPage(library, 'laomo', 'district=daxing').list.total).toBe(0);
	});

	it('gives every month of the archive its count, zeros too', () => {
		expect(topicPage(library, 'wenti').months).toEqual([
			{ month: '2022-01', count: 2 },
			{ month: '2022-05', count: 0 }
		]);
	});
});

describe('cutList', () => {
	const rows = Array.from({ length: 2 * LIST_STEP + 1 }, (_, index) => index);

	it('shows a step at a time and keeps the filter on the way', () => {
		const first = cutList(rows, 'street=x');
		expect([first.shown.length, first.total, first.more]).toEqual([
			LIST_STEP,
			rows.length,
			'street=x&steps=2'
		]);
		expect(cutList(rows, 'steps=3').more).toBeNull();
	});

	it.each(['steps=0', 'steps=-3', 'steps=x', 'steps=1e999'])('survives %s', (params) => {
		expect(cutList(rows, params).shown.length).toBeGreaterThanOrEqual(LIST_STEP);
	});
});

function head(
	id: string,
	districts: string[],
	topics: string[],
	streets: string[],
	best: string | null
): Head {
	return { id, districts, topics, streets, issueDate: { best } } as unknown as Head;
}
