import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { norm } from '../../src/search/norm.ts';
import { Overtaken, search, type Wishes } from '../../src/search/search.ts';
import { ByteCache } from '../../src/search/byte-cache.ts';
import { Shelf } from '../../src/search/shelf.ts';
import { BODY } from '../../src/search/fields.ts';
import { cutSnippet } from '../../src/search/snippet.ts';
import type { TextTerm } from '../../src/search/text-term.ts';
import { ask, idOf, toPack, toShelf, toShelves, type Article } from './shelves.ts';

test('a question that was overtaken reads no texts any more', async () => {
	const shelves = await toShelves([story(null, [], [])]);
	const query = { ...ask('总工会'), limit: 5 };
	await expect(search(query, shelves, 1, { isOvertaken: () => true })).rejects.toThrow(Overtaken);
	await expect(search(query, shelves, 1, { isOvertaken: () => false })).resolves.toMatchObject({
		total: 1
	});
});

const story = (
	day: string | null,
	districts: Article['districts'],
	topics: Article['topics']
): Article => ({
	headline: '工会活动',
	paragraphs: ['某区总工会举办活动。'],
	day,
	districts: districts ?? [],
	topics: topics ?? []
});

const tagged = await toShelves(
	[
		story('2022-01-31', ['chaoyang', 'haidian'], ['yiqing']),
		story('2022-02-01', ['chaoyang'], ['wenti', 'yiqing']),
		story('2022-02-28', [], ['wenti']),
		story('2022-03-01', ['fengtai'], ['laomo']),
		story(null, ['haidian'], ['laomo'])
	],
	2
);

describe('filters', () => {
	test.each([
		[{ from: '2022-02' }, [1, 2, 3]],
		[{ from: '2022-02', to: '2022-02' }, [1, 2]],
		[{ to: '2022-01-31' }, [0]],
		[{ from: '2022-02-28', to: '2022-03-01' }, [2, 3]],
		[{ from: '2022-12', to: '2023-01' }, []],
		[{ from: 'no day' }, [0, 1, 2, 3, 4]],
		[{ districts: ['chaoyang', 'fengtai'] as const }, [0, 1, 3]],
		[{ topics: ['laomo'] as const, districts: ['haidian'] as const }, [4]]
	])('%j leave %j', async (filters, expected) => {
		const query = ask('活动', {
			...filters,
			districts: [...(('districts' in filters && filters.districts) || [])],
			topics: [...(('topics' in filters && filters.topics) || [])]
		});
		const { hits, total } = await search(query, tagged, 5);
		expect(hits.map(({ id }) => Number(id)).sort()).toEqual(expected);
		expect(total).toBe(expected.length);
	});

	test('months are counted within all filters, districts and topics as if their own were off', async () => {
		const result = await search(ask('', { districts: ['chaoyang'] }), tagged, 5);
		expect(result.months).toEqual({ '2022-01': 1, '2022-02': 1 });
		expect(result.districts).toEqual({ chaoyang: 2, haidian: 2, fengtai: 1 });
		expect(result.topics).toEqual({ yiqing: 2, wenti: 1 });
	});

	test('no words: everything that the filters leave, newest first', async () => {
		const { hits } = await search(ask(' '), tagged, 5);
		expect(hits.map(({ id }) => Number(id))).toEqual([3, 2, 1, 0, 4]);
		expect(hits[0]).toEqual({ id: idOf(3), places: 0, headlineMarks: [], snippet: null });
	});

	test('oldest first, the undated last all the same', async () => {
		const { hits } = await search(ask('活动', { order: 'oldest' }), tagged, 5);
		expect(hits.map(({ id }) => Number(id))).toEqual([0, 1, 2, 3, 4]);
	});

	test('a page of the results is a page, the total is of all', async () => {
		const { hits, total } = await search(
			ask('活动', { order: 'newest', offset: 1, limit: 2 }),
			tagged,
			5
		);
		expect(hits.map(({ id }) => Number(id))).toEqual([2, 1]);
		expect(total).toBe(5);
	});
});

describe('what could not be read', async () => {
	const good = await toShelf(toPack([story(null, [], [])]));
	const { segment } = await toShelf(toPack([story(null, [], []), story(null, [], [])], 1));
	const bad = new Shelf('bad', segment, () => Promise.reject(new Error('away')), new ByteCache(0));

	test('is not counted as searched, and the rest is answered', async () => {
		const result = await search(ask('总工会举办'), [bad, good], 3);
		expect(result).toMatchObject({ total: 1, searched: 1, archive: 3 });
		expect(result.hits.map(({ id }) => id)).toEqual([idOf(0)]);
	});
});

