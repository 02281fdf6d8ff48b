// `npm run screens [-- PART…]`: photographs every kind of page in each look at each width into tests/screens/, to be
// looked at. PART: only pictures with one of these in their name, as `home`, `dark` or `320`.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { launchOptions } from '../src/build/chromium.ts';
import { SETTINGS_KEY, type Settings } from '../src/client/settings/settings.ts';
import { buildSite } from './e2e/build-site.ts';
import { startSite } from './e2e/site.ts';

const FOLDER = fileURLToPath(new URL('./screens/', import.meta.url));

/** Name → address; ISSUE and ARTICLE stand for the first that the site links. */
const PAGES = {
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

const parts = process.argv.slice(2);
const site = mkdtempSync(join(tmpdir(), 'baojia-screens-'));
buildSite(site);
const server = await startSite(site);
const browser = await chromium.launch(launchOptions());
try {
	mkdirSync(FOLDER, { recursive: true });
	for (const [look, settings] of Object.entries(LOOKS)) {
		for (const viewport of SIZES) await photograph(browser, look, settings, viewport);
	}
} finally {
	await browser.close();
	await server.kill();
	rmSync(site, { recursive: true, force: true });
}

/** All pages in one look at one width, as a reader has them whose device already holds the archive. */
async function photograph(
	browser: Browser,
	look: string,
	settings: Partial<Settings>,
	viewport: { width: number; height: number }
): Promise<void> {
	const shots = Object.entries(PAGES)
		.map(([name, path]) => ({ file: `${name}-${look}-${viewport.width}.png`, path }))
		.filter(({ file }) => parts.length === 0 || parts.some((part) => file.includes(part)));
	if (shots.length === 0) return;
	const context = await browser.newContext({ viewport });
	await context.addInitScript(([key, value]) => localStorage.setItem(key, value), [
		SETTINGS_KEY,
		JSON.stringify(settings)
	] as const);
	const page = await context.newPage();
	const issue = await firstAddress(page, 'date/');
	const article = await firstAddress(page, 'a/');
	for (const { file, path } of shots) {
		await open(page, path.replace('ISSUE', issue).replace('ARTICLE', article));
		await page.screenshot({ path: join(FOLDER, file), fullPage: true });
	}
	await context.close();
}

async function open(page: Page, path: string): Promise<void> {
	await page.goto(server.url + path);
	await page.locator('html[data-offline=ready]').waitFor();
	if (path.includes('?')) await page.getByRole('status').filter({ hasText: '共' }).waitFor();
}

/** The last part of the first address below `folder` that the front page leads to. */
async function firstAddress(page: Page, folder: string): Promise<string> {
	await open(page, '');
	const links = page.locator(`main a[href*="/${folder}"]:not([href$="/${folder}"])`);
	const href = await links.first().getAttribute('href');
	if (href === null) throw new Error(`the front page leads to nothing below ${folder}`);
	return href.split('/').at(-2) ?? '';
}
