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

/** Printed twice, the second time under another headline and a little shorter. */
const TWICE = [
	'城市副中心站交通枢纽工程现场，塔吊林立，机器轰鸣，千余名建设者顶着烈日坚守岗位。',
	'项目部把绿豆汤和西瓜送到作业面，又在工棚里装上空调，让大家中午能睡个好觉。',
	'安全员老周每天要走两万步，他说看见隐患不放过，心里才踏实。',
	'夜校也开了课，钢筋工小马考下了高级工证书，工资涨了八百元。'
];

/** So many that a list does not show them at once. */
const MANY = 130;

let source: string;
let built: string;
let site: CountedSite;
let rack: Rack;
let page: Page;

beforeAll(async () => {
	source = writeSource([
		[
			'2022-07-01',
			[
				{ headline: '海淀工会送清凉', paragraphs: [STORY, '工会还办了讲座。', '工会的门开着。'] },
				{ headline: '劳模走进课堂', paragraphs: ['劳模给孩子们讲述创业的故事，掌声不断。'] }
			]
		],
		['2022-07-02', [{ headline: '建设者战高温', paragraphs: TWICE }]],
		['2022-07-20', [{ headline: '副中心枢纽工地见闻', paragraphs: TWICE.slice(0, 3) }]],
		[
			'2022-07-21',
			Array.from({ length: MANY }, (_, at) => ({
				headline: `第${String(at + 1)}场班组讲评`,
				paragraphs: [`第${String(at + 1)}场讲评，今天到了${String(at + 10)}个班组。`]
			}))
		],
		['2022-08-01', [{ headline: '图书角揭牌', paragraphs: ['朝阳区学院路街道的图书角开了。'] }]]
	]);
	built = mkdtempSync(join(tmpdir(), 'baojia-search-'));
	buildSite(built, '--source', source);
	site = await startSite(built);
	rack = await openRack();
	// The tests find the archive on the device: to store it takes longer than any of them.
	await rack.page.goto(site.url);
	await untilReady(rack.page);
	await untilLaterIsKept(rack.page);
	await rack.page.close();
});

afterAll(async () => {
	await rack.close();
	await site.kill();
	for (const dir of [source, built]) rmSync(dir, { recursive: true, force: true });
});

beforeEach(async () => {
	page = await rack.context.newPage();
});

afterEach(async () => {
	expect(rack.complaints.splice(0)).toEqual([]);
	// What was searched for and read in one test is not suggested in the next.
	await page.evaluate(() => {
		localStorage.clear();
	});
	await page.close();
});

async function ready(path: string): Promise<void> {
	await page.goto(site.url + path);
	await untilReady(page);
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
		try {
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
		} finally {
			await site.revive();
		}
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

test('a press on 搜索 begins anew where words were typed into the page that it opens', async () => {
	await page.goto(`${site.url}search/`);
	await searchField(page).pressSequentially('劳模');
	await page.getByRole('status').filter({ hasText: '共 1 篇' }).waitFor();
	await page.locator('nav:visible').getByRole('link', { name: '搜索', exact: true }).click();
	await page.getByRole('heading', { name: '从专题看起' }).waitFor();
	expect(await searchField(page).inputValue()).toBe('');
	await page.goBack();
	await page.getByRole('status').filter({ hasText: '共 1 篇' }).waitFor();
	expect(await searchField(page).inputValue()).toBe('劳模');
});

test('a story that was printed twice is one row, and counts as two', async () => {
	await ready('search/?q=塔吊林立');
	await total(2);
	await page.getByText('另有 1 处刊登').click();
	expect(await page.locator('a.hit').count()).toBe(1);
	expect(await page.locator('main').innerText()).toContain('总数按篇计');
	const headlines = await page.locator('.answers h3, .again a').allInnerTexts();
	expect(headlines.join()).toMatch(/建设者战高温/);
	expect(headlines.join()).toMatch(/副中心枢纽工地见闻/);
	await page.locator('.again a').click();
	await page.getByRole('toolbar', { name: '查到的地方' }).waitFor();
});

test('a long list comes whole, and going back leads to the hit that was left', async () => {
	await ready('search/?q=班组');
	await total(MANY);
	const hits = page.getByRole('list').locator('a.hit');
	await poll(() => hits.count(), 30);
	await page.getByRole('button', { name: /^再看 30 篇/ }).click();
	await hits.nth(59).waitFor({ state: 'attached' });
	await page.getByRole('button', { name: '全部列出' }).click();
	// Rows are drawn as the screen comes near.
	await poll(async () => {
		await page.evaluate(() => {
			scrollTo(0, document.documentElement.scrollHeight);
		});
		return hits.count();
	}, MANY);
	const left = hits.nth(110);
	const href = await left.getAttribute('href');
	await left.click();
	await page.locator('article h1').waitFor();
	await page.goBack();
	await poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')), href);
	const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top);
	expect(top).toBeGreaterThan(0);
	expect(top).toBeLessThan(844);
});

describe('for researchers', () => {
	test('each place stands in its line, sorted by what is beside it', async () => {
		await ready('search/?q=工会');
		await total(1);
		await page.getByRole('button', { name: '逐行' }).click();
		await page.waitForURL((url) => url.searchParams.get('view') === 'lines');
		const after = page.locator('.kwic .after');
		await page.getByText('共 4 处').waitFor();
		const found = await after.allInnerTexts();
		await page.getByRole('button', { name: '按右边' }).click();
		const sorted = await after.allInnerTexts();
		expect([...sorted].sort()).toEqual([...found].sort());
		expect(sorted).toEqual([...found].sort(new Intl.Collator('zh-Hans-CN').compare));
	});

	test('hits by month stand in numbers, and all hits leave as a file that says what it is', async () => {
		await ready('search/?q=班组&view=months');
		await page.getByText('看数字').click();
		const row = page.getByRole('row', { name: /2022年7月/ });
		expect(await row.innerText()).toMatch(/130\s+134\s+97\.0/);
		await page.getByRole('button', { name: '导出' }).click();
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'RIS' }).click();
		const file = await (await download).createReadStream();
		const chunks: Buffer[] = [];
		for await (const chunk of file) chunks.push(chunk as Buffer);
		const text = Buffer.concat(chunks).toString();
		expect(text.match(/^TY {2}- NEWS/gm)).toHaveLength(MANY);
		const { dataVersion } = (await (await fetch(`${site.url}archive/manifest.json`)).json()) as {
			dataVersion: string;
		};
		expect(text).toContain(`数据版本 ${dataVersion}`);
	});
});

/** Until it gives what is wanted: Playwright's own wait would take a promise for a yes. */
async function poll<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
	while ((await ask()) !== wanted) await page.waitForTimeout(100);
}

async function total(count: number): Promise<void> {
	await page
		.getByRole('status')
		.filter({ hasText: new RegExp(`共 ${String(count)} 篇`) })
		.waitFor();
}
