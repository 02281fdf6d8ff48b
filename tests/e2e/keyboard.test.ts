// The six tasks with the keyboard alone, each thing found by its role and name, as a screen reader says it.
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { platform } from './platform.ts';
import { heading, openRack, untilReady, type Rack } from './rack.ts';
import { startSite, type CountedSite } from './site.ts';

let site: CountedSite;
let rack: Rack;
let page: Page;

beforeEach(async () => {
	site = await startSite(inject('seedSite'));
	rack = await openRack({ before: platform });
	page = rack.page;
	await page.goto(site.url);
	await untilReady(page);
});

afterEach(async () => {
	expect(rack.complaints).toEqual([]);
	await rack.close();
	await site.kill();
});

/** As far as a reader would go on pressing. */
const MOST_TABS = 120;

/** Presses Tab until what has the focus is said so, and can be seen. */
async function tabTo(role: string, name: RegExp): Promise<void> {
	for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
		await page.keyboard.press('Tab');
		const focused = page.locator(':focus');
		if ((await focused.count()) === 0) continue;
		const said = await focused.ariaSnapshot();
		if (!said.startsWith(`- ${role}`) || !name.test(said)) continue;
		expect(await focused.evaluate(isRinged)).toBe(true);
		return;
	}
	throw new Error(`no ${role} ${String(name)} within ${String(MOST_TABS)} tabs`);
}

/** Runs in the page. A field is ringed as a whole, a district along its border. */
function isRinged(element: Element): boolean {
	const ringed = [element, element.closest('.field')].some(
		(one) => one && getComputedStyle(one).outlineStyle !== 'none'
	);
	const path = element.querySelector('path');
	return ringed || (path !== null && getComputedStyle(path).paintOrder.startsWith('stroke'));
}

async function press(role: string, name: RegExp): Promise<void> {
	await tabTo(role, name);
	await page.keyboard.press('Enter');
}

test('every page begins with a way past its head, and says what is where', async () => {
	await page.keyboard.press('Tab');
	expect(await page.locator(':focus').innerText()).toBe('跳到正文');
	for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
		expect(await page.getByRole(landmark).count()).toBe(1);
	}
	expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
});

test('install', async () => {
	await press('link', /断网也能读|正在存/);
	await page.waitForURL('**/offline/');
	await heading(page);
	await press('button', /"安卓"/);
	await page.getByText('点三个点').waitFor();
});

test('find the newest of my district', async () => {
	await press('link', /"各区"/);
	await page.waitForURL('**/district/');
	await heading(page);
	// What was pressed is gone: the focus is on the heading that says where one is.
	expect(await page.locator(':focus').evaluate((element) => element.tagName)).toBe('H1');
	await press('link', /海淀区 4 篇/);
	await page.waitForURL('**/district/haidian/');
	await heading(page);
	await press('link', /环保与文明行动|疫情防控/);
});

test('find a report from one remembered phrase', async () => {
	await tabTo('searchbox', /搜索/);
	await page.keyboard.type('慰问一线');
	await page.keyboard.press('Enter');
	await page
		.getByRole('status')
		.filter({ hasText: /共\s*[1-9]/ })
		.waitFor();
	await press('link', /慰问|一线/);
	await page.locator('article p#p1').waitFor();
});

test('share an article', async () => {
	await press('link', /平谷区总工会/);
	await page.locator('article p#p1').waitFor();
	await press('button', /"转发"/);
	await page.getByRole('dialog').getByRole('img', { name: /^海报/ }).waitFor();
	await press('button', /复制链接/);
	await page.keyboard.press('Escape');
	expect(await page.getByRole('dialog').count()).toBe(0);
	expect(await page.locator(':focus').innerText()).toBe('转发');
});

test('enlarge the type, and listen', async () => {
	await press('button', /"长辈版"/);
	await page.locator('html[data-elder]').waitFor();
	await press('link', /平谷区总工会/);
	await page.locator('article p#p1').waitFor();
	await press('button', /"朗读"/);
	await page.waitForFunction(() => CSS.highlights.has('spoken'));
});

test('export what I saved', async () => {
	await press('link', /平谷区总工会/);
	await page.locator('article p#p1').waitFor();
	await press('button', /"收藏"/);
	await page.getByRole('button', { name: '已收藏' }).waitFor();
	await page.goto(`${site.url}saved/`);
	await heading(page);
	const download = page.waitForEvent('download');
	await press('button', /"导出全部"/);
	await download;
});
