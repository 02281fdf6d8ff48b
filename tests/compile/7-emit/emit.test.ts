import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexArchive } from '../../../src/compile/6-index/index-archive.ts';
import { emit } from '../../../src/compile/7-emit/emit.ts';
import type { EnrichedPage } from '../../../src/compile/5-enrich/enriched-page.ts';
import { MANIFEST_PATH, parseManifest, type Manifest } from '../../../src/model/manifest.ts';
import type { Pack } from '../../../src/model/pack.ts';
import { enrichedItem, enrichedPage, noise } from '../enriched.ts';

/** Packs close early here, so that few words make many. */
const emitPages = (pages: EnrichedPage[]) => emit(indexArchive(pages, 4000), []);

const manyPacks = [
	enrichedPage('old', '2021-12-31', [
		enrichedItem({ paragraphs: [noise(1000, 1)], districts: ['朝阳区', '海淀区'] })
	]),
	enrichedPage('new', '2022-01-01', [
		enrichedItem({ paragraphs: [noise(1000, 2)], topics: ['疫情防控', '文体活动'] })
	]),
	enrichedPage('none', null, [enrichedItem({ paragraphs: [noise(1000, 3)] })])
];

describe('the manifest', () => {
	const { manifest, files, packs } = emitPages(manyPacks);

	test('reads back, newest days first, the undated last', () => {
		const text = new TextDecoder().decode(files.get(MANIFEST_PATH));
		expect(parseManifest(JSON.parse(text))).toEqual(manifest);
		expect(manifest.packs.map(({ days }) => days.map(({ day }) => day))).toEqual([
			['2022-01-01'],
			['2021-12-31'],
			[null]
		]);
		expect(packs.map(({ heads }) => heads.length)).toEqual([1, 1, 1]);
	});

	test('names every file by its hash and tells its size', () => {
		const entries = [
			...manifest.packs.flatMap((entry) => [entry, entry.segment]),
			...(manifest.places ?? [])
		];
		expect(files.size).toBe(entries.length + 2);
		for (const { name, bytes, sha256 } of entries) {
			const content = files.get(`archive/${name}`)!;
			expect(content.length).toBe(bytes);
			expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
			expect(name.split('.')[0]).toBe(sha256.slice(0, 16));
		}
	});

	test('counts under each district and each topic', () => {
		expect(manifest).toMatchObject({ articles: 3, issues: 2 });
		expect(manifest.counts).toEqual({
			'2021-12': { chaoyang: { wenti: 1 }, haidian: { wenti: 1 } },
			'2022-01': { '': { yiqing: 1, wenti: 1 } },
			undated: { '': { wenti: 1 } }
		});
	});

	test('an inferred day is not a printed one', () => {
		const item = [enrichedItem()];
		const { manifest: inferred } = emitPages([
			enrichedPage('a', '2022-01-01', item, { basis: 'inferred' })
		]);
		expect(inferred.packs[0]!.days).toEqual([
			{ day: '2022-01-01', printed: false, pages: 1, articles: 1 }
		]);
	});

	test('a new day leaves the other packs and their names as they were', () => {
		const more = emitPages([
			...manyPacks,
			enrichedPage('newer', '2022-02-01', [enrichedItem({ paragraphs: [noise(900, 4)] })])
		]).manifest;
		const names = (of: Manifest) => of.packs.map(({ name }) => name);
		expect(names(more)).toEqual(expect.arrayContaining(names(manifest)));
		expect(more.dataVersion).not.toBe(manifest.dataVersion);
	});

	test('no articles make an empty manifest', () => {
		expect(emitPages([]).manifest).toMatchObject({ articles: 0, issues: 0, packs: [], counts: {} });
	});
});

test('the order in which pages come does not change a byte', () => {
	const pages = manyPacks
		.slice(0, 2)
		.concat(
			['a', 'b', 'c'].map((source, i) =>
				enrichedPage(source, '2022-01-01', [enrichedItem()], i < 2 ? { pageNumber: 2 - i } : {})
			)
		);
	const expected = [...emitPages(pages).files];
	fc.assert(
		fc.property(fc.shuffledSubarray(pages, { minLength: pages.length }), (shuffled) => {
			expect([...emitPages(shuffled).files]).toEqual(expected);
		}),
		{ numRuns: 10 }
	);
});

test('no word is lost: whatever a story says lies in the pack', () => {
	const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
	fc.assert(
		fc.property(words, fc.array(words, { minLength: 1, maxLength: 4 }), (headline, paragraphs) => {
			const { manifest, files } = emitPages([
				enrichedPage('a', null, [enrichedItem({ headline, paragraphs })])
			]);
			const bytes = files.get(`archive/${manifest.packs[0]!.name}`)!;
			const pack = JSON.parse(gunzipSync(bytes).toString()) as Pack;
			expect(pack.heads[0]!.headline).toBe(headline);
			expect(pack.texts[0]!.paragraphs).toEqual(paragraphs);
		})
	);
});
