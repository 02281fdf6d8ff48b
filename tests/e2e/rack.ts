// A reader's browser: a real Chromium with a store of its own, which notes everything that a page complains of.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	chromium,
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	type Locator,
	type Page
} from 'playwright-core';
import { afterAll } from 'vitest';
import { launchOptions } from '../../src/build/chromium.ts';
import { LATER_CACHE } from '../../src/client/offline/names.ts';
import { LATER_PATH } from '../../src/model/site.ts';

export interface Rack {
	context: BrowserContext;
	page: Page;
	/** Script errors, console errors and policy violations of all pages, but for the network's own. */
	complaints: string[];
	/** Forgets everything that it stored. */
	close(): Promise<void>;
}

/** A browser of its own, with a folder that outlives it. */
export interface LastingRack extends Rack {
	/** Closes the browser and opens it again over the same folder. `args`: more of the command line. */
	restart(...args: string[]): Promise<LastingRack>;
	/** As a phone does that runs out of memory: nothing is written back. */
	kill(): Promise<void>;
}

export interface RackOptions {
	javaScript?: boolean;
	userAgent?: string;
	/** Runs in every page before its own scripts. */
	before?: () => void;
}

/** What Chromium itself writes of a server that does not answer; the second, where it asks for a newer service worker. */
const NETWORK =
	/^(?:Failed to load resource|An unknown error occurred when fetching the script\.$)/;

/** One browser for all readers of a test file: each has a store of his own in it, and it starts but once. */
let shared: Promise<Browser> | null = null;

afterAll(async () => {
	await (await shared)?.close();
	shared = null;
});

export async function openRack(options: RackOptions = {}): Promise<Rack> {
	shared ??= chromium.launch(launchOptions());
	const context = await (await shared).newContext(settings(options));
	const { page, complaints } = await prepare(context, options);
	return { context, page, complaints, close: () => context.close() };
}

/** For what needs more than one life, or a browser that would install. */
export async function openLastingRack(
	options: RackOptions = {},
	profile = mkdtempSync(join(tmpdir(), 'baojia-profile-')),
	args: readonly string[] = []
): Promise<LastingRack> {
	const launch = launchOptions();
	const context = await chromium.launchPersistentContext(profile, {
		...launch,
		args: [...(launch.args ?? []), ...args],
		...settings(options)
	});
	const { page, complaints } = await prepare(context, options);
	return {
		context,
		page,
		complaints,
		restart: async (...more) => {
			await context.close();
			return openLastingRack(options, profile, more);
		},
		kill: async () => {
			const gone = new Promise((resolve) => context.once('close', resolve));
			process.kill(browserOf(profile), 'SIGKILL');
			await gone;
		},
		close: async () => {
			await context.close();
			rmSync(profile, { recursive: true, force: true });
		}
	};
}

function settings({ javaScript, userAgent }: RackOptions): BrowserContextOptions {
	return {
		viewport: { width: 390, height: 844 },
		locale: 'en-US', // the interface is Chinese all the same
		javaScriptEnabled: javaScript ?? true,
		permissions: ['clipboard-read', 'clipboard-write'],
		...(userAgent && { userAgent })
	};
}

async function prepare(
	context: BrowserContext,
	{ before }: RackOptions
): Promise<Pick<Rack, 'page' | 'complaints'>> {
	context.setDefaultTimeout(30_000);
	const complaints = await listen(context);
	if (before) await context.addInitScript(before);
	return { page: context.pages()[0] ?? (await context.newPage()), complaints };
}

/** Process id of the browser that has the folder open; its helpers name it too, with their kind. Linux. */
function browserOf(profile: string): number {
	for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
		const command = readCommand(pid);
		if (command.includes(`--user-data-dir=${profile}`) && !command.includes('--type=')) {
			return Number(pid);
		}
	}
	throw new Error(`no browser has ${profile} open`);
}

/** '' for a process that has just ended. */
function readCommand(pid: string): string {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
	} catch {
		return '';
	}
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
				const named = new Set(script.match(new RegExp(`(?<="url":")${path}[^"]+`, 'g')));
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

/** The search field of a page: a box that searches, or one with a list of suggestions under it. */
export function searchField(page: Page): Locator {
	const named = { name: '搜索', exact: true };
	return page.getByRole('searchbox', named).or(page.getByRole('combobox', named));
}

/** Holds back the page's requests that match, until the returned function is called. */
export async function holdBack(page: Page, pattern: string): Promise<() => void> {
	let release = () => {};
	const released = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route(pattern, async (route) => {
		await released;
		await route.continue();
	});
	return release;
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
		const isNetwork = NETWORK.test(message.text());
		if (message.type() === 'error' && !isNetwork) complaints.push(message.text());
	});
	return complaints;
}
