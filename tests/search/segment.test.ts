import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DISTRICTS } from '../../src/model/district.ts';
import { TOPICS } from '../../src/model/topic.ts';
import { FIELDS, fieldTexts } from '../../src/search/fields.ts';
import { tagBit } from '../../src/search/filters.ts';
import { grams, tokenCount } from '../../src/search/grams.ts';
import { norm } from '../../src/search/norm.ts';
import type { Posting } from '../../src/search/posting.ts';
import { PREFIX } from '../../src/search/segment-format.ts';
import { idOf, toSegmentFile, toPack, toSegment, type Article } from './shelves.ts';

const word = fc.string({
	unit: fc.constantFrom('工', '会', '区', '𠮷', 'a', '1', '。', ' '),
	maxLength: 12
});
const article: fc.Arbitrary<Article> = fc.record<Article>({
	headline: word,
	kicker: fc.option(word, { nil: null }),
	names: fc.array(word, { maxLength: 2 }),
	paragraphs: fc.array(word, { maxLength: 3 }),
	day: fc.constantFrom(null, '2021-12-31', '1969-07-20', '2024-02-29'),
	districts: fc.uniqueArray(fc.constantFrom(...DISTRICTS.map(({ slug }) => slug))),
	topics: fc.uniqueArray(fc.constantFrom(...TOPICS.map(({ slug }) => slug)))
});

test('a segment gives back what was filed: rows, lengths and every posting', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(article, { maxLength: 12 }), async (articles) => {
			const pack = toPack(articles);
			const segment = await toSegment(toSegmentFile(pack));
			const fields = pack.heads.map((head, i) =>
				fieldTexts(head, pack.texts[i]!).map((text) => grams(norm(text)))
			);
			expect(segment.articles).toBe(articles.length);
			articles.forEach((filed, i) => {
				expect(segment.id(i)).toBe(idOf(i));
				expect(segment.day(i) === null).toBe(filed.day === null);
				expect(segment.districts(i)).toBe(bits('district', filed.districts));
				expect(segment.topics(i)).toBe(bits('topic', filed.topics));
				fields[i]!.forEach((found, field) => {
					expect(segment.length(i, field)).toBe(tokenCount(found.length));
				});
			});
			const all = new Set(fields.flat(2));
			for (const gram of all) {
				const characters = Array.from(gram).length;
				const expected = new Map<number, number[]>();
				fields.forEach((ofArticle, i) => {
					const counts = ofArticle.map(
						(found) =>
							found.filter((g) => (characters === 1 ? Array.from(g)[0] === gram : g === gram))
								.length
					);
					if (counts.some((n) => n > 0)) expected.set(i, counts);
				});
				expect(entries(await segment.posting(gram))).toEqual([...expected]);
				if (characters > 1) continue;
				const counts = [...(await segment.characterCounts(gram))];
				expect(counts).toEqual(articles.flatMap((_, i) => expected.get(i) ?? FIELDS.map(() => 0)));
			}
		})
	);
});

test('a gram that nothing holds has an empty posting', async () => {
	const pack = toPack([{ headline: '工会', paragraphs: [] }]);
	const segment = await toSegment(toSegmentFile(pack));
	for (const gram of ['会工', '报', '报架', '工工', '会\u{10ffff}']) {
		expect((await segment.posting(gram)).size).toBe(0);
	}
});

test('the same articles give the same bytes', () => {
	const pack = toPack([{ headline: '职工之家', paragraphs: ['近日，工会'] }]);
	expect(toSegmentFile(pack)).toEqual(toSegmentFile(pack));
});

describe('bytes that are no segment of this version are refused', () => {
	const pack = toPack([{ headline: '职工之家', paragraphs: ['近日'] }]);
	const good = toSegmentFile(pack);

	test('empty', async () => {
		await expect(toSegment(new Uint8Array())).rejects.toThrow();
	});
	test('something else', async () => {
		const other = new TextEncoder().encode('{"fields":["headline","body"]}'.repeat(3));
		await expect(toSegment(other)).rejects.toThrow('no search segment');
	});
	test('another version', async () => {
		const other = good.slice();
		other[PREFIX.version] = 99;
		await expect(toSegment(other)).rejects.toThrow(/version 99/);
	});
	test('cut off', async () => {
		const cut = await toSegment(good.slice(0, -1));
		await expect(cut.posting('职工')).rejects.toThrow();
	});
});

test('a segment of many shards finds what lies in each', async () => {
	const characters = Array.from({ length: 9000 }, (_, i) => String.fromCodePoint(0x4e00 + i));
	const articles = [0, 1, 2].map((n) => ({
		headline: '',
		paragraphs: [characters.map((one, i) => one + (characters[(i * 7 + n) % 9000] ?? '')).join('')]
	}));
	const segment = await toSegment(toSegmentFile(toPack(articles)));
	for (const one of ['一', characters[4500]!, characters[8999]!]) {
		expect([...(await segment.posting(one)).articles]).toEqual([0, 1, 2]);
	}
});

function bits(kind: 'district' | 'topic', slugs: readonly string[] = []): number {
	return slugs.reduce((sum, slug) => sum | tagBit(kind, slug), 0);
}

function entries(posting: Posting): [number, number[]][] {
	return [...posting.articles].map((article, i) => [
		article,
		FIELDS.map((_, field) => posting.times(i, field))
	]);
}
