// A reader's first hour, with the network: browse by date, district and topic, search, read, send on.
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { heading, holdBack, openRack, searchField, untilReady, type Rack } from './rack.ts';
import { startSite, type CountedSite } from './site.ts';

let site: CountedSite;
let rack: Rack;
let page: Page;

beforeAll(async () => {
	site = await startSite(inject('seedSite'));
	rack = await openRack();
	page = rack.page;
});

afterEach(() => {
	expect(rack.complaints).toEqual([]);
});

afterAll(async () => {
	await rack.close();
	await site.kill();
});

/** Headline in the list, then the same headline over the article. */
async function readFirst(): Promise<void> {
	const link = page.locator('main a[href*="/a/"]').first();
	const address = await link.getAttribute('href');
	await link.click();
	await page.waitForURL(`**${address!}`);
	const article = page.locator('article');
	await article.locator('p#p1').waitFor();
	expect(await page.locator('h1').count()).toBe(1);
	expect((await article.locator('h1').innerText()).trim()).not.toBe('');
}

describe('browsing', () => {
	test('from the newest issue to an article and back to the same place', async () => {
		await page.goto(site.url);
		await page.evaluate(() => {
			scrollTo(0, 300);
		});
		await readFirst();
		await page.goBack();
		await page.waitForFunction(() => scrollY > 100);
		expect(await heading(page)).not.toBe('');
	});

	test('a narrowed list opens narrowed on a device that was never here', async () => {
		const stranger = await openRack();
		await stranger.page.goto(`${site.url}topic/yiqing/?year=2020`);
		await stranger.page.locator('.narrowed').filter({ hasText: '2020年' }).waitFor();
		const rows = await stranger.page.locator('main a.row').allInnerTexts();
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.filter((row) => !row.includes('2020年'))).toEqual([]);
		await stranger.close();
	});

	test.each([
		['日期', 'date/', 'a[href*="/date/"]'],
		['各区', 'district/', 'a[href*="/district/"]'],
		['专题', 'topic/', 'a[href*="/topic/"]']
	])('by %s', async (place, path, entry) => {
		await page.goto(site.url);
		await page.locator('nav:visible').getByRole('link', { name: place, exact: true }).click();
		await page.waitForURL(`${site.url}${path}`);
		await heading(page);
		// One that has articles: its page lists them.
		const entries = page.locator(`main ${entry}:not([href$="/${path}"]):not([href*="?"])`);
		const addresses = await entries.evaluateAll((links) =>
			links.filter((a) => /[1-9]/.test(a.textContent)).map((a) => a.getAttribute('href')!)
		);
		expect(addresses.length).toBeGreaterThan(0);
		await page.goto(new URL(addresses[0]!, site.url).href);
		await heading(page);
		await readFirst();
	});
});

test('a district made one’s own stands on the front page, and goes again', async () => {
	await page.goto(`${site.url}district/haidian/`);
	await page.getByRole('button', { name: '设为我的区' }).click();
	await page.getByRole('button', { name: '已是我的区' }).waitFor();
	await page.goto(site.url);
	const mine = page.locator('section', { hasText: '我的区 · 海淀' });
	await mine.locator('a[href*="/a/"]').first().waitFor();
	await mine.getByRole('link', { name: '全部' }).click();
	await page.getByRole('button', { name: '已是我的区' }).click();
	await page.getByRole('button', { name: '设为我的区' }).waitFor();
});

