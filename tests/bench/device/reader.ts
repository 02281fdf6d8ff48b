// A reader's device for the benchmark: a browser over a folder that outlives it, slowed down, with a watch in each page.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { STORED_DB } from '../../../src/client/offline/names.ts';
import type { Manifest } from '../../../src/model/manifest.ts';
import { launchOptions } from '../../../src/build/chromium.ts';

/** How much slower than this machine the device is: a phone of the lower middle, as Lighthouse has it. */
export const SLOWER = 4;

/** Milliseconds that the browser itself is busy after its start. */
const REST_MS = 3_000;

export interface Device {
	page: Page;
	devtools: CDPSession;
	/** The browser ends and starts again, and has come to rest: nothing is in memory any more, and its own start does not count. */
	restart(rate?: number): Promise<Device>;
	/** Forgets what is stored. */
	close(): Promise<void>;
}

export async function openDevice(
	rate: number,
	profile = mkdtempSync(join(tmpdir(), 'baojia-device-'))
): Promise<Device> {
	const context = await chromium.launchPersistentContext(profile, {
		...launchOptions(),
		viewport: { width: 390, height: 844 }
	});
	context.setDefaultTimeout(120_000);
	// tsx names functions by a helper that a page does not have.
	await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
	await context.addInitScript(watch);
	const page = context.pages()[0] ?? (await context.newPage());
	const devtools = await context.newCDPSession(page);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate });
	return {
		page,
		devtools,
		restart: async (next = rate) => {
			await context.close();
			const device = await openDevice(next, profile);
			await device.page.waitForTimeout(REST_MS);
			return device;
		},
		close: async () => {
			await context.close();
			rmSync(profile, { recursive: true, force: true });
		}
	};
}

declare global {
	interface Window {
		/** Milliseconds of the longest task so far. */
		longestTask: number;
		/** When what the selector names was first painted; milliseconds of the page's own time. */
		seen(selector: string, path?: string): Promise<number>;
	}
}

/** Runs in the page. */
function watch(): void {
	window.longestTask = 0;
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) {
			window.longestTask = Math.max(window.longestTask, duration);
		}
	}).observe({ type: 'longtask', buffered: true });
	window.seen = (selector, path) =>
		new Promise((resolve) => {
			const look = () => {
				const isThere = document.querySelector(selector) && (!path || location.pathname === path);
				// What is there now is painted at the end of this frame.
				if (isThere) setTimeout(() => resolve(performance.now()));
				else requestAnimationFrame(look);
			};
			look();
		});
}

/** Milliseconds from the start of the navigation until the selector can be seen. */
export async function timeToOpen({ page }: Device, url: string, selector: string): Promise<number> {
	await page.goto(url, { waitUntil: 'commit' });
	return page.evaluate((wanted) => window.seen(wanted), selector);
}

/** Milliseconds from a press on a link until its page can be seen. */
export function timeToFollow({ page }: Device, link: string, selector: string): Promise<number> {
	return page.evaluate(
		async ([from, to]) => {
			const anchor = document.querySelector<HTMLAnchorElement>(from);
			if (!anchor) throw new Error(`no ${from} on ${location.pathname}`);
			const start = performance.now();
			anchor.click();
			return (await window.seen(to, new URL(anchor.href).pathname)) - start;
		},
		[link, selector] as const
	);
}

/** To an address below the site's base, inside the page, as by a link in it. */
export async function follow(device: Device, path: string, selector: string): Promise<void> {
	await device.page.evaluate((to) => {
		document.querySelector('[data-next]')?.removeAttribute('data-next');
		const link = document.createElement('a');
		link.href = new URL(to, document.baseURI.replace(/(?<=:\/\/[^/]+\/).*/, '')).href;
		link.dataset['next'] = '';
		document.querySelector('main')?.append(link);
	}, path);
	await timeToFollow(device, '[data-next]', selector);
	await device.page.evaluate(() => document.querySelector('[data-next]')?.remove());
}

/** What the device reads. */
export function storedManifest(page: Page): Promise<Manifest> {
	return page.evaluate(
		(name) =>
			new Promise<Manifest>((resolve) => {
				const opening = indexedDB.open(name);
				opening.onsuccess = () => {
					const asking = opening.result.transaction('set').objectStore('set').get('set');
					asking.onsuccess = () => {
						opening.result.close();
						resolve((asking.result as { current: { manifest: Manifest } }).current.manifest);
					};
				};
			}),
		STORED_DB
	);
}

/** Megabytes of JavaScript heap in use, of the page and its workers, after collecting what is not. */
export async function heapInUse({ devtools }: Device): Promise<number> {
	await devtools.send('HeapProfiler.collectGarbage');
	const { usedSize } = await devtools.send('Runtime.getHeapUsage');
	return (usedSize + (await workersHeap(devtools))) / 1e6;
}

async function workersHeap(devtools: CDPSession): Promise<number> {
	const sizes: Promise<number>[] = [];
	devtools.on('Target.attachedToTarget', ({ sessionId }) => {
		sizes.push(
			new Promise((resolve) => {
				devtools.on('Target.receivedMessageFromTarget', (reply) => {
					if (reply.sessionId !== sessionId) return;
					const { id, result } = JSON.parse(reply.message) as {
						id?: number;
						result?: { usedSize?: number };
					};
					if (id === 2) resolve(result?.usedSize ?? 0);
				});
				const send = (id: number, method: string) =>
					devtools.send('Target.sendMessageToTarget', {
						sessionId,
						message: JSON.stringify({ id, method })
					});
				void send(1, 'HeapProfiler.collectGarbage').then(() => send(2, 'Runtime.getHeapUsage'));
			})
		);
	});
	await devtools.send('Target.setAutoAttach', {
		autoAttach: true,
		waitForDebuggerOnStart: false,
		flatten: false
	});
	const heap = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
	await devtools.send('Target.setAutoAttach', { autoAttach: false, waitForDebuggerOnStart: false });
	return heap;
}
