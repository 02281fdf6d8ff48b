// What can go wrong with what is stored: damaged, refused, full, silent. The reader is told, and the rest works.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { buildSite } from './build-site.ts';
import { heading, openRack, untilOffline, untilReady, type Rack } from './rack.ts';
import { startSite, type CountedSite } from './site.ts';
import { longArticles, writeSource } from './sources.ts';

describe('an archive of two packs', () => {
	let dir: string;
	let site: CountedSite;
	let rack: Rack;

	beforeAll(() => {
		const source = writeSource([
			['2022-05-17', longArticles(1, 160_000)],
			['2022-01-20', longArticles(2, 160_000)]
		]);
		dir = mkdtempSync(join(tmpdir(), 'baojia-two-'));
		buildSite(dir, '--source', source);
		rmSync(source, { recursive: true });
	});

	beforeEach(async () => {
		site = await startSite(dir);
		rack = await openRack();
	});

	afterEach(async () => {
		await rack.close();
		await site.kill();
	});

	afterAll(() => {
		rmSync(dir, { recursive: true, force: true });
	});

	test('a pack damaged on the device is found and fetched again, alone', async () => {
		await rack.page.goto(site.url);
		await untilReady(rack.page);
		const damaged = await damageFirstPack(rack.page);
		site.log.length = 0;
		await rack.page.goto(`${site.url}date/2022-05-17/`);
		await untilReady(rack.page);
		expect(await heading(rack.page)).toContain('5月17日');
		const fetched = site.log.map(({ path }) => path).filter((path) => /\.(pack|seg)$/.test(path));
		expect(fetched).toEqual([damaged]);
		expect(await firstPackIsIntact(rack.page, damaged)).toBe(true);
	});

	test('a pack damaged on the device, with the server dead: the month is named, and the other is read', async () => {
		await rack.page.goto(site.url);
		await untilReady(rack.page);
		const damaged = await damageFirstPack(rack.page);
		await site.kill();
		await rack.page.goto(`${site.url}offline/`);
		await rack.page.waitForFunction(
			() => !['working', 'ready'].includes(document.documentElement.dataset['offline']!)
		);
		const manifest = await storedManifest(rack.page);
		const [lost, kept] = [
			manifest.find(({ name }) => damaged.endsWith(name))!,
			manifest.find(({ name }) => !damaged.endsWith(name))!
		];
		const month = `${lost.day.slice(0, 4)}年${Number(lost.day.slice(5, 7))}月`;
		expect(await rack.page.locator('main').innerText()).toContain(month);
		await rack.page.goto(`${site.url}date/${kept.day}/`);
		expect(await heading(rack.page)).toContain(`${Number(kept.day.slice(8))}日`);
		await rack.page.locator('main a[href*="/a/"]').first().click();
		await rack.page.locator('article p#p1').waitFor();
		await rack.page.goto(`${site.url}date/${lost.day}/`);
		expect(await heading(rack.page)).toMatch(/没存/);
		expect(rack.complaints).toEqual([]);
	});

	test('a pack that the site gives wrongly fails alone, and is stored once it is right', async () => {
		await rack.page.goto(`${site.url}about/`);
		const [wrong] = await sitePacks(site.url);
		site.faults.set(wrong!, Buffer.from('not the pack'));
		await untilOffline(rack.page, 'failed');
		await rack.page.goto(`${site.url}offline/`);
		await untilOffline(rack.page, 'failed');
		expect(await rack.page.locator('main').innerText()).toMatch(/没存完整|核对不上/);
		site.faults.clear();
		await rack.page.getByRole('button', { name: '重存这一包' }).click();
		await untilReady(rack.page);
	});

	test('a network that says nothing does not hold up what is stored', async () => {
		await rack.page.goto(site.url);
		await untilReady(rack.page);
		site.faults.set('archive/manifest.json', 'silent');
		site.faults.set('sw.js', 'silent');
		await rack.page.goto(`${site.url}date/2022-01-20/`);
		expect(await heading(rack.page)).toContain('1月20日');
		await untilReady(rack.page);
	});
});