describe('searching', () => {
	test('from the front page by keyboard, to an exact total and the article', async () => {
		await page.goto(site.url);
		await page.locator('nav:visible').getByRole('link', { name: '搜索', exact: true }).click();
		const field = searchField(page);
		await field.fill('工会');
		const total = page.getByRole('status').filter({ hasText: /共\s*[\d,]+\s*篇/ });
		await total.waitFor();
		const articles = await allTexts();
		const expected = articles.filter((text) => text.includes('工会')).length;
		expect(Number(/\d+/.exec((await total.innerText()).replace(/,/g, ''))![0])).toBe(expected);
		expect(await page.getByRole('status').count()).toBe(1);
		await page.waitForURL((url) => url.searchParams.get('q') === '工会');
		const measured = await page.evaluate(() =>
			performance
				.getEntriesByName('search')
				.map((entry) => (entry as PerformanceMeasure).detail as unknown)
		);
		expect(measured).toContainEqual({ q: '工会', total: expected });
		await readFirst();
	});

	test('words typed while the search page is still on its way are searched for', async () => {
		// A device of its own: a service worker would answer past the delay.
		const other = await openRack();
		const arrive = await holdBack(other.page, '**/start-app.js');
		await other.page.goto(site.url);
		await other.page
			.locator('nav:visible')
			.getByRole('link', { name: '搜索', exact: true })
			.click();
		const field = searchField(other.page);
		await field.fill('慰问');
		expect(other.page.url()).toBe(site.url);
		arrive();
		await other.page.waitForURL((url) => url.searchParams.get('q') === '慰问');
		expect(await field.inputValue()).toBe('慰问');
		expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
		await other.page
			.getByRole('status')
			.filter({ hasText: /共\s*[1-9]\d*\s*篇/ })
			.waitFor();
		await other.close();
	});

	test('words typed before the archive has come are searched for when it has', async () => {
		const other = await openRack();
		const arrive = await holdBack(other.page, '**/archive/manifest.json');
		await other.page.goto(site.url);
		const start = await holdBack(other.page, '**/start-app.js');
		await other.page
			.locator('nav:visible')
			.getByRole('link', { name: '搜索', exact: true })
			.click();
		await searchField(other.page).fill('慰问');
		start();
		await other.page.getByRole('heading', { name: '正在打开' }).waitFor();
		arrive();
		await other.page.waitForURL((url) => url.searchParams.get('q') === '慰问');
		await other.page
			.getByRole('status')
			.filter({ hasText: /共\s*[1-9]\d*\s*篇/ })
			.waitFor();
		await other.close();
	});

	test('all state stands in the address', async () => {
		await page.goto(`${site.url}search/?q=工会&topic=yiqing&topic=nosuchtopic`);
		const total = page.getByRole('status').filter({ hasText: /共/ });
		await total.waitFor();
		const before = await total.innerText();
		expect(await page.locator('main').innerText()).toContain('nosuchtopic');
		await page.reload();
		await total.waitFor();
		expect(await total.innerText()).toBe(before);
	});

	test('words that stand nowhere give zero, and say what was looked through', async () => {
		await page.goto(`${site.url}search/?q=降薪幅度表`);
		await page
			.getByRole('status')
			.filter({ hasText: /共\s*0\s*篇/ })
			.waitFor();
		expect(await page.locator('main').innerText()).toMatch(/全部|查过/);
	});

	/** The archive's own words, past the app: headline, kicker, subtitle, names and body of each article. */
	function allTexts(): Promise<string[]> {
		return page.evaluate(async (base) => {
			const manifest = (await (await fetch(`${base}archive/manifest.json`)).json()) as {
				packs: { name: string }[];
			};
			const texts: string[] = [];
			for (const { name } of manifest.packs) {
				const { body } = await fetch(`${base}archive/${name}`);
				const json = body!.pipeThrough(new DecompressionStream('gzip'));
				const pack = (await new Response(json).json()) as { heads: object[]; texts: object[] };
				pack.heads.forEach((head, at) => {
					const { headline, kicker, subtitle } = head as Record<string, string | null>;
					const { paragraphs, credits } = pack.texts[at] as {
						paragraphs: string[];
						credits: { names: string[] }[];
					};
					const names = credits.flatMap((credit) => credit.names);
					texts.push([headline, kicker, subtitle, ...names, ...paragraphs].join('\n'));
				});
			}
			return texts;
		}, site.url);
	}
});

describe('an article', () => {
	let address: string;

	beforeAll(async () => {
		await page.goto(site.url);
		address = (await page.locator('main a[href*="/a/"]').first().getAttribute('href'))!;
	});

	test('is sent on by a copy with headline, paper, date and permanent address', async () => {
		await page.goto(new URL(address, site.url).href);
		const headline = (await page.locator('article h1').innerText()).replace(/\s+/g, '');
		await page.getByRole('button', { name: '转发' }).first().click();
		await page.getByText('已复制').or(page.getByText('复制好了')).first().waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		const [said, url] = copied.split('\n');
		const [title, place] = said!.split('——劳动午报 ');
		expect(title!.replace(/\s+/g, '')).toBe(headline);
		expect(place).toMatch(/^(?:约?\d{4}年|日期不详)/);
		expect(url).toBe(new URL(address, site.url).href);
	});

	test('left half-way is offered on the front page, and opens where it was left', async () => {
		await page.goto(new URL(address, site.url).href);
		await page.locator('article p#p4').waitFor();
		await page.locator('#p3').evaluate((p) => {
			scrollTo(0, p.getBoundingClientRect().top - 100);
		});
		await page.waitForFunction(() => localStorage.getItem('baojia-place') !== null);
		await page.goto(site.url);
		const resume = page.locator('section', { hasText: '接着读' }).locator('a[href*="/a/"]');
		const link = (await resume.getAttribute('href'))!;
		expect(link).toMatch(new RegExp(`^${address}#p[3-9]$`));
		await resume.click();
		await page.waitForURL(`**${link}`);
		await page.waitForFunction(() => scrollY > 100);
	});

	test('opens for someone without the app and without JavaScript', async () => {
		const stranger = await openRack({ javaScript: false });
		try {
			await stranger.page.goto(new URL(address, site.url).href);
			expect(await stranger.page.locator('h1').count()).toBe(1);
			expect(await stranger.page.locator('article p#p1').innerText()).not.toBe('');
			expect(await stranger.page.locator('meta[property="og:title"]').count()).toBe(1);
			await stranger.page.locator('nav:visible a[href*="/date/"]').first().click();
			expect(await stranger.page.locator('main a[href*="/a/"]').count()).toBeGreaterThan(0);
			expect(stranger.complaints).toEqual([]);
		} finally {
			await stranger.close();
		}
	});

	test('that is not there is told, with status 404', async () => {
		const stranger = await openRack();
		try {
			const answer = await stranger.page.goto(`${site.url}a/0000000000/`);
			expect(answer!.status()).toBe(404);
			expect(await heading(stranger.page)).toMatch(/没有/);
		} finally {
			await stranger.close();
		}
	});
});

test('the interface is Chinese whatever the browser speaks', async () => {
	await page.goto(site.url);
	await untilReady(page);
	expect(await page.evaluate(() => [navigator.language, document.documentElement.lang])).toEqual([
		'en-US',
		'zh-Hans'
	]);
});
