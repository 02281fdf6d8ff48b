// What the site publishes comes at a bad moment, or is wrong: the set that is there is read on until the next one is whole.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { plusDays } from '../page-maker/calendar.ts';
import { openRack, untilReady, type Rack } from '../e2e/rack.ts';
import { startSite, type CountedSite } from '../e2e/site.ts';
import { chanceOf, isSoak, runs } from './chance.ts';
import { tell } from './fault-report.ts';
import { madeArchive, makeSite, publish, type MadeIssue } from './made-site.ts';
import {
	archiveFiles,
	askForNews,
	namesOf,
	offlineSays,
	readWhole,
	shelf,
	storedRecord,
	untilStored
} from './reader.ts';

const ISSUES: MadeIssue[] = ['2023-03-06', '2023-02-06', '2023-01-09'].map((day) => [
	day,
	[3000, 3000]
]);
const NEW_DAY = '2023-04-10';

const before = madeArchive(ISSUES, 10_000);
const after = madeArchive([...ISSUES, [NEW_DAY, [3000, 3000]]], 10_000);

let dir: string;
let site: CountedSite;
let rack: Rack;

beforeAll(async () => {
	dir = makeSite(inject('seedSite'), before);
	site = await startSite(dir);
	rack = await openRack();
	await rack.page.goto(site.url);
	await untilReady(rack.page);
});

/** One reader for all: what the site publishes goes back to where it began, and he follows. */
beforeEach(async () => {
	site.faults.clear();
	rack.complaints.length = 0;
	rmSync(join(dir, 'archive'), { recursive: true });
	publish(dir, before);
	await askForNews(rack.page);
	await untilStored(rack.page, before.manifest.dataVersion);
});

afterAll(async () => {
	await rack.close();
	await site.kill();
	rmSync(dir, { recursive: true, force: true });
});

test('a manifest of a future format: the old set is read on', async (context) => {
	const future = { ...after.manifest, formatVersion: 99 };
	site.faults.set('archive/manifest.json', Buffer.from(JSON.stringify(future)));
	const seen = await offlineSays(rack.page, site, /ready/);
	await readWhole({ ...rack, site, day: ISSUES[0]![0] });
	await untilStored(rack.page, before.manifest.dataVersion);
	expect(await shelf(rack.page)).toEqual(namesOf(before.manifest));
	tell(context, { fault: 'a manifest of a future format', times: 1, lost: 0, seen });
});

test('a manifest that names what no shell knows is read for what it does know', async (context) => {
	const more = {
		...after.manifest,
		editions: [1],
		packs: after.manifest.packs.map((entry) => ({ ...entry, ink: 'red' }))
	};
	publish(dir, after);
	site.faults.set('archive/manifest.json', Buffer.from(JSON.stringify(more)));
	const seen = await offlineSays(rack.page, site, /ready/);
	await untilStored(rack.page, after.manifest.dataVersion);
	await readWhole({ ...rack, site, day: NEW_DAY });
	tell(context, {
		fault: 'an old shell, and newer data with fields that it does not know',
		times: 1,
		lost: 0,
		seen
	});
});

test('an update whose pack the server lost: the set before is read on, whole', async (context) => {
	const fault = 'a manifest that lists a pack which the server lost (404)';
	const lostDay = '2023-05-08';
	const next = madeArchive([...ISSUES, [lostDay, [3000]]], 10_000);
	const fresh = next.manifest.packs.find(({ days }) => days[0]?.day === lostDay)!;
	publish(dir, next);
	site.faults.set(`archive/${fresh.name}`, 404);
	const seen = await offlineSays(rack.page, site, /failed|partial/);
	expect(await rack.page.locator('.big-say').innerText()).toContain('2023年5月');
	await readWhole({ ...rack, site, day: ISSUES[0]![0] });
	await untilStored(rack.page, before.manifest.dataVersion);
	site.faults.clear();
	await offlineSays(rack.page, site, /ready/);
	await untilStored(rack.page, next.manifest.dataVersion);
	await readWhole({ ...rack, site, day: lostDay });
	tell(context, {
		fault,
		times: 1,
		lost: 0,
		seen: `the papers of before; ${seen}; the new one once it was there`
	});
});

