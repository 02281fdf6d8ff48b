// The six things that readers come for, each from the front page in at most three taps; typing is none. What no machine here
// has is put in at the platform's border: the browser's offer to install, a voice, and WeChat, which ends at picture and text.
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { heading, openRack, searchField, untilReady, type Rack } from './rack.ts';
import { platform } from './platform.ts';
import { startSite, type CountedSite } from './site.ts';

const MOST = 3;

let site: CountedSite;
let rack: Rack;
let page: Page;
let taps: number;

beforeEach(async () => {
	site = await startSite(inject('seedSite'));
	rack = await openRack({ before: platform });
	page = rack.page;
	taps = 0;
	await page.goto(site.url);
	await untilReady(page);
});

afterEach(async () => {
	expect(taps).toBeLessThanOrEqual(MOST);
	expect(rack.complaints).toEqual([]);
	await rack.close();
	await site.kill();
});

async function tap(what: Locator): Promise<void> {
	taps += 1;
	await what.click();
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
	await tap(page.locator('header a.ear'));
	await tap(page.getByRole('button', { name: '放到桌面' }));
	expect(await page.locator('html').getAttribute('data-asked')).toBe('yes');
	await site.kill();
	await page.reload();
	expect(await heading(page)).not.toBe('');
	await page.goto(site.url);
	await page.locator('main a[href*="/a/"]').first().waitFor();
});

test('find the newest of my district', async () => {
	await tap(page.locator('nav:visible').getByRole('link', { name: '各区', exact: true }));
	await page.waitForURL('**/district/');
	await heading(page);
	await tap(page.locator('main a[href$="/district/haidian/"]:visible').first());
	await page.waitForURL('**/district/haidian/');
	await heading(page);
	await tap(page.locator('main .rows a[href*="/a/"]').first());
	await page.locator('article p#p1').waitFor();
});

test('find a report from one remembered phrase', async () => {
	await tap(page.locator('nav:visible').getByRole('link', { name: '搜索', exact: true }));
	await searchField(page).fill('慰问一线');
	await page
		.getByRole('status')
		.filter({ hasText: /共\s*[1-9]/ })
		.waitFor();
	await tap(page.locator('main a[href*="/a/"]').first());
	await page.locator('article p#p1').waitFor();
});

test('share a passage to WeChat', async () => {
	await tap(page.locator('main a[href*="/a/"]').first());
	const paragraph = page.locator('article p#p1');
	await paragraph.waitFor();
	// A long press selects.
	taps += 1;
	await paragraph.evaluate((p) => getSelection()!.selectAllChildren(p));
	const words = await paragraph.innerText();
	await tap(
		page.getByRole('toolbar', { name: '选中的文字' }).getByRole('button', { name: '转发' })
	);
	const picture = page.getByRole('img', { name: /^海报/ });
	await picture.waitFor();
	expect(await picture.getAttribute('src')).toMatch(/^data:image\/png;base64,/);
	const width = await picture.evaluate((image: HTMLImageElement) =>
		image.decode().then(() => image.naturalWidth)
	);
	expect(width).toBeGreaterThanOrEqual(1000);
	await page.getByText('已复制').waitFor();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain(words.trim());
	expect(copied).toMatch(/——劳动午报 .*\n\S+\/a\/\w{10}\/#p1:~:text=\S+$/);
});

test('enlarge the type, and listen', async () => {
	await tap(page.getByRole('button', { name: '长辈版', exact: true }));
	await tap(page.locator('main a[href*="/a/"]').first());
	await page.locator('article p#p1').waitFor();
	const size = await page
		.locator('article p#p1')
		.evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
	expect(size).toBeGreaterThanOrEqual(24);
	await tap(page.getByRole('button', { name: '朗读' }));
	await page.waitForFunction(() => CSS.highlights.has('spoken'));
	const first = (await page.locator('article p#p1').innerText()).trim();
	const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
	expect(said.at(-1)).not.toBe('');
	expect(first.startsWith(said.at(-1)!)).toBe(true);
});

test('export what I saved', async () => {
	// Saved before.
	await page.locator('main a[href*="/a/"]').first().click();
	await page.getByRole('button', { name: '收藏', exact: true }).click();
	await page.getByRole('button', { name: '已收藏' }).waitFor();
	await page.goto(site.url);
	await heading(page);
	await tap(page.getByRole('contentinfo').getByRole('link', { name: '收藏' }));
	const download = page.waitForEvent('download');
	await tap(page.getByRole('button', { name: '导出全部' }));
	const file = await (await download).createReadStream();
	const chunks: Buffer[] = [];
	for await (const chunk of file) chunks.push(chunk as Buffer);
	const { saved } = JSON.parse(Buffer.concat(chunks).toString()) as { saved: { text: object }[] };
	expect(saved).toHaveLength(1);
});
