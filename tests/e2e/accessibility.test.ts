// Every kind of page, light and dark: no violation of axe's rules, none of the policy, nothing wider than the screen.
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { heading, openRack, untilReady, type Rack } from './rack.ts';
import { startSite, type CountedSite } from './site.ts';

const PAGES = [
	'',
	'date/',
	'date/ISSUE/',
	'district/',
	'district/chaoyang/',
	'topic/',
	'topic/yiqing/',
	'a/ARTICLE/',
	'search/',
	'search/?q=工会',
	'search/?q=降薪幅度表',
	'saved/',
	'offline/',
	'settings/',
	'about/',
	'no-such-page/'
];

/** Of axe's default set, those that a change of colours can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

let site: CountedSite;
let rack: Rack;
let article: string;
let issue: string;

beforeAll(async () => {
	site = await startSite(inject('seedSite'));
	rack = await openRack();
	await rack.page.goto(`${site.url}date/`);
	await untilReady(rack.page);
	issue = await firstAddress('/date/');
	await rack.page.goto(site.url);
	article = await firstAddress('/a/');
});

afterAll(async () => {
	await rack.close();
	await site.kill();
});

test.each(PAGES)('/%s', async (path) => {
	const { page } = rack;
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto(site.url + path.replace('ARTICLE', article).replace('ISSUE', issue));
	await heading(page);
	await untilReady(page);
	if (path.includes('?')) await page.getByRole('status').filter({ hasText: '共' }).waitFor();
	expect(await violations(new AxeBuilder({ page }))).toEqual([]);
	// The markup is the same; only colours change.
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await violations(new AxeBuilder({ page }).withRules(COLOUR_RULES))).toEqual([]);
	const isWider = await page.evaluate(
		() => document.documentElement.scrollWidth > document.documentElement.clientWidth
	);
	expect(isWider).toBe(false);
	const styled = await page.locator('[style]').evaluateAll((all) => all.map((e) => e.outerHTML));
	expect(styled).toEqual([]);
	expect(rack.complaints).toEqual([]);
});

test('dark is dark', async () => {
	const paper = () =>
		rack.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	await rack.page.emulateMedia({ colorScheme: 'light' });
	const light = await paper();
	await rack.page.emulateMedia({ colorScheme: 'dark' });
	expect(await paper()).not.toBe(light);
});

async function violations(axe: AxeBuilder): Promise<[rule: string, places: string[]][]> {
	const found = await axe.analyze();
	return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** The part after `folder` of the first link into it that leads further than the folder itself. */
async function firstAddress(folder: string): Promise<string> {
	await heading(rack.page);
	const links = rack.page.locator(`main a[href*="${folder}"]:not([href$="${folder}"])`);
	const href = (await links.first().getAttribute('href'))!;
	return href.split('/').at(-2)!;
}

test('the static pages too, before any script has run', async () => {
	const rack = await openRack({ javaScript: false });
	try {
		await rack.page.goto(site.url);
		const address = await rack.page.locator('main a[href*="/a/"]').first().getAttribute('href');
		for (const path of ['', 'date/', 'district/', 'topic/', address!.slice(1)]) {
			await rack.page.goto(site.url + path);
			const styled = rack.page.locator('[style]');
			expect([path, await styled.count()]).toEqual([path, 0]);
		}
		expect(rack.complaints).toEqual([]);
	} finally {
		await rack.close();
	}
});