test('a set of an older format on the device: replaced at once; without a network it is said to be old', async (context) => {
	const age = () => ageStored(rack.page);
	await age();
	await offlineSays(rack.page, site, /ready/);
	await untilStored(rack.page, before.manifest.dataVersion);
	await readWhole({ ...rack, site, day: ISSUES[0]![0] });
	expect(rack.complaints).toEqual([]);
	await age();
	await site.kill();
	const seen = await offlineSays(rack.page, site, /partial|failed/);
	await site.revive();
	await offlineSays(rack.page, site, /ready/);
	expect(rack.complaints).toEqual([]);
	tell(context, {
		fault: 'a new shell, and data of an older format on the device',
		times: 1,
		lost: 0,
		seen: `new packs at once; with no network: ${seen}`
	});
});

test('three tabs that update at once: one fetches, all show it', async (context) => {
	const fault = 'three tabs that update at the same moment';
	const tabs = [rack.page, await rack.context.newPage(), await rack.context.newPage()];
	for (const tab of tabs.slice(1)) await tab.goto(`${site.url}date/`);
	for (const tab of tabs) await untilReady(tab);
	let issues = ISSUES;
	for (const run of runs(30)) {
		issues = [...issues, [plusDays(NEW_DAY, run * 7), [3000]]];
		const next = madeArchive(issues, 10_000);
		publish(dir, next);
		site.log.length = 0;
		await Promise.all(tabs.map(askForNews));
		for (const tab of tabs) await untilStored(tab, next.manifest.dataVersion);
		await Promise.all(tabs.map(askForNews));
		await expect
			.poll(() => shelf(rack.page))
			.toEqual(expect.arrayContaining(namesOf(next.manifest)));
		const fetched = archiveFiles(site);
		expect(fetched.length).toBe(new Set(fetched).size);
		const day = issues.at(-1)![0];
		await tabs[1]!
			.locator(`a[href$="/date/${day}/"]:visible`)
			.first()
			.waitFor({ state: 'attached' });
	}
	expect(rack.complaints).toEqual([]);
	tell(context, { fault, times: runs(30).length, lost: 0, seen: 'the new issue in every tab' });
});

test(
	'updates in a row leave no more than two sets on the device',
	{ timeout: isSoak ? 3_600_000 : 600_000 },
	async (context) => {
		const count = isSoak ? 200 : 8;
		const fault = 'an update a day, one after another';
		const chance = chanceOf(fault, 0);
		let issues = ISSUES;
		for (let day = 0; day < count; day += 1) {
			issues = [...issues, [plusDays(NEW_DAY, day), [chance.whole(500, 4000)]]];
			const next = madeArchive(issues, 60_000);
			publish(dir, next);
			await askForNews(rack.page);
			await untilStored(rack.page, next.manifest.dataVersion);
			// Not the manifest's own packs: who holds the days goes on with them where a run has closed.
			const named = filesOf(await storedRecord(rack.page));
			await expect.poll(() => shelf(rack.page)).toEqual(named);
		}
		const seen = await offlineSays(rack.page, site, /ready/);
		await readWhole({ ...rack, site, day: issues.at(-1)![0] });
		expect(rack.complaints).toEqual([]);
		tell(context, { fault, times: count, lost: 0, seen: `${seen}; two sets at most in the cache` });
	}
);

/** Files that the record's two sets name, ascending. */
function filesOf(record: Awaited<ReturnType<typeof storedRecord>>): string[] {
	const packs = [record?.current, record?.previous].flatMap((set) => set?.packs ?? []);
	return [...new Set(packs.flatMap(({ name, segment }) => [name, segment]))].sort();
}

/** As a build would have left it whose packs are of another format. */
function ageStored(page: Page): Promise<void> {
	return page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('baojia-stored');
				opening.onerror = () => reject(new Error(String(opening.error)));
				opening.onsuccess = () => {
					const store = opening.result.transaction('set', 'readwrite').objectStore('set');
					const asking = store.get('set');
					asking.onsuccess = () => {
						const record = asking.result as { current: { manifest: Record<string, unknown> } };
						// Packs as objects by name: nothing that a newer shell could take for its own.
						record.current.manifest = { formatVersion: 1, dataVersion: 'old', packs: {} };
						const writing = store.put(record, 'set');
						writing.onsuccess = () => {
							opening.result.close();
							resolve();
						};
					};
				};
			})
	);
}
