import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/compile/1-ingest/read-sources.ts';
import { enrich } from '../../../src/compile/5-enrich/enrich.ts';
import { compile } from '../../../src/compile/compile.ts';
import { Report } from '../../../src/compile/report.ts';
import { DISTRICTS } from '../../../src/model/district.ts';
import type { Item } from '../../../src/model/page.ts';
import { page, story } from './stories.ts';

type GoldItem = Omit<Item, 'id' | 'evidence'> & {
	acceptDistricts?: string[][];
	acceptScopes?: string[];
	acceptTopics?: string[];
};
interface GoldPage {
	publishedBetween: [string, string];
	publishedBest: string;
	items: GoldItem[];
}

/** Pages whose stories an editor has dated and tagged. */
const GOLD = new URL('gold/', import.meta.url);
const golds = readdirSync(GOLD)
	.sort()
	.map((name) => JSON.parse(readFileSync(new URL(name, GOLD), 'utf8')) as GoldPage);
const enriched = golds.map((gold) => ({
	gold,
	...enrich(page(gold.items.map((item) => story(item))))
}));
const pairs = enriched.flatMap(({ gold, items }) =>
	gold.items.flatMap((wanted, i) => {
		const got = items[i];
		return got && wanted.topics.length > 0 ? [{ wanted, got }] : [];
	})
);
const share = (right: (pair: (typeof pairs)[number]) => boolean) =>
	pairs.filter(right).length / pairs.length;
const key = (names: readonly string[]) => [...names].sort().join();

describe('pages tagged by an editor', () => {
	test('districts', () => {
		const right = share(({ wanted, got }) =>
			[wanted.districts, ...(wanted.acceptDistricts ?? [])].map(key).includes(key(got.districts))
		);
		expect(right).toBeGreaterThanOrEqual(0.95);
	});

	test('scope', () => {
		const right = share(({ wanted, got }) =>
			[wanted.scope, ...(wanted.acceptScopes ?? [])].includes(got.scope)
		);
		expect(right).toBeGreaterThanOrEqual(0.95);
	});

	test('first topic', () => {
		const right = share(({ wanted, got }) =>
			[...wanted.topics, ...(wanted.acceptTopics ?? [])].includes(got.topics[0] ?? '')
		);
		expect(right).toBeGreaterThanOrEqual(0.95);
	});

	test('the true day lies in the inferred interval, which is no more than a month too wide', () => {
		for (const { gold, issueDate } of enriched) {
			const [from, to] = gold.publishedBetween.map((day) => Date.parse(day) / 86_400_000) as [
				number,
				number
			];
			const earliest = Date.parse(issueDate.earliest ?? '') / 86_400_000;
			const latest = Date.parse(issueDate.latest ?? '') / 86_400_000;
			const day = Date.parse(gold.publishedBest) / 86_400_000;
			expect([earliest <= day, latest >= day, earliest >= from - 30, latest <= to + 30]).toEqual([
				true,
				true,
				true,
				true
			]);
		}
	});

	test('banners and advertisements carry no tags', () => {
		const others = enriched.flatMap(({ items }) =>
			items.filter(({ kind }) => kind === 'banner' || kind === 'ad')
		);
		expect(others.length).toBeGreaterThan(0);
		for (const { districts, scope, topics, evidence } of others) {
			expect({ districts, scope, topics, evidence }).toEqual({
				districts: [],
				scope: null,
				topics: [],
				evidence: []
			});
		}
	});
});

describe('the five seeds', () => {
	const SEEDS = new URL('../../../seeds/', import.meta.url).pathname;
	const files = readdirSync(SEEDS)
		.filter((name) => name.endsWith('.txt'))
		.sort()
		.map((name) => SEEDS + name);
	const { pages } = compile(readFiles(files), new Report());

	test('are issues of five days, each within its evidence', () => {
		expect(pages.map(({ issueDate: { earliest, latest } }) => [earliest, latest])).toEqual([
			['2022-01-01', '2022-01-01'],
			['2022-11-07', '2022-12-06'],
			['2020-12-15', '2020-12-31'],
			['2022-05-05', '2022-05-13'],
			['2020-11-18', '2020-11-30']
		]);
		for (const {
			issueDate: { earliest, latest, best, basis, evidence }
		} of pages) {
			expect(basis).toBe('inferred');
			expect(evidence.length).toBeGreaterThan(0);
			expect(best && earliest && latest && earliest <= best && best <= latest).toBe(true);
		}
	});

	test('write of eleven districts', () => {
		const stories = pages.flatMap(({ items }) => items);
		const counts = DISTRICTS.map(
			({ name, short }) =>
				[short, stories.filter((item) => item.districts.includes(name)).length] as const
		);
		expect(Object.fromEntries(counts.filter(([, count]) => count > 0))).toEqual({
			东城: 1,
			西城: 1,
			朝阳: 2,
			海淀: 4,
			顺义: 1,
			大兴: 2,
			房山: 3,
			昌平: 1,
			平谷: 2,
			密云: 1,
			怀柔: 2
		});
	});

	test('name their streets, one of them misprinted', () => {
		const streets = pages.flatMap(({ items }) => items.flatMap((item) => item.streets));
		expect(streets).toEqual(
			expect.arrayContaining(['榆垡镇', '德胜街道', '大安山乡', '良乡镇', '三里屯街道'])
		);
	});
});
