// What the faults ask of a reader's page and device, again and again.
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Manifest } from '../../src/model/manifest.ts';
import { PACK_CACHE, STORED_DB } from '../../src/client/offline/names.ts';
import { heading } from '../e2e/rack.ts';
import type { CountedSite, Site } from '../e2e/site.ts';
import { articlePath, headlineOf } from './made-site.ts';

/** An article by its address, the calendar and a search: throws unless all three are as they should be. */
export async function readWhole({ page, site, day }: Reading): Promise<void> {
	await page.goto(site.url + articlePath(day));
	expect(await heading(page)).toBe(headlineOf(day));
	await page.locator('article p#p1').waitFor();
	await page.goto(`${site.url}date/`);
	expect(await heading(page)).toBe('按日期');
	await page.goto(`${site.url}search/?q=${headlineOf(day)}`);
	await page
		.getByRole('status')
		.filter({ hasText: /共\s*1\s*篇/ })
		.waitFor();
}

export interface Reading {
	page: Page;
	site: Site;
	/** Of an issue that is to be read. */
	day: string;
}

/** The offline page's first words, once it is in the state. A pass runs at once, not only when the page has come to rest. */
export async function offlineSays(page: Page, site: Site, state: RegExp): Promise<string> {
	await page.goto(`${site.url}offline/`);
	await askForNews(page);
	await heading(page);
	await untilState(page, state);
	return (await page.locator('main h1').first().innerText()).trim();
}

export async function untilState(page: Page, state: RegExp): Promise<void> {
	await expect
		.poll(() => page.evaluate(() => document.documentElement.dataset['offline']), {
			timeout: 60_000,
			interval: 50
		})
		.toMatch(state);
}

/** As a phone that comes back into the network: a pass over the archive, without a reload. */
export async function askForNews(page: Page): Promise<void> {
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

/** Readers read this set. */
export async function untilStored(page: Page, dataVersion: string): Promise<void> {
	await expect
		.poll(async () => (await storedRecord(page))?.current?.manifest.dataVersion, {
			timeout: 60_000,
			interval: 20
		})
		.toBe(dataVersion);
}

/** Names of all files that a manifest counts, ascending. */
export function namesOf({ packs }: Pick<Manifest, 'packs'>): string[] {
	return packs.flatMap(({ name, segment }) => [name, segment.name]).sort();
}

/** Paths of the packs and segments that went over the wire, as often as they did. */
export function archiveFiles({ log }: CountedSite): string[] {
	return log
		.map(({ path }) => path)
		.filter((path) => /\.(?:pack|seg)$/.test(path))
		.map((path) => path.slice('archive/'.length));
}

/** Files on the device whose bytes are those that their names tell the hash of, ascending; the others are marked. */
export function shelf(page: Page): Promise<string[]> {
	return page.evaluate(async (name) => {
		const cache = await caches.open(name);
		const files: string[] = [];
		for (const request of await cache.keys()) {
			const file = request.url.split('/').at(-1)!;
			const bytes = await (await cache.match(request))!.arrayBuffer();
			const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
			const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
			files.push(file.startsWith(hex.slice(0, 16)) ? file : `damaged ${file}`);
		}
		return files.sort();
	}, PACK_CACHE);
}

/** Flips a bit of a stored file. */
export function damage(page: Page, file: string, at: number): Promise<void> {
	return page.evaluate(
		async ([name, path, place]) => {
			const cache = await caches.open(name);
			const request = (await cache.keys()).find(({ url }) => url.endsWith(path))!;
			const bytes = new Uint8Array(await (await cache.match(request))!.arrayBuffer());
			bytes[Math.floor(place * bytes.length)]! ^= 1;
			await cache.put(request, new Response(bytes));
		},
		[PACK_CACHE, file, at] as const
	);
}

interface StoredFiles {
	name: string;
	segment: string;
}

interface Stored {
	current: { manifest: Manifest; packs: StoredFiles[] } | null;
	previous: { manifest: Manifest; packs: StoredFiles[] } | null;
}

/** The record of what counts as stored; null: there is none. */
export function storedRecord(page: Page): Promise<Stored | null> {
	return page.evaluate(async (name) => {
		// To open one that is not there would make it.
		if (!(await indexedDB.databases()).some((db) => db.name === name)) return null;
		return new Promise<Stored | null>((resolve, reject) => {
			const opening = indexedDB.open(name);
			opening.onerror = () => reject(new Error(String(opening.error)));
			opening.onsuccess = () => {
				const db = opening.result;
				const asking = db.transaction('set').objectStore('set').get('set');
				asking.onsuccess = () => {
					db.close();
					resolve((asking.result as Stored | undefined) ?? null);
				};
			};
		});
	}, STORED_DB);
}
