// The search page as a reader drives it, in a site whose words are known.
import { rmSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { buildSite } from './build-site.ts';
import { openRack, searchField, untilLaterIsKept, untilReady, type Rack } from './rack.ts';
import { startSite, type CountedSite } from './site.ts';
import { writeSource } from './sources.ts';

const STORY = '区总工会走进社区，为职工送去防暑用品，三百余名一线职工领到了清凉包。';

let source: string;
let built: string;
let site: CountedSite;
let rack: Rack;
let page: Page;

beforeAll(() => {
	source = writeSource([
		[
			'2022-07-01',
			[
				{ headline: '海淀工会送清凉', paragraphs: [STORY, '工会还办了讲座。', '工会的门开着。'] },
				{ headline: '劳模走进课堂', paragraphs: ['劳模给孩子们讲述创业的故事，掌声不断。'] }
			]
		],
		['2022-08-01', [{ headline: '图书角揭牌', paragraphs: ['朝阳区学院路街道的图书角开了。'] }]]
	]);
	built = mkdtempSync(join(tmpdir(), 'baojia-search-'));
	buildSite(built, '--source', source);
});

afterAll(() => {
	for (const dir of [source, built]) rmSync(dir, { recursive: true, force: true });
});

beforeEach(async () => {
	site = await startSite(built);
	rack = await openRack();
	page = rack.page;
});

afterEach(async () => {
	expect(rack.complaints).toEqual([]);
	await rack.close();
	await site.kill();
});

async function ready(path: string): Promise<void> {
	await page.goto(site.url + path);
	await untilReady(page);
	await untilLaterIsKept(page);
}

describe('while typing', () => {
	test('headlines and own searches are suggested; arrows and Enter take one', async () => {
		await ready('search/');
		const field = searchField(page);
		await field.fill('送清凉');
		const headline = page.getByRole('option', { name: '海淀工会送清凉' });
		await headline.waitFor();
		expect(await field.getAttribute('aria-expanded')).toBe('true');
		await field.press('Enter');
		await page.waitForURL((url) => url.searchParams.get('q') === '送清凉');
		await field.fill('');
		const own = page.getByRole('option', { name: /送清凉.*查过/ });
		await own.waitFor();
		await field.press('ArrowDown');
		expect(await own.getAttribute('aria-selected')).toBe('true');
		await field.press('Enter');
		await page.waitForURL((url) => url.searchParams.get('q') === '送清凉');
		await field.fill('送');
		await field.fill('送清凉');
		await headline.waitFor();
		await headline.click();
		await page.locator('article h1').waitFor();
	});

	test('a district that is taken becomes a filter', async () => {
		await ready('search/');
		await searchField(page).fill('朝阳');
		await page.getByRole('option', { name: /朝阳区/ }).click();
		await page.waitForURL((url) => url.searchParams.get('district') === 'chaoyang');
		await total(1);
	});
});

describe('an article that was opened from a hit', () => {
	test('carries the marks and leads from one to the next, offline and after a reload', async () => {
		await ready('search/?q=工会');
		await total(1);
		await site.kill();
		await page.locator('main a.hit').click();
		await page.locator('article p#p1').waitFor();
		const bar = page.getByRole('toolbar', { name: '查到的地方' });
		await bar.getByText('4 处').waitFor();
		expect(await marked()).toEqual(['工会', '工会', '工会', '工会']);
		await bar.getByRole('button', { name: '下一处' }).click();
		await bar.getByText('1/4').waitFor();
		await page.keyboard.press('n');
		await page.keyboard.press('N');
		await page.keyboard.press('N');
		await bar.getByText('4/4').waitFor();
		await page.reload();
		await bar.getByText('4 处').waitFor();
		expect(await marked()).toHaveLength(4);
		await page.keyboard.press('Escape');
		await bar.waitFor({ state: 'detached' });
		expect([new URL(page.url()).hash, await marked()]).toEqual(['', []]);
	});

	test('stands marked in a static page, too', async () => {
		await ready('search/?q=工会');
		const href = await page.locator('main a.hit').getAttribute('href');
		const other = await rack.context.newPage();
		await other.goto(new URL(href!, site.url).href);
		await other.getByRole('toolbar', { name: '查到的地方' }).getByText('4 处').waitFor();
		await other.close();
	});

	function marked(): Promise<string[]> {
		return page.evaluate(() =>
			[...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString())
		);
	}
});

test('a zero says which condition empties it, and one tap takes it off', async () => {
	await ready('search/?q=清凉 登月&district=haidian');
	await total(0);
	const way = page.getByRole('button', { name: '去掉“登月”' });
	await way.waitFor();
	expect(await page.getByRole('region', { name: '去掉一个条件' }).innerText()).not.toMatch(/区“/);
	await way.click();
	await total(1);
	expect(await searchField(page).inputValue()).toBe('清凉');
});

async function total(count: number): Promise<void> {
	await page
		.getByRole('status')
		.filter({ hasText: new RegExp(`共 ${String(count)} 篇`) })
		.waitFor();
}
