// What is stored goes wrong on the device: damaged, lost, cleared, without room, from another time. What is whole is read on.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { heading, openRack, untilReady, type Rack } from '../e2e/rack.ts';
import { startSite, type CountedSite } from '../e2e/site.ts';
import { chanceOf, isSoak, runs } from './chance.ts';
import { tell } from './fault-report.ts';
import { articlePath, headlineOf, madeArchive, makeSite } from './made-site.ts';
import {
	archiveFiles,
	damage,
	namesOf,
	offlineSays,
	readWhole,
	shelf,
	storedRecord,
	untilState
} from './reader.ts';

const DAYS = ['2023-06-05', '2023-05-08', '2023-04-10', '2023-03-06', '2023-02-06', '2023-01-09'];

/** A page on which nothing runs: the archive that is read on behind another would find the fault and mend it before it is looked at. */
const STILL = 'still.svg';

const archive = madeArchive(
	DAYS.map((day) => [day, [3000, 3000]]),
	10_000
);
const NAMES = namesOf(archive.manifest);

let dir: string;
let site: CountedSite;

beforeAll(async () => {
	dir = makeSite(inject('seedSite'), archive);
	writeFileSync(join(dir, STILL), '<svg xmlns="http://www.w3.org/2000/svg"/>');
	site = await startSite(dir);
});

afterAll(async () => {
	await site.kill();
	rmSync(dir, { recursive: true, force: true });
});

describe('stored, and then', () => {
	let rack: Rack;

	beforeAll(async () => {
		rack = await openRack();
		await rack.page.goto(site.url);
		await untilReady(rack.page);
	});

	afterAll(() => rack.close());

	const openStill = () => rack.page.goto(site.url + STILL);

	test('a bit flips in a stored file: it is found, and fetched again alone', async (context) => {
		const fault = 'a flipped bit in a stored pack or segment';
		let seen = '';
		for (const run of runs(50, 2)) {
			const chance = chanceOf(fault, run);
			const file = chance.pick(NAMES);
			await openStill();
			await damage(rack.page, file, chance.next());
			expect(await shelf(rack.page)).toContain(`damaged ${file}`);
			site.log.length = 0;
			seen = await offlineSays(rack.page, site, /ready/);
			await expect.poll(() => shelf(rack.page)).toEqual(NAMES);
			await expect.poll(() => archiveFiles(site)).toEqual([file]);
		}
		expect(rack.complaints).toEqual([]);
		tell(context, { fault, times: runs(50, 2).length, lost: 0, seen: `${seen}, mended unasked` });
	});

	test('the same without a network: the month is named, the others are read', async (context) => {
		const fault = 'a flipped bit in a stored pack, with no network to mend it';
		let seen = '';
		for (const run of runs(20)) {
			const chance = chanceOf(fault, run);
			const at = chance.whole(0, DAYS.length - 1);
			await openStill();
			await damage(rack.page, archive.manifest.packs[at]!.name, chance.next());
			await site.kill();
			await offlineSays(rack.page, site, /partial/);
			const month = `2023年${Number(DAYS[at]!.slice(5, 7))}月`;
			// The page may be trying once more at this moment.
			await expect.poll(() => rack.page.locator('.big-say').innerText()).toContain(month);
			seen = await heading(rack.page);
			await rack.page.goto(site.url + articlePath(DAYS[at]!));
			expect(await heading(rack.page)).toBe('这一篇没存在本机');
			await readWhole({ ...rack, site, day: DAYS[(at + 1) % DAYS.length]! });
			await site.revive();
			await offlineSays(rack.page, site, /ready/);
		}
		expect(rack.complaints).toEqual([]);
		tell(context, { fault, times: runs(20).length, lost: 0, seen: `${seen}; the other months` });
	});

	test('a file is gone from the cache: it is fetched again alone', async (context) => {
		const fault = 'a missing cache entry';
		let seen = '';
		for (const run of runs(50, 2)) {
			const file = chanceOf(fault, run).pick(NAMES);
			await openStill();
			await rack.page.evaluate(async (name) => {
				const cache = await caches.open('baojia-packs');
				const request = (await cache.keys()).find(({ url }) => url.endsWith(name));
				await cache.delete(request!);
			}, file);
			site.log.length = 0;
			seen = await offlineSays(rack.page, site, /ready/);
			await expect.poll(() => shelf(rack.page)).toEqual(NAMES);
			// A view and the keeper may both miss it at the same moment.
			await expect.poll(() => [...new Set(archiveFiles(site))]).toEqual([file]);
		}
		tell(context, { fault, times: runs(50, 2).length, lost: 0, seen: `${seen}, mended unasked` });
	});

	test('every cache is deleted under an open page: it reads on, and is whole again', async (context) => {
		const fault = 'all caches, the shell’s too, deleted under an open page';
		let seen = '';
		for (const run of runs(20)) {
			const day = chanceOf(fault, run).pick(DAYS);
			await rack.page.goto(`${site.url}date/${day}/`);
			await heading(rack.page);
			await rack.page.evaluate(async () => {
				for (const name of await caches.keys()) await caches.delete(name);
			});
			await rack.page
				.locator(`main a[href$="${articlePath(day)}"]`)
				.first()
				.click();
			await rack.page.locator('article p#p1').waitFor();
			expect(await heading(rack.page)).toBe(headlineOf(day));
			seen = await offlineSays(rack.page, site, /ready/);
			await expect.poll(() => shelf(rack.page)).toEqual(NAMES);
			await site.kill();
			await readWhole({ ...rack, site, day });
			await site.revive();
		}
		expect(rack.complaints).toEqual([]);
		tell(context, {
			fault,
			times: runs(20).length,
			lost: 0,
			seen: `the article asked for; then ${seen}`
		});
	});
});

