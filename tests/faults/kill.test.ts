// A browser that is killed while it writes: SIGKILL, as a phone does that runs out of memory, then a start over the same folder.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { heading, openLastingRack, untilReady, type LastingRack } from '../e2e/rack.ts';
import { startSite, type CountedSite } from '../e2e/site.ts';
import { chanceOf, isSoak, runs } from './chance.ts';
import { tell } from './fault-report.ts';
import { madeArchive, makeSite } from './made-site.ts';
import { archiveFiles, namesOf, readWhole, shelf } from './reader.ts';

const DAYS = Array.from({ length: 12 }, (_, at) => `2022-${String(at + 1).padStart(2, '0')}-10`);
const KILLS = isSoak ? 4 : 1;

const archive = madeArchive(
	DAYS.map((day) => [day, [20_000, 20_000]]),
	100_000
);

let dir: string;
let site: CountedSite;

beforeAll(async () => {
	dir = makeSite(inject('seedSite'), archive);
	site = await startSite(dir);
});

afterAll(async () => {
	await site.kill();
	rmSync(dir, { recursive: true, force: true });
});

test.for(runs(20))(
	`run %i: killed ${KILLS} times during a download, it ends whole`,
	{ timeout: 300_000 },
	async (run, context) => {
		const fault = 'the browser is killed while it writes packs, and starts anew';
		const chance = chanceOf(fault, run);
		site.log.length = 0;
		let rack: LastingRack = await openLastingRack();
		try {
			for (let kill = 0; kill < KILLS; kill += 1) {
				const before = archiveFiles(site).length;
				await rack.page.goto(`${site.url}about/`);
				await expect
					.poll(() => archiveFiles(site).length - before, { timeout: 30_000, interval: 2 })
					.toBeGreaterThan(chance.whole(1, 4));
				await new Promise((resolve) => setTimeout(resolve, chance.whole(0, 30)));
				await rack.kill();
				rack = await rack.restart();
				await rack.page.goto(`${site.url}about/`);
				expect(await heading(rack.page)).toContain('报架');
			}
			await untilReady(rack.page);
			expect(await shelf(rack.page)).toEqual(namesOf(archive.manifest));
			// Of what was fetched, the files on their way when the browser was killed come twice.
			const fetched = archiveFiles(site);
			expect(fetched.length - new Set(fetched).size).toBeLessThanOrEqual(2 * KILLS);
			await readWhole({ ...rack, site, day: chance.pick(DAYS) });
			expect(rack.complaints).toEqual([]);
			tell(context, {
				fault,
				times: KILLS,
				lost: 0,
				seen: 'the page asked for; at the end 断网也能读'
			});
		} finally {
			await rack.close();
		}
	}
);
