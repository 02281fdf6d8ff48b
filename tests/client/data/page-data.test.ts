import { describe, expect, test } from 'vitest';
import { pageData } from '../../../src/client/data/page-data.ts';
import { libraryOf, memoryLibrary, shelfOf } from '../../../src/client/data/shelf-library.ts';
import type {
	ArticlePage,
	CalendarPage,
	HomePage,
	IssuePage
} from '../../../src/client/data/pages.ts';
import { day, head, id, manifestOf, pack, page } from '../packs.ts';

const old = [head(1, { districts: ['pinggu'] }), head(2)];
const autumn = [head(3), head(4), head(5)];
const newest = [head(6, { districts: ['pinggu'] }), head(7), head(8), head(9, { headline: '' })];
const lost = [head(20)];
const packs = [
	pack(
		[
			page('2022-11-17', newest, {}, 'inferred'),
			page('2022-05-09', [head(10)]),
			page('2022-03-01', [head(11)]),
			page('2022-02-01', [head(12)])
		],
		[...newest, head(10), head(11), head(12)]
	),
	pack(
		[page('2020-11-19', old), page('2020-06-01', autumn), page(null, lost)],
		[...old, ...autumn, ...lost]
	)
];
const manifest = manifestOf(packs);
const library = memoryLibrary(manifest, packs);
const partly = libraryOf(manifest, [shelfOf(manifest.packs[0]!, packs[0]!)], () =>
	Promise.reject(new Error('gone'))
);

describe('home', () => {
	test('is the newest issue, with the ones before it and the same season of another year', async () => {
		const home = (await pageData({ name: 'home' }, library)) as HomePage;
		expect(home.issue?.day).toBe('2022-11-17');
		expect(home.earlier.map((issue) => issue.day)).toEqual([
			'2022-05-09',
			'2022-03-01',
			'2022-02-01'
		]);
		expect(home.sameSeason?.day).toBe('2020-11-19');
		expect(home.opening).toBe('正文6。');
	});

	test('stands on the head when the lead’s text cannot be read', async () => {
		const home = (await pageData({ name: 'home' }, partly)) as HomePage;
		expect(home.opening).toBe('正文6。');
	});

	test('of an empty archive has no issue', async () => {
		const empty = memoryLibrary(manifestOf([]), []);
		expect(await pageData({ name: 'home' }, empty)).toMatchObject({ issue: null, front: null });
	});
});

describe('an issue', () => {
	test('knows its neighbours', async () => {
		const issue = (await pageData({ name: 'issue', day: day('2022-05-09') }, library)) as IssuePage;
		expect(issue.newer?.day).toBe('2022-11-17');
		expect(issue.older?.day).toBe('2022-03-01');
	});

	test('the undated come last', async () => {
		const issue = (await pageData({ name: 'issue', day: 'undated' }, library)) as IssuePage;
		expect(issue.issue.heads.map((one) => one.id)).toEqual([id(20)]);
		expect(issue.older).toBeNull();
	});

	test('that no manifest names does not exist, even with packs missing', async () => {
		const route = { name: 'issue', day: day('1999-01-01') } as const;
		expect((await pageData(route, partly)).name).toBe('not-found');
	});

	test('whose pack is not at hand is away', async () => {
		const route = { name: 'issue', day: day('2020-11-19') } as const;
		expect((await pageData(route, partly)).name).toBe('away');
	});
});

describe('an article', () => {
	test('has its place, its neighbours and the rest of its issue', async () => {
		const article = (await pageData({ name: 'article', id: id(7) }, library)) as ArticlePage;
		expect(article.place).toBe(2);
		expect(article.previous?.id).toBe(id(6));
		expect(article.next?.id).toBe(id(8));
		expect(article.others.map((one) => one.id)).toEqual([id(9)]);
		expect(article.date.basis).toBe('inferred');
	});

	test('is related to what the compiler found before it; the app adds later ones, a static page does not', async () => {
		const route = { name: 'article', id: id(1) } as const;
		packs[1]!.texts[0] = { ...packs[1]!.texts[0]!, related: [id(3)], sameAs: [id(4)] };
		const [app, still] = (await Promise.all([
			pageData(route, library),
			pageData(route, library, 'past')
		])) as ArticlePage[];
		expect(app?.related.map((one) => one.id).slice(0, 2)).toEqual([id(3), id(6)]);
		expect(still?.related.map((one) => one.id)).toEqual([id(3)]);
		expect(still?.sameAs.map((one) => one.id)).toEqual([id(4)]);
	});

	test('that is unknown does not exist when all is at hand, and may be away when not', async () => {
		const route = { name: 'article', id: id(99) } as const;
		expect((await pageData(route, library)).name).toBe('not-found');
		expect((await pageData(route, partly)).name).toBe('away');
	});

	test('whose text cannot be read rejects', async () => {
		await expect(pageData({ name: 'article', id: id(6) }, partly)).rejects.toThrow('gone');
	});
});

test('the calendar counts by the manifest, also what is not at hand', async () => {
	const route = { name: 'calendar', month: '2020-11' } as const;
	const calendar = (await pageData(route, partly)) as CalendarPage;
	expect(calendar.month?.days[18]).toMatchObject({ articles: 2, atHand: false });
	expect(calendar.issues).toEqual([]);
	expect(calendar.undated).toBe(1);
	expect(calendar.all).toHaveLength(4);
});

test('a story printed twice is one article, of the issue that printed it first', async () => {
	const twice = [
		pack(
			[page('2022-01-02', [head(1), head(3)]), page('2022-01-01', [head(2), head(1)])],
			[head(1), head(2), head(3)]
		)
	];
	const both = memoryLibrary(manifestOf(twice), twice);
	expect(both.heads.map((one) => one.id)).toEqual([id(3), id(2), id(1)]);
	const article = (await pageData({ name: 'article', id: id(1) }, both)) as ArticlePage;
	expect([article.issue.day, article.previous?.id]).toEqual(['2022-01-01', id(2)]);
	const newest = (await pageData({ name: 'issue', day: day('2022-01-02') }, both)) as IssuePage;
	expect(newest.issue.heads.map((one) => one.id)).toEqual([id(1), id(3)]);
});

test('a day that the address asks for is shown with the issues on both sides, if it has none itself', async () => {
	const route = { name: 'calendar', month: '2021-06', day: day('2021-06-01') } as const;
	const page = await pageData(route, library);
	expect(page).toMatchObject({
		asked: { isKnown: false, issue: null, earlier: '2020-11-19', later: '2022-02-01' }
	});
});