describe('where the browser stores nothing', () => {
	test.each([
		[
			'Cache Storage refuses',
			() => {
				CacheStorage.prototype.open = () =>
					Promise.reject(new DOMException('refused', 'SecurityError'));
			}
		],
		[
			'IndexedDB refuses',
			() => {
				IDBFactory.prototype.open = () => {
					throw new DOMException('refused', 'SecurityError');
				};
			}
		]
	])('%s: everything is read from the network, and the reader is told', async (_, before) => {
		await withRack(before, async ({ page, complaints }, site) => {
			await page.goto(site.url);
			await untilOffline(page, 'failed');
			await page.locator('main a[href*="/a/"]').first().click();
			await page.locator('article p#p1').waitFor();
			await page.goto(`${site.url}search/?q=工会`);
			await page
				.getByRole('status')
				.filter({ hasText: /共\s*[1-9]\d*\s*篇/ })
				.waitFor();
			await page.goto(`${site.url}offline/`);
			await untilOffline(page, 'failed');
			expect(await page.locator('main').innerText()).toContain('不让存');
			expect(complaints).toEqual([]);
		});
	});

	test('no room: says so, and reads from the network', async () => {
		const full = () => {
			Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
		};
		await withRack(full, async ({ page }, site) => {
			await page.goto(`${site.url}offline/`);
			await untilOffline(page, 'failed');
			expect(await page.locator('main').innerText()).toContain('空间不够');
			await page.goto(site.url);
			await page.locator('main a[href*="/a/"]').first().click();
			await page.locator('article p#p1').waitFor();
		});
	});

	test('no service worker, as in some apps’ own browsers', async () => {
		const without = () => {
			Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
		};
		await withRack(without, async ({ page, complaints }, site) => {
			await page.goto(site.url);
			await untilOffline(page, 'unsupported');
			await page.locator('main a[href*="/a/"]').first().click();
			await page.locator('article p#p1').waitFor();
			await page.goto(`${site.url}search/?q=工会`);
			await page
				.getByRole('status')
				.filter({ hasText: /共\s*[1-9]\d*\s*篇/ })
				.waitFor();
			expect(complaints).toEqual([]);
		});
	});

	async function withRack(
		before: () => void,
		use: (rack: Rack, site: CountedSite) => Promise<void>
	): Promise<void> {
		const site = await startSite(inject('seedSite'));
		const rack = await openRack({ before });
		try {
			await use(rack, site);
		} finally {
			await rack.close();
			await site.kill();
		}
	}
});

/** Changes one byte of the newest pack in Cache Storage; returns its path. */
function damageFirstPack(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const cache = await caches.open('baojia-packs');
		const request = (await cache.keys()).find(({ url }) => url.endsWith('.pack'))!;
		const bytes = new Uint8Array(await (await cache.match(request))!.arrayBuffer());
		bytes[bytes.length >> 1]! ^= 1; // one bit
		await cache.put(request, new Response(bytes));
		return new URL(request.url).pathname.slice(1);
	});
}

/** The name of a content-addressed file begins with its hash. */
function firstPackIsIntact(page: Page, path: string): Promise<boolean> {
	return page.evaluate(async (wanted) => {
		const cache = await caches.open('baojia-packs');
		const stored = await cache.match(`/${wanted}`);
		if (!stored) return false;
		const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await stored.arrayBuffer()));
		const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
		return wanted.includes(hex.slice(0, 12));
	}, path);
}

/** Name and first day of each pack of the stored manifest. */
function storedManifest(page: Page): Promise<{ name: string; day: string }[]> {
	return page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const opening = indexedDB.open('baojia-stored');
				opening.onerror = () => reject(new Error(String(opening.error)));
				opening.onsuccess = () => {
					const asking = opening.result.transaction('set').objectStore('set').get('set');
					asking.onsuccess = () => {
						const { current } = asking.result as {
							current: { manifest: { packs: { name: string; days: { day: string }[] }[] } };
						};
						resolve(current.manifest.packs.map(({ name, days }) => ({ name, day: days[0]!.day })));
					};
				};
			})
	);
}

async function sitePacks(url: string): Promise<string[]> {
	const answer = await fetch(`${url}archive/manifest.json`);
	const { packs } = (await answer.json()) as { packs: { name: string }[] };
	return packs.map(({ name }) => `archive/${name}`);
}
