import { describe, expect, test } from 'vitest';
import type { FirstHits, SearchQuery } from '../../src/search/protocol.ts';
import { search } from '../../src/search/search.ts';
import { ask, toShelves, type Article } from './shelves.ts';

// 总工 and 工会 stand in each, 总工会 in eight of nine; some of the others would rank first.
const articles = Array.from({ length: 4200 }, (_, n): Article => {
	const word = n % 9 === 0 ? '总工与工会' : '总工会';
	const text = `${`${word}办班，`.repeat((n % 5) + 1)}${'职工参加。'.repeat((n * 7) % 11)}`;
	const headline = n % 50 === 0 ? `${word}慰问` : '活动';
	return {
		headline: n % 900 === 0 ? '工会总工' : headline,
		paragraphs: [text],
		day: `2022-0${(n % 9) + 1}-15`
	};
});

/** Of an archive of which nothing was read yet. */
async function asked(query: SearchQuery, times = 1) {
	const shelves = await toShelves(articles, 1000);
	const told: FirstHits[] = [];
	const put = () =>
		search(query, shelves, articles.length, { onfirst: (first) => told.push(first) });
	let result = await put();
	for (let time = 1; time < times; time += 1) result = await put();
	return { told, result };
}

describe('before all texts are read', () => {
	test.each([
		['总工会', {}],
		['总工会', { order: 'newest' as const }],
		['总工会', { limit: 30 }],
		['总工会', { from: '2022-03', to: '2022-04' }],
		['总工会 职工参加', {}]
	])(
		'%s %j: the hits that the answer begins with are told, and no more match than is said',
		async (q, more) => {
			const { told, result } = await asked(ask(q, { limit: 6, ...more }));
			expect(told).toHaveLength(1);
			expect(told[0]!.hits).toEqual(result.hits);
			expect(told[0]!.atMost).toBeGreaterThanOrEqual(result.total);
		}
	);

	test('nothing is told where only the number is asked for', async () => {
		expect((await asked(ask('总工会', { limit: 0 }))).told).toEqual([]);
	});

	test('nothing is told where the postings know all', async () => {
		expect((await asked(ask('工会', { limit: 6 }))).told).toEqual([]);
	});

	test('nothing is told once the texts are in memory', async () => {
		expect((await asked(ask('总工会', { limit: 6 }), 2)).told).toHaveLength(1);
	});

	test('nothing is told where the likeliest do not match', async () => {
		const { told, result } = await asked(ask('与工会总', { limit: 6 }));
		expect([told, result.total]).toEqual([[], 0]);
	});
});
