// Table (b): the search as shipped, in its worker, over a stored archive with the network off; the page at 4× throttling, which does
// not reach workers. A keystroke is timed by the page's own measure `search`: from the event to the results in the DOM.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { launchOptions } from '../../../src/build/chromium.ts';
import { buildSite } from '../../e2e/build-site.ts';
import { startSite } from '../../e2e/site.ts';
import { benchArchive } from '../archive/archive.ts';
import { workerHeap } from './worker-heap.ts';

const RATE = 4;
const RUNS = Number(process.env['BENCH_RUNS'] ?? 3);
const STORING = 900_000;

/** words: typed one after the other, key by key. BENCH_SITE: a folder that was built from the made archive of this size before. */
export async function benchInterface(size: number, words: readonly string[]): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'baojia-bench-'));
	const profile = join(folder, 'profile');
	try {
		const site = await startSite(process.env['BENCH_SITE'] ?? build(size, folder));
		let reader = await openReader(profile);
		await storeAll(reader.page, site.url);
		await reader.context.close();
		await site.kill();
		const cold: number[] = [];
		for (let run = 0; run < RUNS; run += 1) {
			reader = await openReader(profile);
			cold.push(await coldTime(reader.page, site.url, words[run] ?? ''));
			if (run < RUNS - 1) await reader.context.close();
		}
		const times: number[][] = [];
		for (let run = 0; run < RUNS; run += 1) {
			const ofRun: number[] = [];
			for (const word of words) ofRun.push(...(await typeOut(reader.page, word)));
			times.push(ofRun);
		}
		const heap = await workerHeap(reader.page);
		await reader.context.close();
		print(size, cold, times, heap);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** times: of each run. */
function print(size: number, cold: number[], times: number[][], heap: number): void {
	const at = (list: number[], share: number) =>
		[...list].sort((a, b) => a - b)[Math.floor(share * (list.length - 1))]!;
	console.log(
		`\nThe search as shipped over ${size} made articles, stored, offline, the page at ${RATE}×; ${times[0]!.length} keystrokes, medians of ${RUNS} runs\n`
	);
	console.log(
		'| tap on search, type: first results ms | keystroke to results ms: p50 | p95 | p99 | worker heap MB |'
	);
	console.log('|--:|--:|--:|--:|--:|');
	const cells = [
		at(cold, 0.5),
		...[0.5, 0.95, 0.99].map((share) =>
			at(
				times.map((ofRun) => at(ofRun, share)),
				0.5
			)
		),
		heap / 1e6
	].map((figure) => figure.toFixed(0));
	console.log(`| ${cells.join(' | ')} |`);
}

function build(size: number, folder: string): string {
	const source = join(folder, 'source');
	mkdirSync(source);
	for (const { path, bytes } of benchArchive(size)) writeFileSync(join(source, path), bytes ?? '');
	const out = join(folder, 'site');
	buildSite(out, '--source', source, '--pages', '20');
	return out;
}

async function openReader(profile: string): Promise<{ context: BrowserContext; page: Page }> {
	const context = await chromium.launchPersistentContext(profile, {
		...launchOptions(),
		viewport: { width: 390, height: 844 }
	});
	return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

async function storeAll(page: Page, url: string): Promise<void> {
	const ready = () =>
		page.waitForFunction(() => document.documentElement.dataset['offline'] === 'ready', undefined, {
			timeout: STORING
		});
	await page.goto(url);
	await ready();
	await page.goto(`${url}offline/`);
	const all = page.getByRole('button', { name: /^全部存下/ });
	await all.click();
	await all.waitFor({ state: 'detached', timeout: STORING });
	await page.waitForTimeout(500);
	await ready();
}

/**
 * The app is opened, search tapped, then the field, a word put in as an input method does, whole: milliseconds from the first tap to
 * the results. Taps go to places on the screen: to look for elements takes the driver's own scripts, at the page's speed.
 */
async function coldTime(page: Page, url: string, word: string): Promise<number> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: RATE });
	await page.goto(url);
	await page.waitForFunction(() => document.documentElement.dataset['offline'] === 'ready');
	await page.evaluate(() => {
		// No function with a name: tsx would give it a helper that the page does not have.
		addEventListener(
			'click',
			({ timeStamp }) => (document.documentElement.dataset['tap'] = String(timeStamp)),
			{ once: true, capture: true }
		);
	});
	const link = await page
		.locator('nav:visible')
		.getByRole('link', { name: '搜索', exact: true })
		.boundingBox();
	const typing = page.waitForFunction(
		() =>
			location.pathname.endsWith('/search/') &&
			(document.querySelector('main form[role=search] input')?.getBoundingClientRect().toJSON() as
				Box | undefined)
	);
	await page.mouse.click(...middleOf(link));
	await page.mouse.click(...middleOf((await (await typing).jsonValue()) || null));
	await page.keyboard.insertText(word);
	const { end } = await measured(page, word, 0);
	const tap = await page.evaluate(() => Number(document.documentElement.dataset['tap']));
	return end - tap;
}

type Box = Pick<DOMRect, 'x' | 'y' | 'width' | 'height'>;

function middleOf(box: Box | null): [x: number, y: number] {
	if (!box) throw new Error('no way to the search');
	return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Milliseconds of each keystroke. */
async function typeOut(page: Page, word: string): Promise<number[]> {
	const times: number[] = [];
	await field(page).fill('');
	let typed = '';
	for (const character of word) {
		const since = await page.evaluate(() => performance.now());
		typed += character;
		await field(page).pressSequentially(character);
		times.push((await measured(page, typed, since)).duration);
	}
	return times;
}

/** By its markup: roles are worked out in the page, at its speed, and would be counted. */
function field(page: Page): Locator {
	return page.locator('main form[role=search] input');
}

async function measured(
	page: Page,
	q: string,
	since: number
): Promise<{ duration: number; end: number }> {
	const found = await page.waitForFunction(
		([asked, from]) => {
			const entry = performance
				.getEntriesByName('search', 'measure')
				.find(
					(one) =>
						one.startTime >= from &&
						((one as PerformanceMeasure).detail as { q: string }).q === asked
				);
			return entry && { duration: entry.duration, end: entry.startTime + entry.duration };
		},
		[q, since] as const,
		{ polling: 10 }
	);
	return (await found.jsonValue())!;
}
