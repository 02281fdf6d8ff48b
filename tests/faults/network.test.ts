// Networks that are worse than none: what is stored is read as if nothing were, what is not is said to be missing.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
	openLastingRack,
	openRack,
	untilLaterIsKept,
	untilReady,
	type LastingRack,
	type Rack
} from '../e2e/rack.ts';
import { EVERYTHING, startSite, type Answer, type CountedSite } from '../e2e/site.ts';
import { chanceOf, isSoak, runs } from './chance.ts';
import { tell } from './fault-report.ts';
import { madeArchive, makeSite } from './made-site.ts';
import { askForNews, namesOf, offlineSays, readWhole, shelf, untilState } from './reader.ts';

const DAYS = ['2023-06-05', '2023-05-08', '2023-04-10', '2023-03-06', '2023-02-06', '2023-01-09'];

const PORTAL = Buffer.from('<!doctype html><title>登录</title><h1>请登录网络</h1>');

const archive = madeArchive(
	DAYS.map((day) => [day, [3000, 3000]]),
	10_000
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

describe('with everything stored', () => {
	let rack: Rack;

	beforeAll(async () => {
		rack = await openRack();
		await rack.page.goto(site.url);
		await untilReady(rack.page);
		await untilLaterIsKept(rack.page);
	});

	afterAll(() => rack.close());

	/** What every request is answered with; 'gone': nobody listens. */
	const networks: [fault: string, answer: Answer | 'gone'][] = [
		['the network takes every request and never answers', 'silent'],
		['a captive portal: HTML with 200 for everything', PORTAL],
		['every answer is 503', 503],
		['every answer breaks off half-way', 'cut'],
		['every answer has a Content-Encoding that is not true', 'misnamed'],
		['the server is gone', 'gone']
	];

	test.for(networks)('%s: all is read from the device', async ([fault, answer], context) => {
		const times = runs(20).length;
		let seen = '';
		for (const run of runs(20)) {
			if (answer === 'gone') await site.kill();
			else site.faults.set(EVERYTHING, answer);
			await readWhole({ ...rack, site, day: chanceOf(fault, run).pick(DAYS) });
			seen = await offlineSays(rack.page, site, answer === 'silent' ? /ready|working/ : /ready/);
			site.faults.clear();
			if (answer === 'gone') await site.revive();
		}
		// While nothing answers, news may still come.
		expect(seen).toMatch(answer === 'silent' ? /断网也能读|正在核对/ : /断网也能读/);
		expect(await shelf(rack.page)).toEqual(namesOf(archive.manifest));
		expect(rack.complaints.splice(0)).toEqual([]);
		tell(context, { fault, times, lost: 0, seen: `every page asked for; ${seen}` });
	});
});

test('a name that is not found any more, from a cold start', async (context) => {
	let rack: LastingRack = await openLastingRack();
	try {
		await rack.page.goto(site.url);
		await untilReady(rack.page);
		await untilLaterIsKept(rack.page);
		const times = runs(10);
		for (const run of times) {
			rack = await rack.restart('--host-resolver-rules=MAP localhost ~NOTFOUND');
			site.log.length = 0;
			await readWhole({ ...rack, site, day: chanceOf('name', run).pick(DAYS) });
			expect(await offlineSays(rack.page, site, /ready/)).toBe('断网也能读');
			expect([site.log, rack.complaints]).toEqual([[], []]);
		}
		tell(context, {
			fault: 'the name is not found (DNS), the browser starts anew',
			times: times.length,
			lost: 0,
			seen: 'every page asked for; 断网也能读'
		});
	} finally {
		await rack.close();
	}
});

test('a first download in which each pack fails in a way of its own', async (context) => {
	const rack = await openRack();
	try {
		const bad: Answer[] = [PORTAL, 503, 404, 'cut', 'misnamed'];
		const names = archive.manifest.packs.map(({ name }) => name);
		bad.forEach((answer, at) => site.faults.set(`archive/${names[at]!}`, answer));
		// It takes as long as a network may say nothing: in a soak alone.
		if (isSoak) site.faults.set(`archive/${archive.manifest.packs[0]!.segment.name}`, 'silent');
		await rack.page.goto(site.url);
		const seen = await offlineSays(rack.page, site, /failed|partial/);
		const packs = async () => (await shelf(rack.page)).filter((file) => file.endsWith('.pack'));
		expect(await packs()).toEqual(names.slice(bad.length));
		await readWhole({ ...rack, site, day: DAYS.at(-1)! });
		await offlineSays(rack.page, site, /failed|partial/);
		site.faults.clear();
		// The page's own next pass would mend it too.
		site.faults.set('archive/manifest.json', 503);
		await rack.page.getByRole('button', { name: '重存这一包' }).first().click();
		await expect.poll(packs).toHaveLength(names.length);
		site.faults.clear();
		await askForNews(rack.page);
		await untilState(rack.page, /ready/);
		expect(await shelf(rack.page)).toEqual(namesOf(archive.manifest));
		expect(rack.complaints).toEqual([]);
		tell(context, {
			fault: 'packs that come as HTML, 503, 404, half, or with a wrong Content-Encoding',
			times: bad.length,
			lost: 0,
			seen: `the other packs; ${seen}; all of it once the site was mended`
		});
	} finally {
		site.faults.clear();
		await rack.close();
	}
});
