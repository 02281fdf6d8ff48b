// The main job: one visit, no click, then no network and no server. Then the browser starts again.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { HEADS_WORKER_PATH } from '../../src/client/offline/names.ts';
import { parseHeads } from '../../src/client/offline/open-pack.ts';
import { LATER_PATH } from '../../src/model/site.ts';
import { WORKER_PATH } from '../../src/search/protocol.ts';
import {
	heading,
	openLastingRack,
	openRack,
	untilLaterIsKept,
	untilOffline,
	untilReady,
	type LastingRack
} from './rack.ts';
import { startCommand, startSite, type CountedSite, type Site } from './site.ts';

/** The scripts of a static page that is only read. */
const READING = ['assets/app.js', 'assets/entry.js', 'assets/theme.js'];

describe('weight, in kilobytes of 1,000 bytes at the server', () => {
	let site: CountedSite;

	beforeAll(async () => {
		site = await startSite(inject('seedSite'));
	});

	afterAll(() => site.kill());

	test('a first visit: shell and front page at most 150, then the search and every file of the archive once', async () => {
		const rack = await openRack();
		try {
			await rack.page.goto(site.url);
			await untilReady(rack.page);
			const search = new URL(WORKER_PATH, site.url).href;
			const isKept = rack.page.evaluate(
				async (url) => Boolean(await caches.match(url, { ignoreSearch: true })),
				search
			);
			expect(await isKept, 'the search is on the device').toBe(true);
			await rack.page.waitForTimeout(500); // whatever else it might fetch
		} finally {
			await rack.close();
		}
		const archive = site.log.filter(({ path }) => /^archive\/.*\.(pack|seg)$/.test(path));
		const later = site.log.filter(({ path }) => path.startsWith(LATER_PATH));
		const shell = site.log.filter((answer) => ![...archive, ...later].includes(answer));
		expect(total(shell)).toBeLessThanOrEqual(150);
		expect(archive.length).toBeGreaterThan(0);
		expect(archive.length).toBe(new Set(archive.map(({ path }) => path)).size);
	});

	test('a shell that could not be installed is tried again with the network, not only by a reload', async () => {
		const rack = await openRack();
		site.faults.set('app-shell.html', 500);
		try {
			await rack.page.goto(site.url);
			await untilOffline(rack.page, 'failed');
			site.faults.clear();
			await rack.page.evaluate(() => window.dispatchEvent(new Event('online')));
			await untilReady(rack.page);
		} finally {
			site.faults.clear();
			await rack.close();
		}
	});

	test.each([
		[READING, 15],
		// 45 and the heads of four answers, 21 and that of one; `npm run sizes` weighs the files alone.
		[[...READING, 'assets/first.js'], 47.5],
		[['assets/app.css'], 14],
		[['sw.js'], 10],
		[[WORKER_PATH], 21.6]
	])('%j with gzip: at most %d', async (paths, budget) => {
		site.log.length = 0;
		for (const path of paths) {
			const answer = await fetch(site.url + path, { headers: { 'Accept-Encoding': 'gzip' } });
			expect(answer.headers.get('Content-Encoding')).toBe('gzip');
			await answer.arrayBuffer();
		}
		// What a browser of the test before still had on its way is not meant.
		const asked = site.log.filter(({ path }) => paths.includes(path));
		expect(asked).toHaveLength(paths.length);
		expect(total(asked)).toBeLessThanOrEqual(budget);
	});

	const total = (log: CountedSite['log']) => log.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
});

