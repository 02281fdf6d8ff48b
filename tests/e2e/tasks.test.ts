// The six things that readers come for, each from the front page, by finger, by keyboard and by screen reader. What no machine
// here has is put in at the platform's border: the browser's offer to install, a voice, and WeChat, which ends at picture and text.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { SETTINGS_KEY } from '../../src/client/settings/settings.ts';
import { HANDS, type Hand } from './hands/hand.ts';
import { overhear, platform } from './platform.ts';
import { heading, openRack, untilReady, type Rack } from './rack.ts';
import { startSite, type CountedSite } from './site.ts';

const LEAD = /平谷区总工会凝聚/;

describe.each(Object.entries(HANDS))('with %s', (_, Hand) => {
	let site: CountedSite;
	let rack: Rack;
	let page: Page;
	let hand: Hand;

	beforeAll(async () => {
		site = await startSite(inject('seedSite'));
		rack = await openRack({ before: platform });
		page = rack.page;
		await rack.context.addInitScript(overhear);
	});

	beforeEach(async () => {
		await page.goto(site.url);
		await untilReady(page);
		hand = new Hand(page);
	});

	afterEach(async () => {
		await hand.check();
		expect(rack.complaints).toEqual([]);
	});

	afterAll(async () => {
		await rack.close();
		await site.kill();
	});

	/** Something said so, since the page was loaded. */
	async function heard(words: RegExp): Promise<void> {
		await page.waitForFunction(
			(pattern) =>
				(window as unknown as { heard: string[] }).heard.some((said) => pattern.test(said)),
			words
		);
	}

	async function openLead(): Promise<void> {
		await hand.press('link', LEAD);
		await page.locator('article p#p1').waitFor();
	}

	test('install, and go offline', async () => {
		await page.evaluate(() => {
			const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
				prompt: () => {
					document.documentElement.dataset['asked'] = 'yes';
					return Promise.resolve({ outcome: 'accepted' });
				}
			});
			dispatchEvent(offer);
		});
		await hand.press('link', /断网也能读/);
		await page.waitForURL('**/offline/');
		await page.getByRole('heading', { name: '当面传' }).waitFor(); // the last that comes by itself
		await hand.press('button', /^放到桌面$/);
		await page.locator('html[data-asked]').waitFor();
		await hand.check();
		await site.kill();
		try {
			await page.reload();
			expect(await heading(page)).not.toBe('');
			await page.goto(site.url);
			await heading(page);
			hand = new Hand(page);
			await openLead();
		} finally {
			await site.revive();
		}
	});

	test('find the newest of my district', async () => {
		await hand.press('link', /^各区$/);
		await page.waitForURL('**/district/');
		await heading(page);
		await hand.press('link', /^海淀区\s*4/);
		await page.waitForURL('**/district/haidian/');
		await heading(page);
		await page.locator('nav:visible a[aria-current=true]', { hasText: '各区' }).waitFor();
		await hand.press('link', /北京外国语大学工会/);
		await page.locator('article p#p1').waitFor();
	});

	test('find a report from one remembered phrase', async () => {
		await hand.press('link', /^搜索$/);
		await page.waitForURL('**/search/');
		await heading(page);
		await hand.ask('慰问一线');
		await heard(/共\s*[1-9]\d*\s*篇/);
		await page.getByRole('combobox', { name: '搜索', expanded: false }).waitFor();
		await hand.press('link', /慰问|一线/);
		await page.locator('article p#p1').waitFor();
	});

	test('share a passage to WeChat', async () => {
		await openLead();
		await hand.select();
		const tools = page.getByRole('toolbar', { name: '选中的文字' });
		await tools.waitFor();
		await heard(/选中了 \d+ 个字/);
		const words = await page.evaluate(() => getSelection()!.toString());
		await hand.press('button', /^转发$/);
		const sheet = page.getByRole('dialog', { name: '转发这一段' });
		const picture = sheet.getByRole('img', { name: /^海报/ });
		await picture.waitFor();
		expect(await picture.getAttribute('src')).toMatch(/^data:image\/png;base64,/);
		const width = await picture.evaluate((image: HTMLImageElement) =>
			image.decode().then(() => image.naturalWidth)
		);
		expect(width).toBeGreaterThanOrEqual(1000);
		await heard(/已复制/);
		await hand.check();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toContain(words.trim());
		expect(copied).toMatch(/——劳动午报 .*\n\S+\/a\/\w{10}\/#p1:~:text=\S+$/);
		await page.keyboard.press('Escape');
		await sheet.waitFor({ state: 'detached' });
		await hand.isBackAt(/^转发$/);
	});

	test('enlarge the type, and listen', async () => {
		await hand.press('button', /^长辈版$/);
		await openLead();
		const size = await page
			.locator('article p#p1')
			.evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
		expect(size).toBeGreaterThanOrEqual(24);
		await hand.press('button', /^朗读$/);
		await page.waitForFunction(() => CSS.highlights.has('spoken'));
		await page.getByRole('button', { name: '停下', pressed: true }).waitFor();
		const first = (await page.locator('article p#p1').innerText()).trim();
		const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
		expect(said.at(-1)).not.toBe('');
		expect(first.startsWith(said.at(-1)!)).toBe(true);
		await hand.check();
		await page.evaluate((key) => {
			localStorage.removeItem(key);
		}, SETTINGS_KEY);
	});

	test('export what I saved', async () => {
		// Saved before: none of its taps count.
		await new Hand(page).press('link', LEAD);
		await page.locator('article p#p1').waitFor();
		await new Hand(page).press('button', /^收藏$/);
		await page.getByRole('button', { name: '已收藏', pressed: true }).waitFor();
		await page.goto(site.url);
		await heading(page);
		await hand.press('link', /^收藏$/);
		await page.waitForURL('**/saved/');
		await heading(page);
		await page.getByRole('button', { name: '导出全部', exact: true }).waitFor();
		const download = page.waitForEvent('download');
		await hand.press('button', /^导出全部$/);
		const file = await (await download).createReadStream();
		const chunks: Buffer[] = [];
		for await (const chunk of file) chunks.push(chunk as Buffer);
		const { saved } = JSON.parse(Buffer.concat(chunks).toString()) as { saved: object[] };
		expect(saved).toHaveLength(1);
	});
});
