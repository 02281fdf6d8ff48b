import lunr from 'lunr';
import { describe, expect, test } from 'vitest';
import { FIELDS, fieldTexts } from '../../src/search/fields.ts';
import { gramWeight } from '../../src/search/gram-weight.ts';
import { norm } from '../../src/search/norm.ts';
import { findCandidates, gramsOf, judgeOf, readPostings } from '../../src/search/find-matches.ts';
import { parseQuery, soughtTerms } from '../../src/search/query.ts';
import { scoreMatches, termName } from '../../src/search/rank.ts';
import { search } from '../../src/search/search.ts';
import { ask, idOf, seedArticles, toPack, toShelves, type Article } from './shelves.ts';

describe('scores of an index made for one query are those of a whole lunr index', () => {
	const articles = thousandArticles();
	const whole = wholeIndex();
	const queries = [
		'工会',
		'海淀区总工会',
		'接诉即办 12345',
		'劳',
		'送 温暖 冬奥会',
		'职工之家',
		'“一起向未来”',
		'20',
		'。 工会',
		'创新工作室 技术',
		'没有这样的话'
	];

	test.each(queries)('%s', async (q) => {
		for (const size of [articles.length, 70]) {
			const expected = whole.query((query) => {
				for (const gram of new Set(soughtTerms(parseQuery(q)).flatMap(gramsOf))) {
					query.term(termName(gram), {
						boost: gramWeight(gram),
						presence: lunr.Query.presence.REQUIRED,
						usePipeline: false
					});
				}
			});
			const got = await materialised(q, size);
			expect([...got.keys()].sort()).toEqual(expected.map(({ ref }) => ref).sort());
			for (const { ref, score } of expected) {
				expect(Math.abs(got.get(ref)! - score)).toBeLessThanOrEqual(1e-9);
			}
		}
	});

	async function materialised(q: string, size: number): Promise<Map<string, number>> {
		const segments = (await toShelves(articles, size)).map(({ segment }) => segment);
		const asked = parseQuery(q);
		const postings = await Promise.all(segments.map((segment) => readPostings(segment, asked)));
		const matches = segments.map((segment, s) =>
			Array.from(findCandidates(segment, postings[s]!, asked)).filter(
				(article) => judgeOf(asked, segment, postings[s]!)(article) !== false
			)
		);
		const grams = [...postings[0]!.keys()];
		const scores = scoreMatches(segments, grams, postings, matches);
		return new Map(
			scores.flatMap((part, s) =>
				[...part].map(([article, score]): [string, number] => [segments[s]!.id(article), score])
			)
		);
	}

	/** Every article with all its tokens, as lunr is meant to be used. */
	function wholeIndex(): lunr.Index {
		const builder = new lunr.Builder();
		builder.tokenizer = ((text: string) =>
			tokens(text).map((token) => new lunr.Token(token, {}))) as typeof lunr.tokenizer;
		builder.ref('id');
		for (const { name, boost } of FIELDS) builder.field(name, { boost });
		const { heads, texts } = toPack(articles);
		heads.forEach((head, i) => {
			const fields = fieldTexts(head, texts[i]!);
			builder.add({
				id: head.id,
				...Object.fromEntries(FIELDS.map(({ name }, field) => [name, fields[field]]))
			});
		});
		return builder.build();
	}

	/** A field's characters and its pairs. */
	function tokens(text: string): string[] {
		const characters = Array.from(norm(text)).map(termName);
		return [
			...characters,
			...characters.slice(0, -1).map((character, i) => character + characters[i + 1]!)
		];
	}
});

describe('order', () => {
	test('a word in the headline counts more than in the body', async () => {
		const shelves = await toShelves([
			{ headline: '职工之家揭牌', paragraphs: ['近日，接诉即办培训会举行，一百人参加。'] },
			{ headline: '接诉即办解难', paragraphs: ['近日，培训会在区总工会举行，一百人参加。'] }
		]);
		const { hits } = await search(ask('接诉即办'), shelves, 2);
		expect(hits.map(({ id }) => id)).toEqual([idOf(1), idOf(0)]);
	});

	test('words that stand together count more than the same words apart', async () => {
		const between = '近日，培训会在区里举行，一百人参加。';
		const shelves = await toShelves([
			{ headline: '', paragraphs: [`职工。${between}图书馆。`] },
			{ headline: '', paragraphs: [`${between}职工图书馆。。`] },
			{ headline: '', paragraphs: [`图书馆。${between}职工。`] }
		]);
		const { hits } = await search(ask('职工 图书馆'), shelves, 3);
		expect(hits[0]?.id).toBe(idOf(1));
	});

	test('recency parts equals only', async () => {
		const story = (day: string | null, times: number) => ({
			headline: '某社区',
			paragraphs: ['普法'.repeat(times) + '活动'.repeat(9 - times)],
			day
		});
		const shelves = await toShelves([
			story('2021-01-01', 1),
			story(null, 1),
			story('2023-01-01', 1),
			story('2020-01-01', 5)
		]);
		const { hits } = await search(ask('普法'), shelves, 4);
		expect(hits.map(({ id }) => id)).toEqual([idOf(3), idOf(2), idOf(0), idOf(1)]);
	});

	test('newest first disregards the score and puts the undated last', async () => {
		const story = (day: string | null, times: number) => ({
			headline: '',
			paragraphs: ['普法'.repeat(times)],
			day
		});
		const shelves = await toShelves(
			[story(null, 9), story('2021-01-01', 5), story('2023-01-01', 1)],
			2
		);
		const { hits } = await search(ask('普法', { order: 'newest' }), shelves, 3);
		expect(hits.map(({ id }) => id)).toEqual([idOf(2), idOf(1), idOf(0)]);
	});
});

/** The seeds' prose in a thousand pieces. */
function thousandArticles(): Article[] {
	const text = seedArticles()
		.flatMap(({ paragraphs }) => paragraphs)
		.join('')
		.replace(/\s+/gu, '');
	const length = Math.floor(text.length / 1000);
	return Array.from({ length: 1000 }, (_, i) => {
		const piece = text.slice(i * length, (i + 1) * length);
		return { headline: piece.slice(0, 6), paragraphs: [piece.slice(6)] };
	});
}
