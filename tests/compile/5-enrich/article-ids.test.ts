import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Correction } from '../../../src/compile/1-ingest/corrections.ts';
import type { Story, StoryPage } from '../../../src/compile/4-stories/story.ts';
import { assignIds } from '../../../src/compile/5-enrich/article-ids.ts';
import {
	formatIdsFile,
	parseIdsFile,
	type PublishedId
} from '../../../src/compile/5-enrich/article-ids/ids-file.ts';
import {
	gramHashes,
	sharedPart,
	sketch
} from '../../../src/compile/5-enrich/article-ids/sketch.ts';
import { Report } from '../../../src/compile/report.ts';
import { parseArticleId } from '../../../src/model/ids.ts';

const text = (seed: number, length: number) =>
	Array.from({ length }, (_, i) =>
		String.fromCodePoint(0x4e00 + ((seed * 7919 + i * i * 31 + i * 17) % 5000))
	).join('');

describe('minting', () => {
	test('the first ten base32 digits of the SHA-256 of the opening’s letters and digits', () => {
		const body = `近日，“职工之家”２０ 个！${text(1, 100)}`;
		const opening = Array.from(`近日职工之家20个${text(1, 100)}`)
			.slice(0, 60)
			.join('');
		const bits = BigInt(`0x${createHash('sha256').update(opening).digest('hex')}`) >> 206n;
		const digits = Array.from(
			{ length: 10 },
			(_, i) => '0123456789abcdefghjkmnpqrstvwxyz'[Number((bits >> BigInt(45 - 5 * i)) & 31n)]
		);
		expect(ids([page('a.txt', [story({ paragraphs: [body] })])])).toEqual([digits.join('')]);
	});

	test('headline, kicker, paragraph breaks, punctuation, place and other pages do not count', () => {
		const body = text(2, 300);
		const plain = ids([page('a.txt', [story({ paragraphs: [body] })])]);
		const dressed = ids([
			page('0.txt', [story({ paragraphs: [text(3, 200)] })]),
			page('b.txt', [
				story({ paragraphs: [text(4, 90)] }),
				story({
					headline: '另题',
					kicker: '引题',
					paragraphs: [`${body.slice(0, 30)}，`, `“${body.slice(30)}” 。`]
				})
			])
		]);
		expect(dressed[2]).toBe(plain[0]);
	});

	test('a body of fewer than 16 letters is told apart by its headline', () => {
		const caption = '图为活动现场。';
		const [one, two] = ids([
			page('a.txt', [
				story({ headline: '健步走', paragraphs: [caption] }),
				story({ headline: '运动会', paragraphs: [caption] })
			])
		]);
		expect(one).not.toBe(two);
	});

	test('of two that open alike the later one hashes its whole body', () => {
		const opening = text(5, 60);
		const [first, second] = [`${opening}${text(6, 50)}`, `${opening}${text(7, 50)}`];
		const alone = ids([page('a.txt', [story({ paragraphs: [second] })])]);
		const both = ids([
			page('a.txt', [story({ paragraphs: [first] }), story({ paragraphs: [second] })])
		]);
		expect(both[0]).toBe(alone[0]);
		expect(both[1]).not.toBe(both[0]);
	});

	test('a text that is another one’s opening keeps an id of its own', () => {
		const opening = text(5, 60);
		for (const bodies of [
			[opening, `${opening}${text(6, 50)}`],
			[`${opening}${text(6, 50)}`, opening]
		]) {
			const both = ids([
				page(
					'a.txt',
					bodies.map((body) => story({ paragraphs: [body] }))
				)
			]);
			expect(new Set(both).size).toBe(2);
		}
	});

	test('equal bodies are one article with two places, and a headline that this hides is named', () => {
		const body = text(8, 200);
		const { pages, published } = assign([
			page('a.txt', [story({ headline: '首题', paragraphs: [body] })]),
			page('b.txt', [story({ headline: '另题', paragraphs: [body] })])
		]);
		expect(pages[0]!.items[0]!.id).toBe(pages[1]!.items[0]!.id);
		expect(published).toHaveLength(1);
		expect(published[0]!.sources).toEqual(['a.txt', 'b.txt']);
		expect(pages[1]!.diagnostics.map(({ code }) => code)).toEqual(['headline_hidden']);
	});

	test('banners and advertisements have none', () => {
		expect(ids([page('a.txt', [story({ kind: 'banner' }), story({ kind: 'ad' })])])).toEqual([
			null,
			null
		]);
	});

	test('any words have a valid id, and different words different ones', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.string({ unit: 'binary', minLength: 20, maxLength: 90 }), {
					maxLength: 6,
					selector: (body) => body.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
				}),
				(bodies) => {
					const given = ids([
						page(
							'a.txt',
							bodies.map((body, i) => story({ headline: `第${i}`, paragraphs: [body] }))
						)
					]);
					for (const id of given) expect(parseArticleId(id!)).toBe(id);
					expect(new Set(given).size).toBe(bodies.length);
				}
			)
		);
	});
});