describe('after one visit, with the network off and the server killed', () => {
	let site: Site;
	let rack: LastingRack;
	/** Headline of each article, by its address. */
	let articles: [address: string, headline: string][];

	beforeAll(async () => {
		site = await startCommand(inject('seedSite'));
		rack = await openLastingRack();
		await rack.page.goto(site.url);
		await untilReady(rack.page);
		articles = await rack.page.evaluate(async () => {
			const ids: [string, string][] = [];
			const cache = await caches.open('baojia-packs');
			for (const request of await cache.keys()) {
				if (!request.url.endsWith('.pack')) continue;
				const { body } = (await cache.match(request))!;
				const json = body!.pipeThrough(new DecompressionStream('gzip'));
				const { heads } = (await new Response(json).json()) as {
					heads: { id: string; headline: string }[];
				};
				ids.push(...heads.map(({ id, headline }): [string, string] => [`a/${id}/`, headline]));
			}
			return ids;
		});
		await untilLaterIsKept(rack.page);
		await rack.context.setOffline(true);
		await site.kill();
	});

	afterAll(() => rack.close());

	test('every pack was measured', async () => {
		const measured = await rack.page.evaluate(() =>
			performance
				.getEntriesByName('pack')
				.map((entry) => (entry as PerformanceMeasure).detail as unknown)
		);
		expect(measured).toEqual([
			{ id: expect.stringMatching(/\.pack$/) as string, bytes: expect.any(Number) as number }
		]);
	});

	test('the open page reloads', async () => {
		await rack.page.reload();
		expect(await heading(rack.page)).not.toBe('');
		await untilReady(rack.page);
	});

	test('the worker that reads heads gives those of a stored pack, and null for one that is not there', async () => {
		const worker = new URL(HEADS_WORKER_PATH, site.url).href;
		const replies = await rack.page.evaluate(async (script) => {
			const cache = await caches.open('baojia-packs');
			const stored = (await cache.keys()).find(({ url }) => url.endsWith('.pack'))!;
			const bytes = await (await cache.match(stored))!.arrayBuffer();
			const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
			const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
			const reader = new Worker(script);
			const ask = (url: string) =>
				new Promise<{ name: string; json: string | null }>((resolve, reject) => {
					reader.onmessage = ({ data }) => resolve(data as { name: string; json: string | null });
					reader.onerror = () => reject(new Error('the worker died'));
					reader.postMessage({ url, file: { name: url, bytes: bytes.byteLength, sha256 } });
				});
			return [await ask(stored.url), await ask(`${stored.url}.absent`)];
		}, worker);
		expect(replies[1]?.json).toBeNull();
		expect(parseHeads(replies[0]?.json ?? '')?.heads.map(({ id }) => `a/${id}/`)).toEqual(
			articles.map(([address]) => address)
		);
	});

	test.each([
		['', 'wrap', 'mast'],
		['a/0000000000/', 'wrap read', 'mast small'],
		['search/?q=1', 'wrap', 'mast small']
	])('the frame of /%s is there before any script', async (address, wrap, mast) => {
		const answer = await rack.page.goto(site.url + address);
		const html = (await answer?.text()) ?? '';
		expect(html).toContain(`<div class="${wrap}">`);
		expect(html).toContain(`<div class="${mast}">`);
	});

	test('articles open by their address, though none was ever visited', async () => {
		expect(articles.length).toBeGreaterThanOrEqual(36);
		for (const [address, headline] of articles.filter((_, at) => at % 4 === 0)) {
			await rack.page.goto(site.url + address);
			await heading(rack.page);
			const shown = await rack.page.locator('article h1').innerText();
			if (headline) expect(plain(shown)).toBe(plain(headline));
			expect(await rack.page.locator('article p').count()).toBeGreaterThan(0);
		}
	});

	test.each([
		'date/',
		'date',
		'district/',
		'district/chaoyang/',
		'district/chaoyang',
		'topic/',
		'topic/yiqing/',
		'topic/yiqing',
		'saved/',
		'offline/',
		'settings/',
		'about/',
		'index.html'
	])('/%s opens', async (path) => {
		await rack.page.goto(site.url + path);
		expect(await heading(rack.page)).not.toMatch(/没有这|没能|没网|没有网/);
	});

	test('search finds, and links lead on', async () => {
		const { page } = rack;
		await page.goto(`${site.url}search/?q=工会`);
		await page
			.getByRole('status')
			.filter({ hasText: /共\s*[1-9][\d,]*\s*篇/ })
			.waitFor();
		await page.locator('main a[href*="/a/"]').first().click();
		await page.locator('article p#p1').waitFor();
		await page.goBack();
		await page
			.getByRole('status')
			.filter({ hasText: /共\s*[1-9][\d,]*\s*篇/ })
			.waitFor();
	});

	test('what comes after the archive is there too: traditional characters are read as simplified ones', async () => {
		await rack.page.goto(`${site.url}search/?q=職工`);
		await rack.page
			.getByRole('status')
			.filter({ hasText: /共\s*[1-9][\d,]*\s*篇/ })
			.waitFor();
	});

	test('an address that was never given is told from one that is not stored', async () => {
		await rack.page.goto(`${site.url}a/0000000000/`);
		expect(await heading(rack.page)).toMatch(/没有这/);
	});

	test('nothing complained', () => {
		expect(rack.complaints).toEqual([]);
	});

	test('the browser starts again with the same profile, and all of it is still there', async () => {
		rack = await rack.restart();
		await rack.context.setOffline(true);
		const [address] = articles.at(-1)!;
		await rack.page.goto(site.url + address);
		await heading(rack.page);
		expect(await rack.page.locator('article p#p1').innerText()).not.toBe('');
		await untilReady(rack.page);
		await rack.page.goto(`${site.url}search/?q=职工`);
		await rack.page
			.getByRole('status')
			.filter({ hasText: /共\s*[1-9][\d,]*\s*篇/ })
			.waitFor();
		expect(rack.complaints).toEqual([]);
	});
});

/** Punctuation is shown full-width, and lines break between words: letters and digits are what stays. */
function plain(text: string): string {
	return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
