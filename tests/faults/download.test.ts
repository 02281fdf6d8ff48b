// A server that dies in the middle of a download, again and again: what was stored stays, and only what broke comes twice.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { heading, openRack, untilReady } from '../e2e/rack.ts';
import { startSite, type CountedSite } from '../e2e/site.ts';
import { chanceOf, isSoak, runs } from './chance.ts';
import { tell } from './fault-report.ts';
import { madeArchive, makeSite } from './made-site.ts';
import { archiveFiles, namesOf, readWhole, shelf } from './reader.ts';

const DAYS = Array.from({ length: 12 }, (_, at) => `2022-${String(at + 1).padStart(2, '0')}-10`);
const PACKS = DAYS.length;
/** Times the server dies in one download. */
const DEATHS = isSoak ? 20 : 3;

const archive = madeArchive(
	DAYS.map((day) => [day, [20_000, 20_000]]),
	100_000
);

let dir: string;

beforeAll(() => {
	dir = makeSite(inject('seedSite'), archive);
});

afterAll(() => {
	rmSync(dir, { recursive: true, force: true });
});

test.for(runs(50))(
	`download %i, in which the server dies ${DEATHS} times, ends whole`,
	{ timeout: isSoak ? 600_000 : 120_000 },
	async (run, context) => {
		const fault = `the server dies in a download of ${PACKS} packs`;
		const chance = chanceOf(fault, run);
		const site = await startSite(dir);
		const rack = await openRack();
		try {
			await rack.page.goto(`${site.url}about/`);
			for (let death = 0; death < DEATHS; death += 1) {
				await untilAnswered(site, rack.page, archiveFiles(site).length + chance.whole(0, 2));
				// Somewhere in the next file.
				await rack.page.waitForTimeout(chance.whole(0, 20));
				await site.kill();
				await site.revive();
				await rack.page.reload();
				expect(await heading(rack.page)).toContain('报架');
			}
			await untilReady(rack.page);
			const names = namesOf(archive.manifest);
			expect(await shelf(rack.page)).toEqual(names);
			// Both files of the pack that was on its way when the server died, at most.
			const fetched = archiveFiles(site);
			expect(fetched.length).toBeLessThanOrEqual(names.length + 2 * DEATHS);
			await readWhole({ ...rack, site, day: chance.pick(DAYS) });
			expect(rack.complaints).toEqual([]);
			tell(context, {
				fault,
				times: DEATHS,
				lost: 0,
				seen: 'the page asked for, whole each time; at the end 断网也能读'
			});
		} finally {
			await rack.close();
			await site.kill();
		}
	}
);

/** So many files of the archive, or nothing more to come. */
async function untilAnswered(site: CountedSite, page: Page, files: number): Promise<void> {
	await expect
		.poll(async () => archiveFiles(site).length >= files || (await state(page)) === 'ready', {
			timeout: 60_000,
			interval: 5
		})
		.toBe(true);
}

function state(page: Page): Promise<string | undefined> {
	return page.evaluate(() => document.documentElement.dataset['offline']);
}
