// A server that dies in the middle of a download, again and again: what was stored stays, and only what broke comes twice.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { buildSite } from '../e2e/build-site.ts';
import { heading, openRack, untilReady } from '../e2e/rack.ts';
import { startSite, type CountedSite } from '../e2e/site.ts';
import { longArticles, writeSource } from '../e2e/sources.ts';
import { tell } from './fault-report.ts';
import { Chance } from '../page-maker/random.ts';

const PACKS = 12;
const isSoak = process.env['SOAK'] !== undefined;
/** Times the server dies in one download, and downloads: a sample with the tests, all of them in a soak. */
const DEATHS = isSoak ? 20 : 3;
const RUNS = isSoak ? 50 : 1;

let dir: string;

beforeAll(() => {
	const months = Array.from({ length: PACKS }, (_, at) => String(at + 1).padStart(2, '0'));
	const source = writeSource(
		months.map((month, at) => [`2022-${month}-10`, longArticles(at + 1, 40_000)])
	);
	dir = mkdtempSync(join(tmpdir(), 'baojia-twelve-'));
	buildSite(dir, '--source', source);
	rmSync(source, { recursive: true });
});

afterAll(() => {
	rmSync(dir, { recursive: true, force: true });
});

test.for(Array.from({ length: RUNS }, (_, run) => run))(
	`download %i, in which the server dies ${DEATHS} times, ends whole`,
	{ timeout: isSoak ? 600_000 : 120_000 },
	async (run, context) => {
		const chance = new Chance(4_200 + run);
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
			const names = await namedFiles(site);
			expect(await intactOnShelf(rack.page, names)).toEqual(names);
			// Both files of the pack that was on its way when the server died, at most.
			const fetched = archiveFiles(site);
			expect(new Set(fetched).size).toBe(names.length);
			expect(fetched.length).toBeLessThanOrEqual(names.length + 2 * DEATHS);
			expect(rack.complaints).toEqual([]);
			tell(context, {
				fault: `the server dies in a download of ${PACKS} packs`,
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

/** Paths of the packs and segments that went over the wire, as often as they did. */
function archiveFiles({ log }: CountedSite): string[] {
	return log.map(({ path }) => path).filter((path) => /\.(?:pack|seg)$/.test(path));
}

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

/** Ascending. */
async function namedFiles(site: CountedSite): Promise<string[]> {
	const answer = await fetch(`${site.url}archive/manifest.json`);
	const { packs } = (await answer.json()) as {
		packs: { name: string; segment: { name: string } }[];
	};
	return packs.flatMap(({ name, segment }) => [name, segment.name]).sort();
}

/** Those of the files that lie on the device with the bytes that their names tell the hash of. */
function intactOnShelf(page: Page, names: string[]): Promise<string[]> {
	return page.evaluate(async (wanted) => {
		const cache = await caches.open('baojia-packs');
		const intact: string[] = [];
		for (const name of wanted) {
			const stored = await cache.match(`/archive/${name}`);
			if (!stored) continue;
			const hash = await crypto.subtle.digest('SHA-256', await stored.arrayBuffer());
			const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0'));
			if (name.startsWith(hex.join('').slice(0, 16))) intact.push(name);
		}
		return intact;
	}, names);
}
