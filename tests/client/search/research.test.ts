import { describe, expect, it } from 'vitest';
import { collectHits } from '../../../src/client/search/research/collect.ts';
import { csv } from '../../../src/client/search/research/csv.ts';
import { FORMATS, type Found } from '../../../src/client/search/research/export-files.ts';
import { linesIn, sortLines } from '../../../src/client/search/research/lines.ts';
import { ratesOf } from '../../../src/client/search/research/rates.ts';
import { stampOf } from '../../../src/client/search/research/stamp.ts';
import { parseSearch } from '../../../src/client/search/search-address.ts';
import type { ArticleId } from '../../../src/model/ids.ts';
import type { Manifest } from '../../../src/model/manifest.ts';
import type { Head } from '../../../src/model/pack.ts';
import type { SearchHit, SearchResult } from '../../../src/search/protocol.ts';

const BASE = 'https://host/rack/';
const id = '0123456789' as ArticleId;

const pack = (name: string, ...days: [string | null, number][]) => ({
	name,
	days: days.map(([day, articles]) => ({ day, articles }))
});
const manifest = {
	dataVersion: 'abc123',
	packs: [
		pack('new', ['2022-05-02', 10], ['2022-05-03', 10]),
		pack('old', ['2022-04-30', 5], ['2022-05-01', 20], [null, 3])
	]
} as unknown as Manifest;

describe('hits by month', () => {
	const months = { '2022-05': 10, '2022-04': 1, undated: 2 };

	it('are counted against what was held then', () => {
		expect(ratesOf(manifest, { months })).toEqual({
			unit: '月',
			undated: 2,
			rates: [
				{ key: '2022-04', name: '2022年4月', hits: 1, held: 5, rate: 20 },
				{ key: '2022-05', name: '2022年5月', hits: 10, held: 40, rate: 25 }
			]
		});
	});

	it('leave out what was not looked through', () => {
		const { rates } = ratesOf(manifest, { months, unread: ['old'] });
		expect(rates.map(({ key, held }) => [key, held])).toEqual([['2022-05', 20]]);
		const reach = { months: 1, of: 3, next: 0, rest: 0 };
		expect(ratesOf(manifest, { months, reach }).rates.map(({ key }) => key)).toEqual(['2022-05']);
	});

	it('become years where months would be too many, with their articles added before the rate is made', () => {
		const days = Array.from({ length: 25 }, (_, at): [string, number] => [
			`${String(2020 + Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}-01`,
			at === 0 ? 100 : 10
		]);
		const long = { packs: [pack('all', ...days)] } as unknown as Manifest;
		const { unit, rates } = ratesOf(long, { months: { '2020-01': 50, '2020-02': 2 } });
		expect([unit, rates[0]]).toEqual([
			'年',
			{ key: '2020', name: '2020年', hits: 52, held: 210, rate: 24.8 }
		]);
	});
});

describe('lines', () => {
	const line = (before: string, after: string) => ({ field: 3, before, found: '工会', after });
	const hits = [
		{ id, lines: [line('市总', '办'), line('区总', '安排')] },
		{ id, lines: [line('厂', '，')] }
	] as unknown as SearchHit[];
	const sorted = (order: 'found' | 'before' | 'after') =>
		sortLines(linesIn(hits), order).map(({ before, after }) => before + after);

	it('stand in the order of the hits, or by what is next to the hit on one side', () => {
		expect(sorted('found')).toEqual(['市总办', '区总安排', '厂，']);
		expect(sorted('after')).toEqual(['厂，', '区总安排', '市总办']);
		// chǎng before zǒng, and qū before shì where the next is the same.
		expect(sorted('before')).toEqual(['厂，', '区总安排', '市总办']);
	});
});

describe('files', () => {
	const head = {
		id,
		kind: 'article',
		headline: '=1+1,"甲"',
		excerpt: '',
		issueDate: {
			earliest: '2022-05-01',
			latest: '2022-05-01',
			best: '2022-05-01',
			basis: 'filename'
		},
		pageNumber: 2,
		districts: ['haidian'],
		topics: ['yiqing', 'weiquan']
	} as unknown as Head;
	const found: Found[] = [
		{
			hit: { id, places: 3, headlineMarks: [], snippet: null },
			head,
			article: { ...head, writers: ['边磊', '张三'] }
		}
	];
	const { query } = parseSearch('q=工会&district=haidian&show=300');
	const result = { searched: 40, archive: 48, total: 1 };
	const stamp = stampOf(manifest, query, result, BASE, '2026-11-26');
	const file = (ending: string) =>
		FORMATS.find((format) => format.ending === ending)!.write(found, stamp, BASE);

	it('say what was asked of which data, and how much was looked through', () => {
		expect(stamp).toEqual({
			version: '报架 劳动午报 数据版本 abc123',
			coverage: '命中 1 篇；查过 40 篇，另有 8 篇没查；全库 2022-04 至 2022-05',
			address: `${BASE}search/?q=%E5%B7%A5%E4%BC%9A&district=haidian`,
			day: '2026-11-26'
		});
		for (const { ending } of FORMATS) {
			expect(file(ending)).toContain('abc123');
			expect(file(ending)).toContain('另有 8 篇没查');
			expect(file(ending)).toContain(stamp.address);
		}
	});

	it('of a table open in a spreadsheet, as words and never as a formula', () => {
		const [columns, row] = file('csv').split('\r\n');
		expect(columns).toMatch(/^\ufeff编号,标题,/);
		expect(row).toContain(`${id},"'=1+1,""甲""",2022-05-01,印明,2,边磊、张三,海淀区,`);
		expect(csv([['-1', null, -1, '@x', 'a\nb']])).toBe('\ufeff\'-1,,-1,\'@x,"a\nb"\r\n');
	});

	it('of RIS are whole records with the stamp inside', () => {
		const lines = file('ris').slice(0, -2).split('\r\n');
		expect([lines[0], lines.at(-1)]).toEqual(['TY  - NEWS', 'ER  - ']);
		expect(lines.filter((line) => line.startsWith('DB  - '))).toHaveLength(1);
		expect(lines.every((line) => /^[A-Z][A-Z\d] {2}- /.test(line))).toBe(true);
	});

	it('of BibTeX have the stamp where programs pass over it', () => {
		const lines = file('bib').split('\n');
		expect(lines.slice(0, 4).every((line) => line.startsWith('% '))).toBe(true);
		expect(lines[5]).toBe(`@article{baojia-${id},`);
	});

	it('of notes are numbered', () => {
		expect(file('txt')).toContain('\n[1] 边磊，张三. ');
	});
});

describe('all hits', () => {
	const piece = (from: number, size: number) =>
		({
			hits: Array.from({ length: size }, (_, at) => ({ id: String(from + at) }))
		}) as unknown as SearchResult;
	const { query } = parseSearch('q=工会');

	it('are asked for in pieces', async () => {
		const told: number[] = [];
		const hits = await collectHits(
			({ offset, limit }) => Promise.resolve(piece(offset, Math.min(limit, 1_100 - offset))),
			query,
			1_100,
			(count) => told.push(count)
		);
		expect([hits?.length, hits?.at(-1)?.id, told]).toEqual([1_100, '1099', [500, 1_000, 1_100]]);
	});

	it('are given up when the reader asks for something else', async () => {
		const answers = [piece(0, 500), null];
		const hits = await collectHits(
			() => Promise.resolve(answers.shift() ?? null),
			query,
			900,
			() => 0
		);
		expect(hits).toBeNull();
	});
});
