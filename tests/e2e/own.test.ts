// What a reader makes of an article: marks, notes, slips; on the static page, in the app, and with no network.
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { violations } from './axe.ts';
import { heading, holdBack, openRack, untilLaterIsKept, untilReady, type Rack } from './rack.ts';
import { startSite, type CountedSite } from './site.ts';

let site: CountedSite;
let rack: Rack;
let page: Page;
let address: string;

beforeAll(async () => {
	site = await startSite(inject('seedSite'));
	rack = await openRack();
	page = rack.page;
	// A sheet that is still fading in has no contrast yet.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(site.url);
	await untilReady(page);
	const path = (await page.locator('main a[href*="/a/"]').first().getAttribute('href'))!;
	address = new URL(path, site.url).href;
});

afterEach(() => {
	expect(rack.complaints).toEqual([]);
});

afterAll(async () => {
	await rack.close();
	await site.kill();
});

async function openArticle(): Promise<void> {
	await page.goto(address);
	await stands(page);
}

/** The address changes before a text has come that is still to be read: such a page has no story to go on from. */
function stands(one: Page): Promise<void> {
	return one.locator('article p#p1').waitFor();
}

const tools = () => page.getByRole('toolbar', { name: /[选選]中的文字/ });
const sheet = () => page.getByRole('dialog');
const notes = () => page.locator('.own-notes li');

/** Characters of the n-th paragraph's first text. */
async function select(n: number, from: number, to: number): Promise<string> {
	return page.locator(`article p#p${n}`).evaluate(
		(p, [start, end]) => {
			const text = document.createTreeWalker(p, NodeFilter.SHOW_TEXT).nextNode()!;
			const selection = getSelection()!;
			selection.setBaseAndExtent(text, start!, text, end!);
			return selection.toString();
		},
		[from, to]
	);
}

/** What is painted in an ink. */
const painted = (ink: string) =>
	page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), ink);

test('a static page has the same tools before the app is there', async () => {
	const stranger = await openRack();
	try {
		const { page: fresh } = stranger;
		await fresh.goto(address);
		await fresh.locator('article p#p1').evaluate((p) => getSelection()!.selectAllChildren(p));
		await fresh.getByRole('button', { name: '划线' }).click();
		await fresh.locator('.own-notes li').waitFor();
		await fresh.getByRole('button', { name: '转发' }).click();
		await fresh.getByRole('img', { name: /^海报/ }).waitFor();
		// A sheet that closes goes back, which is the app's to answer.
		expect(await fresh.locator('html[data-static]').count()).toBe(1);
		await fresh.keyboard.press('Escape');
		await fresh.keyboard.press('j');
		await fresh.waitForURL((url) => url.href !== address);
		expect(stranger.complaints).toEqual([]);
	} finally {
		await stranger.close();
	}
});

test('a passage is marked, noted and mended, and all of it is there after a reload', async () => {
	await openArticle();
	const marked = await select(2, 0, 6);
	await tools().getByRole('button', { name: '划线' }).click();
	await tools().waitFor({ state: 'detached' });
	await select(1, 0, 4);
	await tools().getByRole('button', { name: '批注' }).click();
	await sheet().getByLabel('批注').last().fill('记一笔');
	await sheet().getByRole('button', { name: '存下' }).click();
	await sheet().waitFor({ state: 'detached' });
	const wrong = await select(3, 0, 3);
	await tools().getByRole('button', { name: '报错' }).click();
	await sheet().getByLabel('应该是').fill('改过的');
	await sheet().getByRole('button', { name: '存下' }).click();
	await notes().nth(2).waitFor();
	await page.reload();
	await notes().nth(2).waitFor();
	expect(await notes().allInnerTexts()).toEqual([
		expect.stringContaining('记一笔'),
		expect.stringContaining(marked),
		expect.stringMatching(new RegExp(`${wrong}[^]*改过的`))
	]);
	expect(await painted('own')).toContain(marked);
	expect(await painted('slip')).toEqual([wrong]);
});

test('the back button closes a sheet and leaves the page', async () => {
	await openArticle();
	await page.getByRole('button', { name: '转发' }).click();
	await sheet().waitFor();
	await page.goBack();
	await sheet().waitFor({ state: 'detached' });
	expect(page.url()).toBe(address);
	const button = page.getByRole('button', { name: '字号' });
	await button.click();
	await sheet().waitFor();
	await page.keyboard.press('Escape');
	await sheet().waitFor({ state: 'detached' });
	expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(
		await button.evaluate((it) => it.outerHTML)
	);
	expect(page.url()).toBe(address);
});

/** All with SOAK, else those that differ most from the one they are drawn in. */
const LOOKS = [
	...(process.env['SOAK'] ? [{ theme: 'light' }, { theme: 'sepia' }] : []),
	{ theme: 'dark' },
	{ elder: true }
];

