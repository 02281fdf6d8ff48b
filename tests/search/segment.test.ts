import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DISTRICTS } from '../../src/model/district.ts';
import { TOPICS } from '../../src/model/topic.ts';
import { fieldTexts } from '../../src/search/fields.ts';
import { grams, tokenCount } from '../../src/search/grams.ts';
import { norm } from '../../src/search/norm.ts';
import { Segment } from '../../src/search/read-segment.ts';
import { HEADER } from '../../src/search/segment-format.ts';
import { writeSegment } from '../../src/search/write-segment.ts';
import { idOf, toPack, type Article } from './shelves.ts';

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

test('a segment gives back what was filed: rows, lengths and every posting', () => {
	fc.assert(
		fc.property(fc.array(article, { maxLength: 12 }), (articles) => {
			const pack = toPack(articles);
			const segment = new Segment(writeSegment(pack.heads, pack.texts));
			const fields = pack.heads.map((head, i) =>
				fieldTexts(head, pack.texts[i]!).map((text) => grams(norm(text)))
			);
			expect(segment.articles).toBe(articles.length);
			articles.forEach((filed, i) => {
				expect(segment.id(i)).toBe(idOf(i));
				expect(segment.day(i) === null).toBe(filed.day === null);
				expect(new Set(segment.districts(i))).toEqual(new Set(filed.districts));
				expect(new Set(segment.topics(i))).toEqual(new Set(filed.topics));
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
				expect([...segment.posting(gram)]).toEqual([...expected]);
			}
		})
	);
});

test('a gram that nothing holds has an empty posting', () => {
	const pack = toPack([{ headline: '工会', paragraphs: [] }]);
	const segment = new Segment(writeSegment(pack.heads, pack.texts));
	for (const gram of ['会工', '报', '报架', '工工', '会\u{10ffff}']) {
		expect(segment.posting(gram).size).toBe(0);
	}
});

test('the same articles give the same bytes', () => {
	const pack = toPack([{ headline: '职工之家', paragraphs: ['近日，工会'] }]);
	expect(writeSegment(pack.heads, pack.texts)).toEqual(writeSegment(pack.heads, pack.texts));
});

describe('bytes that are no segment of this version are refused', () => {
	const pack = toPack([{ headline: '职工之家', paragraphs: ['近日'] }]);
	const good = writeSegment(pack.heads, pack.texts);

	test('empty', () => {
		expect(() => new Segment(new Uint8Array())).toThrow();
	});
	test('something else', () => {
		expect(
			() => new Segment(new TextEncoder().encode('{"fields":["headline","body"]}'.repeat(3)))
		).toThrow();
	});
	test('another version', () => {
		const other = good.slice();
		other[HEADER.version] = 99;
		expect(() => new Segment(other)).toThrow(/version 99/);
	});
	test('cut off', () => {
		const cut = new Segment(good.slice(0, -1));
		expect(() => ['职工', '近日', '日', '家'].map((gram) => cut.posting(gram))).toThrow();
	});
});
