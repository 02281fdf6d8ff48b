// `npm run screens [-- PART…]`: photographs every kind of page in each look at each width into tests/screens/, what a press
// opens too, and all of a look and width together on one sheet: to be looked at. PART: only pictures with one of these in
// their name, as `home`, `dark` or `320`. SCREENS_SITE: of a site that stands built, in place of the seeds'.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { launchOptions } from '../src/build/chromium.ts';
import { SETTINGS_KEY, type Settings } from '../src/client/settings/settings.ts';
import { buildSite } from './e2e/build-site.ts';
import { startSite } from './e2e/site.ts';
import { STATES, type State } from './screen-states.ts';

const FOLDER = fileURLToPath(new URL('./screens/', import.meta.url));

/** Name → address; ISSUE and ARTICLE stand for the first that the site links. */
const PAGES: Record<string, string> = {
	home: '',
	dates: 'date/',
	issue: 'date/ISSUE/',
	districts: 'district/',
	district: 'district/chaoyang/',
	empty: 'district/yanqing/',
	topics: 'topic/',
	topic: 'topic/yiqing/',
	article: 'a/ARTICLE/',
	search: 'search/',
	found: 'search/?q=工会',
	saved: 'saved/',
	offline: 'offline/',
	settings: 'settings/',
	about: 'about/',
	pictures: 'pictures/',
	missing: 'no-such-page/'
};

const LOOKS: Record<string, Partial<Settings>> = {
	light: { theme: 'light' },
	sepia: { theme: 'sepia' },
	dark: { theme: 'dark' },
	elder: { theme: 'light', elder: true }
};

const SIZES = [
	{ width: 320, height: 640 },
	{ width: 390, height: 844 },
	{ width: 1280, height: 800 }
];
type Size = (typeof SIZES)[number];

interface Shot extends Omit<State, 'act'> {
	file: string;
	act?: State['act'];
}

const parts = process.argv.slice(2);
const built = process.env['SCREENS_SITE'];
const site = built ?? mkdtempSync(join(tmpdir(), 'baojia-screens-'));
if (built === undefined) buildSite(site);
const server = await startSite(site);
const browser = await chromium.launch(launchOptions());
try {
	mkdirSync(FOLDER, { recursive: true });
	for (const [look, settings] of Object.entries(LOOKS)) {
		for (const size of SIZES) await photograph(look, settings, size);
	}
} finally {
	await browser.close();
	await server.kill();
	if (built === undefined) rmSync(site, { recursive: true, force: true });
}

/** All pages in one look at one width, as a reader has them whose device already holds the archive. */
async function photograph(
	look: string,
	settings: Partial<Settings>,
	viewport: Size
): Promise<void> {
	const named = (name: string) => `${name}-${look}-${viewport.width}.png`;
	const pages: Shot[] = Object.entries(PAGES).map(([name, path]) => ({ file: named(name), path }));
	const states: Shot[] = Object.entries(STATES)
		.filter(([, { isRare }]) => !(isRare && look === 'elder'))
		.map(([name, state]) => ({ ...state, file: named(name) }));
	const shots = [...pages, ...states].filter(
		({ file }) => parts.length === 0 || parts.some((part) => file.includes(part))
	);
	if (shots.length === 0) return;
	const context = await browser.newContext({ viewport, locale: 'zh-CN', acceptDownloads: true });
	context.setDefaultTimeout(15_000);
	const page = await context.newPage();
	await page.goto(server.url);
	const issue = await firstAddress(page, 'date/');
	const article = await firstAddress(page, 'a/');
	for (const { file, path, act, isSheet, settings: more } of shots) {
		const chosen = JSON.stringify({ ...settings, ...more });
		await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
			SETTINGS_KEY,
			chosen
		] as const);
		await open(page, path.replace('ISSUE', issue).replace('ARTICLE', article));
		await act?.(page).catch((error: unknown) => {
			console.error(`${file}: ${String(error).split('\n')[0] ?? ''}`);
		});
		await page.screenshot({ path: join(FOLDER, file), fullPage: !isSheet });
	}
	const files = shots.map(({ file }) => file);
	await context.close();
	await layOut(files, named('sheet'), viewport.width);
}

async function open(page: Page, path: string): Promise<void> {
	await page.goto(server.url + path);
	await page.locator('html[data-offline=ready]').waitFor();
	if (path.includes('?')) await page.getByRole('status').filter({ hasText: /\d/ }).waitFor();
}

/** The last part of the first address below `folder` that the front page leads to. */
async function firstAddress(page: Page, folder: string): Promise<string> {
	await open(page, '');
	const links = page.locator(`main a[href*="/${folder}"]:not([href$="/${folder}"])`);
	const href = await links.first().getAttribute('href');
	if (href === null) throw new Error(`the front page leads to nothing below ${folder}`);
	return href.split('/').at(-2) ?? '';
}

/** One picture of them all, each cut at two screens of a phone. */
async function layOut(files: readonly string[], sheet: string, width: number): Promise<void> {
	const list = join(FOLDER, 'sheet.html');
	const pictures = files.map(
		(file) => `<figure><img src="${file}"><figcaption>${file}</figcaption></figure>`
	);
	const shown = Math.min(width, 640);
	writeFileSync(
		list,
		`<style>body{display:flex;flex-wrap:wrap;gap:16px;margin:16px;background:#888;font:14px sans-serif}
		figure{margin:0}img{display:block;width:${shown}px;height:1300px;object-fit:cover;object-position:top}</style>${pictures.join('')}`
	);
	const page = await browser.newPage({ viewport: { width: 6 * (shown + 16) + 32, height: 800 } });
	await page.goto(pathToFileURL(list).href);
	await page.screenshot({ path: join(FOLDER, sheet), fullPage: true });
	await page.close();
	rmSync(list);
}
