// What a press costs a reader on a slow phone: Event Timing's own figure, from the press to the next frame that shows what came
// of it, on the seeds' site. BENCH_RUNS, 9 by default; BENCH_OUT: a site that stands built, measured in the seeds' place.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { startSite } from '../e2e/site.ts';
import { openDevice, SLOWER } from './device/reader.ts';

const RUNS = Number(process.env['BENCH_RUNS'] ?? 9);
/** Milliseconds, of each press. */
const WANTED = 100;
/** Shorter ones are not told: the least that the browser takes. */
const LEAST = 16;

interface Press {
	what: string;
	/** Where it is pressed: below the site's base, and what is done there first. */
	at: string;
	before?: (page: Page) => Promise<void>;
	pressed: (page: Page) => Locator;
	/** What can be seen when all of it has come. */
	shown: string;
}

const ROW = 'main .rows a[href*="/a/"]';
const ARTICLE = 'article p#p1';
const SHEET = 'dialog[open]';

const PRESSES: readonly Press[] = [
	{
		what: 'an article from the front page',
		at: '',
		pressed: (page) => page.locator('main a[href*="/a/"]').first(),
		shown: ARTICLE
	},
	{
		what: 'an article from a topic’s list',
		at: 'topic/yiqing/',
		pressed: (page) => page.locator(ROW).first(),
		shown: ARTICLE
	},
	{
		what: 'a topic’s list narrowed to a year',
		at: 'topic/yiqing/',
		pressed: (page) => page.locator('main .filter a').first(),
		shown: '.narrowed'
	},
	{
		what: 'a district’s list narrowed to a topic',
		at: 'district/haidian/',
		pressed: (page) => page.locator('main .filter[aria-label="专题"] a').first(),
		shown: '.narrowed'
	},
	{
		what: 'hits of a search narrowed to a district',
		at: `search/?q=${encodeURIComponent('工会')}`,
		before: async (page) => {
			await page.getByText(/^共 \d+ 篇$/).waitFor();
			await page.getByRole('button', { name: '区', exact: true }).click();
			await page.getByRole('group', { name: '区' }).waitFor();
		},
		pressed: (page) => page.getByRole('group', { name: '区' }).getByText('海淀区'),
		shown: '.chip.on'
	},
	{
		what: 'the sheet of settings over an article',
		at: 'ARTICLE',
		pressed: (page) => page.getByRole('button', { name: '字号' }),
		shown: SHEET
	},
	{
		what: 'another size of type',
		at: 'ARTICLE',
		before: async (page) => {
			await page.getByRole('button', { name: '字号' }).click();
			await page.locator(SHEET).waitFor();
		},
		pressed: (page) => page.locator('.sizes [aria-pressed=false]').last(),
		shown: ':root[data-size="30"]'
	},
	{
		what: '长辈版',
		at: '',
		pressed: (page) => page.getByRole('button', { name: '长辈版', exact: true }),
		shown: '[data-elder]'
	}
];

export async function benchPress(): Promise<void> {
	const built = process.env['BENCH_OUT'];
	if (built !== undefined) {
		await measure(built);
		return;
	}
	const out = mkdtempSync(join(tmpdir(), 'baojia-press-'));
	try {
		const args = ['--import', 'tsx', 'src/build/build.ts', '--out', out];
		const { status } = spawnSync('node', args, { stdio: ['ignore', 'ignore', 'inherit'] });
		if (status !== 0) throw new Error('the build failed, so there is nothing to measure');
		await measure(out);
	} finally {
		rmSync(out, { recursive: true, force: true });
	}
}

async function measure(built: string): Promise<void> {
	const site = await startSite(built);
	const device = await openDevice(1);
	const { page, devtools } = device;
	try {
		await page.addInitScript(note, LEAST);
		await page.goto(site.url);
		await page.waitForFunction(() => document.documentElement.dataset['offline'] === 'ready');
		const article = await page.locator('main a[href*="/a/"]').first().getAttribute('href');
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
		console.log(
			`\nPresses, processor ${SLOWER}× slower: milliseconds, median of ${RUNS} (worst)\n`
		);
		console.log('| pressed | to the next frame | wanted | to what was asked for |');
		console.log('|---|--:|--:|--:|');
		for (const press of PRESSES) {
			const url = new URL(press.at === 'ARTICLE' ? article! : press.at, site.url).href;
			const times = [];
			for (let run = 0; run < RUNS; run += 1) times.push(await pressOnce(page, press, url));
			const [next, shown] = [times.map((time) => time.next), times.map((time) => time.shown)];
			console.log(`| ${press.what} | ${inWords(next)} | ≤ ${WANTED} | ${inWords(shown)} |`);
		}
	} finally {
		await device.close();
		await site.kill();
	}
}

async function pressOnce(
	page: Page,
	{ before, pressed, shown }: Press,
	url: string
): Promise<{ next: number; shown: number }> {
	// As the press before left them, settings would stand.
	await page.evaluate(() => {
		localStorage.clear();
	});
	await page.goto(url);
	await page.locator('main:not([aria-busy=true]) h1').first().waitFor();
	await before?.(page);
	const target = pressed(page);
	await target.scrollIntoViewIfNeeded();
	const { x, y, width, height } = (await target.boundingBox())!;
	// What comes after the page is at rest, too.
	await page.waitForTimeout(1_500);
	await page.evaluate((selector) => {
		window.presses.length = 0;
		window.whole = new Promise<number>((resolve) => {
			addEventListener('click', ({ timeStamp }) => resolve(timeStamp), { capture: true });
		}).then(async (start) => (await window.seen(selector)) - start);
	}, shown);
	await page.mouse.click(x + width / 2, y + height / 2);
	const time = await page.evaluate(() => window.whole);
	await page.waitForTimeout(500);
	return { next: Math.max(0, ...(await page.evaluate(() => window.presses))), shown: time };
}

declare global {
	interface Window {
		/** Milliseconds that each event of a press took. */
		presses: number[];
		/** Milliseconds from the press until all that was asked for is there. */
		whole: Promise<number>;
	}
}

/** Runs in the page. */
function note(durationThreshold: number): void {
	window.presses = [];
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as PerformanceEventTiming[]) {
			if (entry.interactionId) window.presses.push(entry.duration);
		}
	}).observe({ type: 'event', durationThreshold } as PerformanceObserverInit);
}

function inWords(times: readonly number[]): string {
	const sorted = [...times].sort((a, b) => a - b);
	const told = (time: number) => (time < LEAST ? `< ${LEAST}` : time.toFixed(0));
	return `${told(sorted[sorted.length >> 1]!)} (${told(sorted.at(-1)!)})`;
}