test('the browser clears everything: it is said, and offered again', async (context) => {
	const fault = 'the browser clears the stored data on its own (eviction)';
	const rack = await openRack();
	try {
		const devtools = await rack.context.newCDPSession(rack.page);
		for (let run = 0; run < runs(10).length; run += 1) {
			await rack.page.goto(site.url);
			await untilReady(rack.page);
			await devtools.send('Storage.clearDataForOrigin', {
				origin: new URL(site.url).origin,
				storageTypes: 'cache_storage,indexeddb,service_workers'
			});
			await offlineSays(rack.page, site, /ready/);
			await rack.page.getByText('系统清除了离线数据').waitFor();
			await rack.page.getByRole('button', { name: '照原来的再存一遍' }).click();
			await rack.page.getByText('系统清除了离线数据').waitFor({ state: 'detached' });
			expect(await shelf(rack.page)).toEqual(NAMES);
		}
		expect(rack.complaints).toEqual([]);
		const seen = '系统清除了离线数据, with what was there, to be had again';
		tell(context, { fault, times: runs(10).length, lost: 0, seen });
	} finally {
		await rack.close();
	}
});

const CLOCKS = [
	['a year fast', 365],
	['a year slow', -365]
] as const;

test.for(isSoak ? CLOCKS : CLOCKS.slice(0, 1))(
	'a clock that is %s, and then right',
	async ([which, days], context) => {
		const rack = await openRack();
		try {
			for (const run of runs(5)) {
				await rack.context.clock.setSystemTime(Date.now() + days * 86_400_000);
				await rack.page.goto(site.url);
				await offlineSays(rack.page, site, /ready/);
				await rack.context.clock.setSystemTime(Date.now());
				await damage(rack.page, chanceOf(which, run).pick(NAMES), 0.5);
				await offlineSays(rack.page, site, /ready/);
				expect(await shelf(rack.page)).toEqual(NAMES);
				await readWhole({ ...rack, site, day: DAYS[0]! });
			}
			expect(rack.complaints).toEqual([]);
			tell(context, {
				fault: 'a clock wrong by a year, then right',
				times: runs(5).length,
				lost: 0,
				seen: '断网也能读'
			});
		} finally {
			await rack.close();
		}
	}
);

test('no room half-way: what came is kept and read, and the rest comes when there is room', async (context) => {
	const fault = 'the quota is used up half-way through a download';
	const large = madeArchive(
		DAYS.map((day) => [day, [40_000, 40_000]]),
		100_000
	);
	const wide = makeSite(inject('seedSite'), large);
	const store = await startSite(wide);
	const origin = new URL(store.url).origin;
	let seen = '';
	for (const run of runs(20)) {
		const rack = await openRack();
		try {
			const devtools = await rack.context.newCDPSession(rack.page);
			// The shell comes first; then there is room for some of the packs.
			store.faults.set('archive/manifest.json', 503);
			await rack.page.goto(`${store.url}about/`);
			await untilState(rack.page, /partial|failed/);
			store.faults.clear();
			const usage = await rack.page.evaluate(
				async () => (await navigator.storage.estimate()).usage
			);
			// The browser keeps compiled scripts with the shell, and a record: less than the least that is left over here.
			const room = chanceOf(fault, run).whole(1_300_000, 2_000_000);
			await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage! + room });
			seen = await offlineSays(rack.page, store, /failed/);
			await rack.page.getByRole('heading', { name: '腾出空间' }).waitFor();
			const kept = await storedRecord(rack.page);
			expect(kept?.current?.packs.length).toBeGreaterThan(0);
			expect(kept?.current?.packs.length).toBeLessThan(DAYS.length);
			await store.kill();
			await readWhole({ ...rack, site: store, day: DAYS[0]! });
			await store.revive();
			await devtools.send('Storage.overrideQuotaForOrigin', { origin });
			await offlineSays(rack.page, store, /ready/);
			expect(await shelf(rack.page)).toEqual(namesOf(large.manifest));
			expect(rack.complaints).toEqual([]);
		} finally {
			await rack.close();
		}
	}
	await store.kill();
	rmSync(wide, { recursive: true, force: true });
	tell(context, { fault, times: runs(20).length, lost: 0, seen });
});
