// Every kind of page: no violation of axe's rules, none of the policy, nothing wider than the screen. In all looks at all widths
// with SOAK, else in one of them.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { SETTINGS_KEY, type Settings } from '../../src/client/settings/settings.ts';
import { violations } from './axe.ts';
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
	'pictures/',
	'no-such-page/'
];

const LOOKS: Record<string, Partial<Settings>> = {
	light: { theme: 'light' },
	sepia: { theme: 'sepia' },
	dark: { theme: 'dark' },
	elder: { theme: 'light', elder: true }
};
const WIDTHS = [320, 390, 1280];
const COMBINATIONS = Object.keys(LOOKS).flatMap((look) => WIDTHS.map((width) => ({ look, width })));

/** [page, look, width]: all with SOAK, else one a page, so that all pages together have every combination. */
const SAMPLE = PAGES.flatMap((path, at) =>
	COMBINATIONS.filter((_, index) => process.env['SOAK'] || index === at % COMBINATIONS.length).map(
		({ look, width }) => ({ path, look, width })
	)
);

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

test.each(SAMPLE)('/$path in $look at $width', async ({ path, look, width }) => {
	const { page } = rack;
	await page.setViewportSize({ width, height: 800 });
	await wear(LOOKS[look]!);
	try {
		await open(path);
		expect(await violations(page)).toEqual([]);
		expect(await overflow()).toBe(0);
		const styled = await page.locator('[style]').evaluateAll((all) => all.map((e) => e.outerHTML));
		expect(styled).toEqual([]);
		expect(rack.complaints).toEqual([]);
	} finally {
		await wear({});
		await page.setViewportSize({ width: 390, height: 844 });
	}
});

test('what a page says with colour it says in forced colours, too', async () => {
	const { page } = rack;
	await page.emulateMedia({ forcedColors: 'active' });
	try {
		for (const path of ['', 'date/', 'district/', 'a/ARTICLE/', 'settings/']) {
			await open(path);
			expect(await violations(page)).toEqual([]);
		}
		// The present place has a line of its own.
		await open('date/');
		const line = page.locator('.bar [aria-current]');
		const width = await line.evaluate(
			(place) => getComputedStyle(place, '::before').borderTopWidth
		);
		expect(width).toBe('3px');
	} finally {
		await page.emulateMedia({ forcedColors: 'none' });
	}
});

test('nothing moves for whoever wants no motion', async () => {
	const { page } = rack;
	await page.emulateMedia({ reducedMotion: 'reduce' });
	try {
		await open('a/ARTICLE/');
		await page.getByRole('button', { name: '字号' }).click();
		await page.getByRole('dialog').waitFor();
		const moving = await page.evaluate(() =>
			document
				.getAnimations()
				.map((animation) => Number(animation.effect?.getComputedTiming().duration))
				.filter((duration) => duration > 0)
		);
		expect(moving).toEqual([]);
	} finally {
		await page.emulateMedia({ reducedMotion: 'no-preference' });
	}
});

test.each(['', 'date/', 'district/', 'topic/', 'a/ARTICLE/', 'search/?q=工会', 'settings/'])(
	'/%s at 400 %: a line fits the screen, and the bar leaves room to read',
	async (path) => {
		const { page } = rack;
		await page.setViewportSize({ width: 320, height: 256 }); // 1280 × 1024, magnified
		try {
			await open(path);
			expect(await overflow()).toBe(0);
			const bar = await page.locator('nav.bar').boundingBox();
			expect(bar?.height ?? 0).toBeLessThan(256 / 3);
		} finally {
			await page.setViewportSize({ width: 390, height: 844 });
		}
	}
);

test('dark is dark', async () => {
	const paper = () =>
		rack.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	await rack.page.emulateMedia({ colorScheme: 'light' });
	const light = await paper();
	await rack.page.emulateMedia({ colorScheme: 'dark' });
	expect(await paper()).not.toBe(light);
});

async function open(path: string): Promise<void> {
	const { page } = rack;
	await page.goto(site.url + path.replace('ARTICLE', article).replace('ISSUE', issue));
	await heading(page);
	// What these say of the archive changes until it is known.
	if (path === '' || path === 'offline/') await untilReady(page);
	if (path.includes('?')) await page.getByRole('status').filter({ hasText: '共' }).waitFor();
	// The pictures come after their page.
	if (path === 'pictures/') await page.locator('.heat-table').first().waitFor();
}

/** Puts the page in one of its looks from the next page on. */
async function wear(settings: Partial<Settings>): Promise<void> {
	await rack.page.evaluate(([key, value]) => localStorage.setItem(key, value), [
		SETTINGS_KEY,
		JSON.stringify(settings)
	] as const);
}

/** Pixels that the page is wider than its screen. */
function overflow(): Promise<number> {
	return rack.page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
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
			// The first stop leads past the head.
			await rack.page.keyboard.press('Tab');
			expect(await rack.page.locator(':focus').innerText()).toBe('跳到正文');
			await rack.page.keyboard.press('Enter');
			await rack.page.keyboard.press('Tab');
			expect(await rack.page.locator('main :focus').count()).toBe(1);
		}
		expect(rack.complaints).toEqual([]);
	} finally {
		await rack.close();
	}
});