describe('marks and snippets', () => {
	test('marks are exact in the original though width, case and spaces differ', async () => {
		const shelves = await toShelves([
			{ headline: '下载 Ａpp 领券', paragraphs: ['打开 ａ ＰＰ。'] }
		]);
		const { hits } = await search(ask('app'), shelves, 1);
		expect(marked('下载 Ａpp 领券', hits[0]!.headlineMarks)).toEqual(['Ａpp']);
		expect(marked(hits[0]!.snippet!.text, hits[0]!.snippet!.marks)).toEqual(['ａ ＰＰ']);
		expect(hits[0]!.places).toBe(2);
	});

	test('the stretch with most of the words is chosen, and its paragraph named', () => {
		const text = `${'前文'.repeat(60)}工会。\n${'中间'.repeat(60)}，工会与图书馆。`;
		const snippet = cutSnippet(text, wordTerms('工会', '图书馆'), BODY)!;
		expect(marked(snippet.text, snippet.marks)).toEqual(['工会', '图书馆']);
		expect(snippet.paragraph).toBe(2);
		expect(snippet.cut).toEqual([true, false]);
	});

	test('words beside the body are shown from where they stand', async () => {
		const shelves = await toShelves([
			{ headline: '题', subtitle: '副题有词', paragraphs: ['正文'] }
		]);
		const { hits } = await search(ask('有词'), shelves, 1);
		expect(hits[0]!.snippet).toMatchObject({ text: '副题有词', paragraph: 0, cut: [false, false] });
	});

	test('a snippet is a stretch of the text, about 70 long, and each of its marks reads as a word asked for', () => {
		const letter = fc.constantFrom('工', '会', 'Ａ', '，', '。', ' ', '\n', '𠮷', '2');
		fc.assert(
			fc.property(
				fc.string({ unit: letter, maxLength: 400 }),
				fc.array(
					fc.string({
						unit: fc.constantFrom('工', '会', 'a', '𠮷', '2'),
						minLength: 1,
						maxLength: 4
					}),
					{
						minLength: 1,
						maxLength: 3
					}
				),
				(text, terms) => {
					const snippet = cutSnippet(text, wordTerms(...terms), BODY);
					expect(snippet === null).toBe(!terms.some((term) => norm(text).includes(term)));
					if (!snippet) return;
					expect(text.replaceAll('\n', ' ')).toContain(snippet.text);
					expect(snippet.text).not.toMatch(/\p{Cs}/u);
					expect(snippet.text.length).toBeLessThanOrEqual(100);
					expect(snippet.marks.length).toBeGreaterThan(0);
					for (const mark of marked(snippet.text, snippet.marks)) {
						expect(terms.some((term) => norm(mark).includes(term))).toBe(true);
					}
				}
			)
		);
	});
});

function wordTerms(...words: string[]): TextTerm[] {
	return words.map((text) => ({ text, field: null, prefix: false, loose: false }));
}

function marked(text: string, marks: readonly [number, number][]): string[] {
	return marks.map(([from, to]) => text.slice(from, to));
}

test('a hit names its earlier printings, where the pack links some', async () => {
	const shelves = await toShelves([story(null, [], []), { ...story(null, [], []), sameAs: [0] }]);
	const { hits } = await search(ask('工会'), shelves, 2);
	expect(new Map(hits.map(({ id, sameAs }) => [id, sameAs]))).toEqual(
		new Map([
			[idOf(0), undefined],
			[idOf(1), [idOf(0)]]
		])
	);
});

test('hits of packs whose heads the page lacks bring them', async () => {
	const articles = ['甲工会', '乙工会'].map((headline) => ({ headline, paragraphs: ['。'] }));
	const shelves = await Promise.all(
		articles.map((article, n) => toShelf(toPack([article], n), `pack ${n}`))
	);
	const headlines = async (q: string, wishes: Wishes) =>
		(await search(ask(q), shelves, 2, wishes)).hits.map(({ head }) => head?.headline);
	const heads = ['pack 0', 'pack 1'];
	expect((await headlines('工会', { heads })).sort()).toEqual(['乙工会', '甲工会']);
	expect((await headlines('工会', { heads: ['pack 1'] })).sort()).toEqual(['乙工会', undefined]);
	expect(await headlines('工会', {})).toEqual([undefined, undefined]);
	// Of the others nothing is read.
	expect((await headlines('', { heads, shown: 1 })).filter(Boolean)).toHaveLength(1);
});
