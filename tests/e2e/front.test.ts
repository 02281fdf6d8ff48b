// What the front page does for whoever comes back: news when asked for, what was chosen, what another app shared; and when
// it speaks of the home screen.
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { heading, openRack, untilReady, type Rack } from './rack.ts';
import { startSite, type CountedSite } from './site.ts';

let site: CountedSite;
let rack: Rack;

beforeAll(async () => {
	site = await startSite(inject('seedSite'));
});

afterAll(() => site.kill());

beforeEach(async () => {
	rack = await openRack();
});

afterEach(async () => {
	expect(rack.complaints).toEqual([]);
	await rack.close();
});

test('a press asks for new issues and says what came of it, without a network too', async () => {
	const { page } = rack;
	await page.goto(site.url);
	await untilReady(page);
	const said = page.locator('.refresh .note');
	await page.getByRole('button', { name: '看看有没有新报' }).click();
	await said.filter({ hasText: '没有新的' }).waitFor();
	await site.kill();
	try {
		await page.getByRole('button', { name: '看看有没有新报' }).click();
		await said.filter({ hasText: '连不上' }).waitFor();
	} finally {
		await site.revive();
	}
});

test('the installed app asks once for a district and topics, and shows what was chosen', async () => {
	const { page, context } = rack;
	await context.addInitScript(() => {
		const real = matchMedia.bind(window);
		window.matchMedia = (query) =>
			query.includes('standalone')
				? Object.defineProperty(real('all'), 'matches', { value: true })
				: real(query);
	});
	await page.goto(site.url);
	const sheet = page.getByRole('dialog', { name: '先选你关心的' });
	await sheet.getByRole('button', { name: '跳过' }).waitFor();
	await sheet.getByRole('button', { name: '海淀', exact: true }).click();
	await sheet.getByRole('button', { name: '疫情防控' }).click();
	await sheet.getByRole('button', { name: '好了' }).click();
	await page.getByRole('heading', { name: '我的区 · 海淀' }).waitFor();
	await page.getByRole('heading', { name: '疫情防控', exact: true }).waitFor();
	await page.reload();
	await page.getByRole('heading', { name: '我的区 · 海淀' }).waitFor();
	expect(await page.getByRole('dialog').count()).toBe(0);
});

test('a link that another app shares opens its article; words without one may be looked for', async () => {
	const { page } = rack;
	await page.goto(site.url);
	await untilReady(page);
	const address = (await page.locator('main a[href*="/a/"]').first().getAttribute('href'))!;
	const text = `看这个 https://example.org${address}`;
	await page.goto(`${site.url}saved/?${new URLSearchParams({ text }).toString()}`);
	await page.waitForURL(`**${address}`);
	await page.goto(`${site.url}saved/?text=工会`);
	await page.getByRole('link', { name: '去搜这几个字' }).click();
	await page.waitForURL('**/search/?q=*');
	expect(await heading(page)).toBe('搜索');
});

test('the second article that was read to its end brings the invitation to the home screen', async () => {
	const { page } = rack;
	await page.goto(site.url);
	await untilReady(page);
	const links = page.locator('main a[href*="/a/"]');
	const all = await links.evaluateAll((found) =>
		found.map((link) => (link as HTMLAnchorElement).href)
	);
	const [first, second, third] = new Set(all);
	const invitation = page.getByRole('complementary', { name: '放到桌面' });
	await readToEnd(first!);
	expect(await invitation.count()).toBe(0);
	await readToEnd(second!);
	await invitation.getByRole('button', { name: '放到桌面' }).click();
	await page.getByRole('dialog', { name: '放到桌面' }).locator('svg').first().waitFor();
	const later = await rack.context.newPage();
	await readToEnd(third!, later);
	expect(await later.locator('.invite').count()).toBe(0);

	async function readToEnd(address: string, page = rack.page): Promise<void> {
		await page.goto(address);
		await page.locator('article p#p1').waitFor();
		const before = await page.evaluate(() => localStorage.getItem('baojia-invite'));
		await page.locator('article p').last().scrollIntoViewIfNeeded();
		await page.evaluate(() => scrollBy(0, 400));
		// Whether it was counted shows in the store alone; once asked, nothing is.
		for (let tries = 0; before !== 'asked' && tries < 50; tries += 1) {
			const now = await page.evaluate(() => localStorage.getItem('baojia-invite'));
			if (now !== before) return;
			await page.waitForTimeout(100);
		}
	}
});