test('sheets and the reader’s own page pass axe in every look', async () => {
	await openArticle();
	for (const settings of LOOKS) {
		await page.evaluate((it) => {
			localStorage.setItem('baojia-settings', JSON.stringify(it));
		}, settings);
		await openArticle();
		await notes().first().waitFor();
		await page.getByRole('button', { name: '转发' }).click();
		await page.getByRole('img', { name: /^海报/ }).waitFor();
		expect(await violations(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await select(1, 0, 4);
		await tools().waitFor();
		expect(await violations(page)).toEqual([]);
		await page.goto(`${site.url}saved/`);
		for (const tab of ['划线', '报错', '读过']) {
			await page.getByRole('button', { name: new RegExp(`^${tab}`) }).click();
			await page.locator('.own-list li').first().waitFor();
			expect(await violations(page)).toEqual([]);
		}
	}
	await page.evaluate(() => {
		localStorage.removeItem('baojia-settings');
	});
});

test('what was saved is kept though the page is left in the same moment', async () => {
	await openArticle();
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
	const isSaved = (wanted: boolean) =>
		page.getByRole('button', { name: '收藏', pressed: wanted }).waitFor();
	await isSaved(false);
	await page.evaluate(() => {
		const button = [...document.querySelectorAll('button')].find(
			({ textContent }) => textContent.trim() === '收藏'
		)!;
		new MutationObserver(() => location.reload()).observe(button, {
			attributeFilter: ['aria-pressed']
		});
		button.click();
	});
	await page.waitForEvent('load');
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	await isSaved(true);
	await page.getByRole('button', { name: '已收藏' }).click();
	await isSaved(false);
});

test('keys go to the next story and back, save, and tell what they do', async () => {
	await openArticle();
	await page.keyboard.press('j');
	await page.waitForURL((url) => url.href !== address);
	await stands(page);
	await page.keyboard.press('ArrowLeft');
	await page.waitForURL(address);
	await stands(page);
	await page.keyboard.press('s');
	await page.getByRole('button', { name: '已收藏' }).waitFor();
	await page.keyboard.press('s');
	await page.getByRole('button', { name: '收藏', exact: true }).waitFor();
	await page.keyboard.press('?');
	await sheet().getByText('下一篇', { exact: true }).waitFor();
	await page.keyboard.press('Escape');
	await page.keyboard.press('v');
	await tools().waitFor();
});

test('keys work while the file of the other tools is still on its way', async () => {
	const other = await openRack();
	const arrive = await holdBack(other.page, '**/Desk.js');
	await other.page.goto(address);
	await other.page.keyboard.press('j');
	await other.page.waitForURL((url) => url.href !== address);
	await stands(other.page);
	await other.page.keyboard.press('k');
	await other.page.waitForURL(address);
	await stands(other.page);
	await other.page.keyboard.press('v');
	arrive();
	await other.page.getByRole('toolbar', { name: /[选選]中的文字/ }).waitFor();
	await other.close();
});

test('what is pressed on a static page before anything on it acts is done once it does', async () => {
	for (const [press, isDone] of [
		[
			(fresh: Page) => fresh.getByRole('button', { name: '字号' }).click(),
			(fresh: Page) => fresh.getByRole('dialog', { name: '阅读设置' }).waitFor()
		],
		[
			(fresh: Page) => fresh.keyboard.press('j'),
			(fresh: Page) => fresh.waitForURL((url) => url.href !== address)
		]
	] as const) {
		const other = await openRack();
		const arrive = await holdBack(other.page, '**/first.js');
		await other.page.goto(address);
		await press(other.page);
		arrive();
		await isDone(other.page);
		expect(other.complaints).toEqual([]);
		await other.close();
	}
});

test('a name in the credits leads to what else stands under it', async () => {
	await openArticle();
	const headline = (await page.locator('article h1').innerText()).replace(/\s/g, '');
	const link = page.locator('.byline a').first();
	const name = await link.innerText();
	await link.click();
	await page.waitForURL((url) => url.searchParams.get('q') === `记者:${name}`);
	await page
		.getByRole('status')
		.filter({ hasText: /共\s*[1-9]/ })
		.waitFor();
	const found = await page.locator('main a[href*="/a/"]').allInnerTexts();
	expect(found.map((text) => text.replace(/\s/g, '')).join()).toContain(headline);
});

test('in traditional characters marks stay where they were, and links name what was printed', async () => {
	await page.goto(`${site.url}settings/`);
	await page.getByRole('button', { name: '臺灣正體' }).click();
	await page.getByRole('heading', { name: '設置' }).waitFor();
	await openArticle();
	await page.waitForFunction(() => document.querySelector('h1')?.textContent.includes('區'));
	await page.waitForFunction(() => CSS.highlights.has('own'));
	await select(2, 0, 6);
	const printed = await page.evaluate(() => getSelection()!.toString());
	await tools().getByRole('button', { name: '引用' }).click();
	await page.getByText('已复制').or(page.getByText('已複製')).waitFor();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain(printed);
	await page.evaluate(() => {
		localStorage.removeItem('baojia-settings');
	});
	await openArticle();
	const words = await page.locator('article p#p2').innerText();
	const directive = decodeURIComponent(/text=(\S+)$/.exec(copied)![1]!);
	expect(words).toContain(directive.split(',')[0]);
});

test('a link to a passage shows it with no network, and so does one that is pasted', async () => {
	await openArticle();
	await select(4, 0, 8);
	await tools().getByRole('button', { name: '引用' }).click();
	await page.getByText('已复制，带出处').waitFor();
	const link = (await page.evaluate(() => navigator.clipboard.readText())).split('\n').at(-1)!;
	await untilLaterIsKept(page);
	await site.kill();
	await page.goto('about:blank');
	await page.goto(link);
	await page.waitForFunction(() => CSS.highlights.has('sought'));
	const isInSight = () =>
		page.locator('article p#p4').evaluate((p) => {
			const { top, bottom } = p.getBoundingClientRect();
			return bottom > 0 && top < innerHeight;
		});
	expect(await isInSight()).toBe(true);
	await page.goto(`${site.url}saved/`);
	await heading(page);
	await page.getByLabel('粘贴链接或编号').fill(`看这一段：${link}`);
	await page.getByRole('button', { name: '打开' }).click();
	await page.locator('article p#p4').waitFor();
	await page.waitForFunction(() => CSS.highlights.has('sought'));
	await page.waitForFunction(() => scrollY > 0);
	expect(await isInSight()).toBe(true);
	await site.revive();
});
