// A reader's browser: a real Chromium with a profile of its own, which notes everything that a page complains of.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { launchOptions } from '../../src/build/chromium.ts';
import { LATER_CACHE } from '../../src/client/offline/names.ts';
import { LATER_PATH } from '../../src/model/site.ts';

export interface Rack {
	context: BrowserContext;
	page: Page;
	/** Script errors, console errors and policy violations of all pages, but for the network's own. */
	complaints: string[];
	/** Closes the browser and opens it again with the same profile. */
	restart(): Promise<Rack>;
	/** Closes it and forgets the profile. */
	close(): Promise<void>;
}

export interface RackOptions {
	profile?: string;
	javaScript?: boolean;
	/** Runs in every page before its own scripts. */
	before?: () => void;
}

export async function openRack(options: RackOptions = {}): Promise<Rack> {
	const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'baojia-profile-'));
	const context = await chromium.launchPersistentContext(profile, {
		...launchOptions(),
		viewport: { width: 390, height: 844 },
		locale: 'en-US', // the interface is Chinese all the same
		javaScriptEnabled: options.javaScript ?? true,
		permissions: ['clipboard-read', 'clipboard-write']
	});
	context.setDefaultTimeout(30_000);
	const complaints = await listen(context);
	if (options.before) await context.addInitScript(options.before);
	const page = context.pages()[0] ?? (await context.newPage());
	return {
		context,
		page,
		complaints,
		restart: async () => {
			await context.close();
			return openRack({ ...options, profile });
		},
		close: async () => {
			await context.close();
			rmSync(profile, { recursive: true, force: true });
		}
	};
}

/** The worker is active, the shell precached, and every pack stored and verified: without a click. */
export async function untilReady(page: Page): Promise<void> {
	await untilOffline(page, 'ready');
}

export async function untilOffline(page: Page, state: string): Promise<void> {
	await page.waitForFunction(
		(wanted) => document.documentElement.dataset['offline'] === wanted,
		state,
		{ timeout: 40_000 }
	);
}

/** All that comes after the archive is stored: as many files as the service worker's script names. */
export async function untilLaterIsKept(page: Page): Promise<void> {
	const missing = () =>
		page.evaluate(
			async ([cache, path]) => {
				const { scope } = await navigator.serviceWorker.ready;
				const script = await (await fetch(new URL('sw.js', scope))).text();
				const named = new Set(script.match(new RegExp(`${path}[^"]+(?=")`, 'g')));
				return named.size - (await (await caches.open(cache)).keys()).length;
			},
			[LATER_CACHE, LATER_PATH] as const
		);
	// waitForFunction would take the promise itself for a yes.
	while ((await missing()) > 0) await page.waitForTimeout(200);
}

/** The page's own heading, once it has come. Throws what the page says when a view threw while rendering. */
export async function heading(page: Page): Promise<string> {
	await page.waitForFunction(() => {
		const main = document.querySelector('main');
		return main?.getAttribute('aria-busy') !== 'true' && main?.querySelector('h1');
	});
	const said = (await page.locator('main h1').first().innerText()).trim();
	if (said === '这一页没能排好') throw new Error(await page.locator('main').innerText());
	return said;
}

async function listen(context: BrowserContext): Promise<string[]> {
	const complaints: string[] = [];
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			console.error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
		});
	});
	context.on('weberror', (error) => complaints.push(error.error().message));
	context.on('console', (message) => {
		const isNetwork = message.text().startsWith('Failed to load resource');
		if (message.type() === 'error' && !isNetwork) complaints.push(message.text());
	});
	return complaints;
}