describe('keeping what was published', () => {
	const old = text(10, 400);
	const first = assign([page('a.txt', [story({ paragraphs: [old] })])]);
	const oldId = first.published[0]!.id;

	test('an edited opening keeps the address, build after build', () => {
		const edited = `更正后的开头${old.slice(40)}`;
		const source = [page('a.txt', [story({ paragraphs: [edited] })])];
		const second = assign(source, first.published);
		expect(second.published.map(({ id }) => id)).toEqual([oldId]);
		expect(second.findings).toEqual([]);
		const third = assign(source, second.published);
		expect(third.published).toEqual(second.published);
		expect(ids(source)[0]).not.toBe(oldId);
	});

	test('a rewritten article loses it, and the loss is reported', () => {
		const second = assign(
			[page('a.txt', [story({ paragraphs: [`${text(11, 220)}${old.slice(220)}`] })])],
			first.published
		);
		expect(second.published[0]!.id).not.toBe(oldId);
		expect(second.findings).toMatchObject([
			{ source: 'a.txt', diagnostic: { code: 'address_lost' } }
		]);
		expect(second.findings[0]!.diagnostic.message).toContain(oldId);
	});

	test('an edited copy in another file is no heir', () => {
		const second = assign(
			[page('b.txt', [story({ paragraphs: [`更正后的开头${old.slice(40)}`] })])],
			first.published
		);
		expect(second.findings.map(({ diagnostic }) => diagnostic.code)).toEqual(['address_lost']);
	});

	test('the same words in a renamed file keep it', () => {
		const second = assign([page('new-name.txt', [story({ paragraphs: [old] })])], first.published);
		expect(second.published[0]!.id).toBe(oldId);
		expect(second.findings).toEqual([]);
	});

	test('who had the opening first keeps it when an earlier page brings another that opens alike', () => {
		const rival = page('0.txt', [story({ paragraphs: [`${old.slice(0, 60)}${text(12, 90)}`] })]);
		const ours = page('a.txt', [story({ paragraphs: [old] })]);
		const second = assign([rival, ours], first.published);
		expect(second.pages[1]!.items[0]!.id).toBe(oldId);
		const rivalId = second.pages[0]!.items[0]!.id;
		const third = assign([rival], second.published);
		expect(third.pages[0]!.items[0]!.id).toBe(rivalId);
	});

	test('of two heirs the one that kept more of it inherits', () => {
		const second = assign(
			[
				page('a.txt', [
					story({ paragraphs: [`更正${text(13, 130)}${old.slice(130)}`] }),
					story({ paragraphs: [`更正${old.slice(30)}`] })
				])
			],
			first.published
		);
		expect(second.pages[0]!.items[1]!.id).toBe(oldId);
		expect(second.pages[0]!.items[0]!.id).not.toBe(oldId);
	});

	test('the ids file reads back, and says what is wrong with one that does not', () => {
		expect(parseIdsFile(formatIdsFile(first.published))).toEqual(first.published);
		expect(parseIdsFile(formatIdsFile([]))).toEqual([]);
		for (const bad of [
			'',
			'[]',
			'{"formatVersion":99,"ids":[]}',
			'{"formatVersion":1,"ids":[{"id":"x"}]}'
		]) {
			expect(() => parseIdsFile(bad)).toThrow();
		}
	});
});

test('a sketch estimates the share of grams that live on', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 10 }),
			fc.integer({ min: 20, max: 60 }),
			(tenth, seed) => {
				const whole = text(seed, 804);
				const kept = whole.slice(0, 4 + 80 * tenth);
				const share = sharedPart(sketch(whole), gramHashes(kept + text(seed + 100, 300)));
				expect(Math.abs(share - tenth / 10)).toBeLessThan(0.25);
			}
		)
	);
	expect(sharedPart(sketch('短文'), gramHashes('短文'))).toBe(1);
	expect(sharedPart(sketch('短文'), gramHashes('长文'))).toBe(0);
});

describe('corrections', () => {
	const printed = story({
		headline: '职工知家',
		paragraphs: [`${text(14, 80)}知家$&`, '又见知家'],
		credits: [{ role: '记者', names: ['陈希'] }]
	});
	const corrections = [
		{ before: '知家', after: '之家$&' },
		{ before: '陈希', after: '陈曦' }
	];
	const { pages } = assign([page('a.txt', [printed], corrections)]);

	test('are put in wherever their words stand, to the letter', () => {
		expect(pages[0]!.items[0]).toMatchObject({
			headline: '职工之家$&',
			paragraphs: [`${text(14, 80)}之家$&$&`, '又见之家$&'],
			credits: [{ role: '记者', names: ['陈曦'] }]
		});
		expect(pages[0]!.diagnostics).toEqual([]);
	});

	test('do not move the id', () => {
		const early = { before: text(14, 80).slice(0, 20), after: '改' };
		const corrected = assign([page('a.txt', [printed], [early])]);
		expect(corrected.pages[0]!.items[0]!.id).toBe(ids([page('a.txt', [printed])])[0]);
		expect(corrected.pages[0]!.items[0]!.paragraphs[0]).toMatch(/^改/);
	});

	test('that find nothing are named', () => {
		const unused = assign([page('a.txt', [printed], [{ before: '没有', after: '有' }])]);
		expect(unused.pages[0]!.diagnostics.map(({ code }) => code)).toEqual(['correction_unused']);
	});
});

function story(fields: Partial<Story>): Story {
	return {
		kind: 'article',
		kicker: null,
		headline: '标题',
		subtitle: null,
		column: null,
		credits: [],
		paragraphs: [],
		folio: false,
		confidence: { body: 1, heading: 1 },
		spans: [],
		lines: [],
		...fields
	};
}

function page(source: string, items: Story[], corrections: Correction[] = []): StoryPage {
	return {
		source,
		text: '',
		sidecar: { issueDate: null, pageNumber: null, section: null, corrections },
		named: { day: null, pageNumber: null },
		items,
		diagnostics: []
	};
}

function assign(pages: StoryPage[], previous: PublishedId[] = []) {
	const report = new Report();
	return { ...assignIds(pages, previous, report), findings: report.findings };
}

function ids(pages: StoryPage[]) {
	return assign(pages).pages.flatMap(({ items }) => items.map(({ id }) => id));
}
