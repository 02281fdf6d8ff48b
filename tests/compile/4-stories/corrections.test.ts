import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/compile/1-ingest/ingest.ts';
import { correctPage } from '../../../src/compile/4-stories/corrections/correct-page.ts';
import { compile, segment } from '../../../src/compile/compile.ts';
import { Report } from '../../../src/compile/report.ts';
import { unaccounted } from '../accounted.ts';

const PAGE = `区总工会慰问一线环卫职工

本报讯（记者 王小明）近日，朝阳区总工会来到环卫所，向一线环卫职工送上慰问品。环卫职工表示，将把街道扫得更干净。

街道举办职工歌咏比赛

本报讯（记者 李大同）日前，街道总工会举办职工歌咏比赛，十二支队伍登台。评委为前三名颁奖。`;

function files(corrections: unknown[]) {
	const bytes = (text: string) => new TextEncoder().encode(text);
	return [
		{ path: 'page.txt', bytes: bytes(PAGE) },
		{ path: 'page.meta.json', bytes: bytes(JSON.stringify({ corrections })) }
	];
}

const correct = (...corrections: unknown[]) => {
	const [source] = ingest(files(corrections), new Report());
	return correctPage(segment(source!, new Report()));
};
const enrich = (...corrections: unknown[]) => compile(files(corrections), new Report()).pages[0]!;
const codes = (page: { diagnostics: { code: string }[] }) => page.diagnostics.map((d) => d.code);

describe('a correction by hand', () => {
	it('sets a headline, surely, and leaves the id', () => {
		const before = enrich().items[0]!;
		const { items } = enrich({
			item: '区总工会慰问',
			headline: '慰问进了环卫所',
			kicker: '送温暖'
		});
		expect(items[0]).toMatchObject({
			id: before.id,
			headline: '慰问进了环卫所',
			kicker: '送温暖',
			confidence: { heading: 1 }
		});
	});

	it('sets tags, and the evidence of those that went goes with them', () => {
		const page = enrich({
			item: '街道举办职工歌咏比赛',
			districts: ['平谷区'],
			topics: ['疫情防控']
		});
		expect(page.items[1]).toMatchObject({
			districts: ['平谷区'],
			scope: 'district',
			topics: ['疫情防控'],
			evidence: []
		});
		const none = enrich({ item: '区总工会慰问', districts: [] }).items[0]!;
		expect([none.districts, none.scope]).toEqual([[], null]);
	});

	it('makes a story an advertisement, which has no id', () => {
		const page = enrich({ item: '街道举办职工歌咏比赛', kind: 'ad' });
		expect(page.items[1]).toMatchObject({ kind: 'ad', id: null, topics: [] });
	});

	it('cuts a story in two and joins them again, every character kept', () => {
		const cut = correct({ cut: '环卫职工表示，将把' });
		expect(cut.items.map(({ paragraphs }) => paragraphs[0]?.slice(0, 6))).toEqual([
			'近日，朝阳区',
			'环卫职工表示',
			'日前，街道总'
		]);
		expect(unaccounted(cut.text, cut.items)).toEqual([]);
		const joined = correct(
			{ cut: '环卫职工表示，将把' },
			{ join: ['送上慰问品。', '环卫职工表示'] }
		);
		expect(joined.items.map(({ headline }) => headline)).toEqual([
			'区总工会慰问一线环卫职工',
			'街道举办职工歌咏比赛'
		]);
		expect(joined.items[0]?.paragraphs).toHaveLength(2);
		expect(unaccounted(joined.text, joined.items)).toEqual([]);
	});

	it('joins two stories under the first one’s headline and keeps the other as text', () => {
		const page = correct({ join: ['扫得更干净。', '日前，街道'] });
		expect(page.items).toHaveLength(1);
		expect(page.items[0]?.paragraphs[1]).toBe('街道举办职工歌咏比赛');
		expect(unaccounted(page.text, page.items)).toEqual([]);
	});

	it.each([
		['of an item', { item: '没有的话', headline: '新' }],
		['of a join', { join: ['没有的话', '日前，街道'] }],
		['of a join’s second story', { join: ['扫得更干净。', '没有的话'] }],
		['of a cut', { cut: '没有的话' }],
		['of words', { before: '没有的话', after: '' }]
	])('%s that fits nothing is named and changes nothing', (_, correction) => {
		const [page, plain] = [enrich(correction), enrich()];
		expect(codes(page)).toEqual(['correction_unused']);
		expect(page.items).toEqual(plain.items);
	});

	it('that fits several items is named and changes nothing', () => {
		const page = enrich({ item: '总工会', kind: 'ad' });
		expect(codes(page)).toEqual(['correction_ambiguous']);
		expect(page.items).toEqual(enrich().items);
	});

	it.each([
		['a topic off the list', { item: '区总工会', topics: ['天气'] }],
		['no topic at all', { item: '区总工会', topics: [] }],
		['a misspelt field', { item: '区总工会', headlin: '新' }],
		['nothing to set', { item: '区总工会' }],
		['a district without its scope', { item: '区总工会', districts: ['平谷区'], scope: 'city' }],
		['half a join', { join: ['扫得更干净。'] }]
	])('with %s is refused', (_, correction) => {
		expect(codes(enrich(correction))).toEqual(['bad_sidecar_field']);
	});
});
