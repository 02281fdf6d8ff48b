// Found or not found, against the plainest search there is: does the compared text contain the compared words?
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldTexts } from '../../src/search/fields.ts';
import { norm } from '../../src/search/norm.ts';
import { search } from '../../src/search/search.ts';
import type { Shelf } from '../../src/search/shelf.ts';
import { ask, seedArticles, toPack, toShelves, type Article } from './shelves.ts';

const seeds = seedArticles();
const seedShelves = await toShelves(seeds, 9);
const seedFields = normedFields(seeds);

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
	'any %i characters of a seed find exactly the articles that contain them',
	async (length) => {
		const substring = fc
			.tuple(fc.nat(seeds.length - 1), fc.nat(3), fc.nat(100_000))
			.map(([article, field, at]) => {
				const text = Array.from(fieldTextsOf(seeds[article]!)[field] ?? '');
				const from = text.length === 0 ? 0 : at % text.length;
				return text.slice(from, from + length).join('');
			})
			.filter((text) => norm(text) !== '' && !/\s/.test(text));
		await fc.assert(
			fc.asyncProperty(substring, async (q) => {
				expect(await found(q, seedShelves)).toEqual(naive(q, seedFields));
			})
		);
	}
);

test('words that stand nowhere find nothing, whatever they are', async () => {
	await fc.assert(
		fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 12 }), async (q) => {
			expect(await found(q, seedShelves)).toEqual(naive(q, seedFields));
		})
	);
});

test('several words must all be there, in any field', async () => {
	const letters = fc.constantFrom('工', '会', '区', '*', 'A', '1', '。', '𠮷', '\ud83d');
	const word = fc.string({ unit: letters, maxLength: 4 });
	const article = fc.record({
		headline: word,
		kicker: word,
		subtitle: word,
		paragraphs: fc.array(word, { maxLength: 3 })
	});
	await fc.assert(
		fc.asyncProperty(
			fc.array(article, { maxLength: 8 }),
			fc.array(
				fc
					.string({ unit: letters, minLength: 1, maxLength: 3 })
					// A* asks for words that begin so.
					.filter((asked) => !/^[A1][A1]*\*$/.test(asked)),
				{ maxLength: 3 }
			),
			fc.integer({ min: 1, max: 8 }),
			async (articles, words, size) => {
				const q = words.join(' ');
				expect(await found(q, await toShelves(articles, size))).toEqual(
					naive(q, normedFields(articles))
				);
			}
		),
		{ numRuns: 300 }
	);
});

test.each([
	['12351', '拨打12351热线'],
	['app', '下载“北京工会12351”APP领取'],
	['２０２４年', '2024 年全年'],
	['图书馆', '职工图\n书馆揭牌'],
	['a:b', '比分a:b持平'],
	['c++', '学习C++语言'],
	['*', '注*号者'],
	['-', '5-6月']
])('%j is found in %j', async (q, paragraph) => {
	const shelves = await toShelves([
		{ headline: '别的', paragraphs: ['无关'] },
		{ headline: '', paragraphs: paragraph.split('\n') }
	]);
	expect((await search(ask(q), shelves, 2)).total).toBe(1);
});

test('grams that all stand there, but apart, are no match', async () => {
	const shelves = await toShelves([{ headline: '', paragraphs: ['图书，又书馆'] }]);
	expect((await search(ask('图书馆'), shelves, 1)).total).toBe(0);
});

test('no match runs from the kicker into the subtitle or from name to name', async () => {
	const article = {
		headline: '题',
		kicker: '引题末',
		subtitle: '副题首',
		names: ['陈曦', '白莹'],
		paragraphs: []
	};
	const shelves = await toShelves([article]);
	expect((await search(ask('末副'), shelves, 1)).total).toBe(0);
	expect((await search(ask('曦白'), shelves, 1)).total).toBe(0);
	expect((await search(ask('白莹'), shelves, 1)).total).toBe(1);
});

async function found(q: string, shelves: readonly Shelf[]): Promise<number[]> {
	const { hits, total } = await search(ask(q), shelves, 0);
	expect(hits).toHaveLength(total);
	return hits.map(({ id }) => Number(id)).sort((a, b) => a - b);
}

function naive(q: string, articles: readonly string[][]): number[] {
	const words = q.split(/\s+/u).map(norm);
	return articles.flatMap((fields, i) =>
		words.every((word) => fields.some((field) => field.includes(word))) ? [i] : []
	);
}

function normedFields(articles: readonly Article[]): string[][] {
	return articles.map((article) => fieldTextsOf(article).map(norm));
}

function fieldTextsOf(article: Article): string[] {
	const { heads, texts } = toPack([article]);
	return fieldTexts(heads[0]!, texts[0]!);
}
