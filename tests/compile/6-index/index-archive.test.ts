import { describe, expect, test } from 'vitest';
import { gzip } from '../../../src/compile/6-index/gzip.ts';
import { indexArchive, type IndexedPack } from '../../../src/compile/6-index/index-archive.ts';
import { toIssues } from '../../../src/compile/6-index/issues.ts';
import { packFile } from '../../../src/compile/6-index/packs.ts';
import { emit } from '../../../src/compile/7-emit/emit.ts';
import type { PackEntry } from '../../../src/model/manifest.ts';
import { EXCERPT_LENGTH } from '../../../src/model/pack.ts';
import { ByteCache } from '../../../src/search/byte-cache.ts';
import { segmentFile } from '../../../src/client/search/files.ts';
import { piecesOf } from '../../../src/client/search/pieces.ts';
import { openSegment } from '../../../src/search/read-segment.ts';
import { enrichedItem, enrichedPage, noise } from '../enriched.ts';

describe('issues', () => {
	test('days ascend, the undated come last; pages by number, unnumbered last, then by source', () => {
		const issues = toIssues([
			enrichedPage('z.txt', null, [enrichedItem()]),
			enrichedPage('c.txt', '2022-01-02', [enrichedItem()]),
			enrichedPage('b.txt', '2022-01-01', [enrichedItem()]),
			enrichedPage('a.txt', '2022-01-01', [enrichedItem()]),
			enrichedPage('y.txt', '2022-01-01', [enrichedItem()], { pageNumber: 10 }),
			enrichedPage('x.txt', '2022-01-01', [enrichedItem()], { pageNumber: 9 })
		]);
		expect(issues.map(({ day, pages }) => [day, pages.map(({ source }) => source)])).toEqual([
			['2022-01-01', ['x.txt', 'y.txt', 'a.txt', 'b.txt']],
			['2022-01-02', ['c.txt']],
			[null, ['z.txt']]
		]);
	});

	test('an article lies where it first stood; both pages name it', () => {
		const item = enrichedItem();
		const [first, second] = toIssues([
			enrichedPage('later.txt', '2022-01-02', [item, enrichedItem()]),
			enrichedPage('first.txt', '2022-01-01', [item])
		]);
		expect(first!.articles.map(({ head }) => head.id)).toEqual([item.id]);
		expect(second!.articles).toHaveLength(1);
		expect(second!.pages[0]!.items).toContainEqual({ type: 'story', id: item.id });
	});

	test('banners keep their lines, advertisements are counted, pages without items are left out', () => {
		const banner = enrichedItem({
			kind: 'banner',
			id: null,
			headline: '口号',
			paragraphs: ['其二']
		});
		const ad = enrichedItem({ kind: 'ad', id: null });
		const [issue] = toIssues([
			enrichedPage('a.txt', null, [banner, ad, ad]),
			enrichedPage('unusable.txt', null, [])
		]);
		expect(issue!.pages).toMatchObject([
			{ items: [{ type: 'banner', lines: ['口号', '其二'] }], ads: 2 }
		]);
	});

	test('a head has slugs, the words of its body counted, and a start that is not cut inside a character', () => {
		const [issue] = toIssues([
			enrichedPage('a.txt', null, [
				enrichedItem({
					paragraphs: ['职工 APP 12351。', '𠮷'.repeat(200)],
					districts: ['朝阳区'],
					topics: ['疫情防控', '文体活动']
				})
			])
		]);
		const { head } = issue!.articles[0]!;
		expect(head).toMatchObject({
			districts: ['chaoyang'],
			topics: ['yiqing', 'wenti'],
			length: 204
		});
		expect(Array.from(head.excerpt)).toHaveLength(EXCERPT_LENGTH);
		expect(head.excerpt).not.toMatch(/\p{Cs}/u);
	});
});

describe('packs', () => {
	const daysOf = ({ pack }: IndexedPack) => [
		...new Set(pack.pages.map(({ issueDate }) => issueDate.best))
	];
	const day = (n: number, month = 1) =>
		`2022-${String(month).padStart(2, '0')}-${String(n).padStart(2, '0')}`;
	const big = (source: string, on: string | null, seed: number) =>
		enrichedPage(source, on, [enrichedItem({ paragraphs: [noise(1000, seed)] })]);

	test('an archive that fits is one pack, months and undated together', () => {
		const indexed = indexArchive([
			enrichedPage('a', day(1), [enrichedItem()]),
			enrichedPage('b', day(1, 2), [enrichedItem()]),
			enrichedPage('c', null, [enrichedItem()])
		]);
		expect(indexed.map(({ pack }) => pack.heads.length)).toEqual([3]);
	});

	test('nothing to pack makes no pack', () => {
		expect(indexArchive([])).toEqual([]);
	});

	test('a larger one closes at the month’s end and when full, and parts no day', () => {
		const pages = [
			...Array.from({ length: 8 }, (_, i) => big(`jan-${i}`, day(1 + (i >> 1)), i + 1)),
			big('feb', day(1, 2), 21),
			big('none', null, 22)
		];
		const indexed = indexArchive(pages, 9000);
		const days = indexed.map(daysOf);
		expect(days.at(-1)).toEqual([null]);
		expect(days.at(-2)).toEqual([day(1, 2)]);
		expect(days.length).toBeGreaterThan(3);
		expect(days.flat()).toHaveLength(6);
		for (const { pack } of indexed) expect(packFile(pack).bytes.length).toBeLessThanOrEqual(9000);
	});

	test('the newest run lies day by day; once closed, its pack names those days’ packs', () => {
		const pages = Array.from({ length: 7 }, (_, i) => big(`jan-${i}`, day(1 + i), i + 1));
		const before = emit(indexArchive(pages.slice(0, 6), 9000), []).manifest.packs;
		const after = emit(indexArchive([...pages, big('feb', day(1, 2), 21)], 9000), []).manifest
			.packs;
		const known = new Set(before.map(({ name }) => name));
		const isFetched = ({ name, covers }: PackEntry) =>
			!known.has(name) && !(covers.length > 0 && covers.every((cover) => known.has(cover)));
		expect(before[0]!.days).toHaveLength(1);
		expect(after.some(({ covers }) => covers.length > 1)).toBe(true);
		expect(after.filter(isFetched).every(({ days }) => days[0]!.day! > day(6))).toBe(true);
	});

	test('heads come before texts in the stream', () => {
		const [indexed] = indexArchive([enrichedPage('a', null, [enrichedItem()])]);
		expect(Object.keys(indexed!.pack)).toEqual(['formatVersion', 'pages', 'heads', 'texts']);
	});

	test('the segment is over the pack’s articles in their order', async () => {
		const items = [enrichedItem({ headline: '甲乙' }), enrichedItem({ headline: '丙丁' })];
		const [indexed] = indexArchive([enrichedPage('a', day(3), items)]);
		const file = new Uint8Array(indexed!.segment);
		const segment = await openSegment(
			'segment',
			segmentFile(piecesOf(new Blob([file]))),
			new ByteCache(1e6)
		);
		expect([...(await segment.posting('丙丁')).articles]).toEqual([1]);
		expect(segment.id(1)).toBe(items[1]!.id);
	});
});

test('gzip says neither when nor where', () => {
	const zipped = gzip('报架');
	expect([...zipped.slice(4, 8)]).toEqual([0, 0, 0, 0]);
	expect(zipped[9]).toBe(255);
	expect(gzip('报架')).toEqual(zipped);
});
