// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Keeping } from '../../../src/client/offline/keep-archive.ts';
import type { OfflineSnapshot } from '../../../src/client/offline/snapshot.ts';
import type { StoredRecord } from '../../../src/client/offline/stored-set.ts';
import { byYear } from '../../../src/client/views/pack-months.ts';
import { archive, BASE, Device, encode, pass, type Archive } from './device.ts';

const MAY: [string, string] = ['2022-05', '五月'];
const JANUARY: [string, string] = ['2022-01', '一月'];

let device: Device;

beforeEach(() => {
	device = new Device();
	performance.clearMeasures();
});

afterEach(() => {
	vi.unstubAllGlobals();
});

const last = async (asked?: Partial<Keeping>) => (await pass(asked)).at(-1)!;
const states = (snapshot: OfflineSnapshot) => snapshot.packs.map((pack) => pack.state);
const record = () => device.databases.get('baojia-stored')?.get('set')?.get('set') as StoredRecord;
const files = (...archives: Archive[]) =>
	[...new Set(archives.flatMap(({ files }) => [...files.keys()]))].sort();

describe('the first visit', () => {
	test('stores every pack with its segment, verified and measured, and names them in the record', async () => {
		const paper = archive('v1', MAY, JANUARY);
		device.publish(paper);
		const end = await last();
		expect(states(end)).toEqual(['stored', 'stored']);
		expect([end.working, end.problem, end.dataVersion]).toEqual([false, null, 'v1']);
		expect(device.shelf).toEqual(files(paper));
		expect(record().current?.packs.map((pack) => pack.name)).toEqual(
			paper.manifest.packs.map((entry) => entry.name)
		);
		const measured = performance.getEntriesByName('pack') as PerformanceMeasure[];
		expect(measured.map((measure) => measure.detail as unknown)).toEqual(
			paper.manifest.packs.map(({ name, bytes }) => ({ id: name, bytes }))
		);
	});

	test('tells its progress, newest pack first', async () => {
		device.publish(archive('v1', MAY, JANUARY));
		const seen = (await pass()).filter((report) => report.packs.length > 0).map(states);
		expect(seen).toContainEqual(['storing', 'waiting']);
		expect(seen).toContainEqual(['stored', 'storing']);
		expect(seen.at(-1)).toEqual(['stored', 'stored']);
	});

	test('cut off half-way, keeps what it has and goes on with the rest alone', async () => {
		const paper = archive('v1', MAY, JANUARY);
		device.publish(paper);
		const [, january] = paper.manifest.packs;
		device.site.set(`archive/${january!.name}`, 'down');
		const end = await last();
		expect(states(end)).toEqual(['stored', 'failed']);
		expect(end.packs[1]!.reason).toBe('unreachable');
		expect(record().current?.packs).toHaveLength(1);
		device.publish(paper);
		device.asked.length = 0;
		expect(states(await last())).toEqual(['stored', 'stored']);
		expect(device.asked).not.toContain(`archive/${paper.manifest.packs[0]!.name}`);
	});

	test('a pack that the site gives wrongly fails alone, with its month and reason', async () => {
		const paper = archive('v1', MAY, JANUARY);
		device.publish(paper);
		device.site.set(`archive/${paper.manifest.packs[0]!.name}`, encode('not this'));
		const end = await last();
		expect(states(end)).toEqual(['failed', 'stored']);
		expect(end.packs[0]).toMatchObject({ reason: 'damaged', months: ['2022-05'] });
		expect(end.problem).toEqual({ code: 'damaged' });
	});

	test('without a network says so, and stores nothing', async () => {
		device.isNetworkDown = true;
		expect(await last()).toMatchObject({
			working: false,
			dataVersion: null,
			problem: { code: 'unreachable' }
		});
	});

	test('an archive of no articles is complete', async () => {
		device.publish(archive('v0'));
		expect(await last()).toMatchObject({ dataVersion: 'v0', problem: null, packs: [] });
	});
});

describe('a later visit', () => {
	const first = archive('v1', MAY, JANUARY);

	beforeEach(async () => {
		device.publish(first);
		await pass();
		device.asked.length = 0;
	});

	test('without a network is as good as with one', async () => {
		device.isNetworkDown = true;
		const end = await last();
		expect(states(end)).toEqual(['stored', 'stored']);
		expect(end.problem).toBeNull();
	});

	test('says that all is stored before a silent network is given up', async () => {
		device.isNetworkSilent = true;
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		const reports: OfflineSnapshot[] = [];
		const passing = pass({ report: (snapshot) => reports.push(snapshot) });
		await vi.waitFor(() => {
			vi.advanceTimersByTime(0);
			expect(device.asked).toEqual(['archive/manifest.json']);
		});
		expect(reports.at(-1)).toMatchObject({ working: false, dataVersion: 'v1' });
		await vi.advanceTimersByTimeAsync(20_000);
		await passing;
		vi.useRealTimers();
	});

	test('fetches only what changed, flips the record, and keeps the set before for open pages', async () => {
		const second = archive('v2', ['2022-06', '六月'], MAY, ['2022-01', '一月，改过']);
		device.publish(second);
		const end = await last();
		expect([end.dataVersion, states(end)]).toEqual(['v2', ['stored', 'stored', 'stored']]);
		expect(device.asked).not.toContain(`archive/${first.manifest.packs[0]!.name}`);
		expect(record().previous?.manifest.dataVersion).toBe('v1');
		expect(device.shelf).toEqual(files(first, second));
	});

	test('sweeps what neither the current nor the previous set names', async () => {
		device.publish(archive('v2', MAY));
		await pass();
		const third = archive('v3', MAY);
		device.publish(third);
		await pass();
		expect(device.shelf).toEqual(files(third));
	});

	test('a newer set that cannot be had whole does not replace the old one', async () => {
		const second = archive('v2', ['2022-06', '六月'], ['2022-05', '五月，改过']);
		device.publish(second);
		device.site.set(`archive/${second.manifest.packs[1]!.name}`, encode('not this'));
		const end = await last();
		expect([end.dataVersion, end.problem]).toEqual(['v1', { code: 'damaged' }]);
		expect(record().current?.manifest.dataVersion).toBe('v1');
		device.publish(second);
		device.asked.length = 0;
		expect((await last()).dataVersion).toBe('v2');
		expect(device.asked).not.toContain(`archive/${second.manifest.packs[0]!.name}`);
	});

	test('a pack that was damaged on the device is found and fetched again', async () => {
		device.damage(first.manifest.packs[1]!.name);
		expect(states(await last())).toEqual(['stored', 'stored']);
		expect(device.asked).toContain(`archive/${first.manifest.packs[1]!.name}`);
	});

	test('a damaged pack without a network no longer counts as stored', async () => {
		device.damage(first.manifest.packs[1]!.segment.name);
		device.isNetworkDown = true;
		const end = await last();
		expect(states(end)).toEqual(['stored', 'failed']);
		expect(record().current?.packs.map((pack) => pack.name)).toEqual([
			first.manifest.packs[0]!.name
		]);
	});

	test('what the browser cleared is fetched again', async () => {
		device.caches.shelves.clear();
		expect(states(await last())).toEqual(['stored', 'stored']);
	});

	test('a format that this shell cannot read leaves the old set as it is', async () => {
		const next = archive('v2', MAY);
		device.publish({ ...next, manifest: { ...next.manifest, formatVersion: 99 } });
		const end = await last();
		expect([end.problem, end.dataVersion]).toEqual([{ code: 'version' }, 'v1']);
		expect(device.shelf).toEqual(files(first));
	});

	test('a month pack that covers what is held is not fetched', async () => {
		const second = archive('v2', ['2022-12', '五月和一月']);
		second.manifest.packs[0]!.covers = first.manifest.packs.map((entry) => entry.name);
		device.publish(second);
		const end = await last();
		expect([end.dataVersion, states(end)]).toEqual(['v2', ['stored', 'stored']]);
		expect(device.asked).toEqual(['archive/manifest.json']);
		expect(record().current?.manifest.packs).toEqual(first.manifest.packs);
	});
});

describe('a reader who stops', () => {
	const paper = () => archive('v1', MAY, JANUARY);

	beforeEach(() => {
		device.publish(paper());
	});

	test('keeps what is stored, also in later visits, until he goes on', async () => {
		await pass({ isStopped: () => device.shelf.length > 0 });
		expect(record().current?.packs).toHaveLength(1);
		const later = await last();
		expect([states(later), later.isPaused, later.working]).toEqual([
			['stored', 'waiting'],
			true,
			false
		]);
		device.asked.length = 0;
		const end = await last({ resume: true });
		expect([states(end), end.isPaused]).toEqual([['stored', 'stored'], false]);
		const [, january] = paper().manifest.packs;
		expect(device.asked.filter((path) => path.endsWith('.pack'))).toEqual([
			`archive/${january!.name}`
		]);
	});
});

describe('the set before', () => {
	test('can be had back, and the one given up is not fetched again, but a newer one is', async () => {
		const [first, second] = [archive('v1', MAY), archive('v2', ['2022-05', '五月新'])];
		device.publish(first);
		await pass();
		device.publish(second);
		expect((await last()).previous).toBe('v1');
		const { swap, readStored, writeStored } =
			await import('../../../src/client/offline/stored-set.ts');
		await writeStored(swap(await readStored()));
		expect((await last()).dataVersion).toBe('v1');
		device.publish(archive('v3', ['2022-05', '五月更新']));
		expect((await last()).dataVersion).toBe('v3');
	});
});

describe('the check-up', () => {
	const checkUp = async () => {
		vi.resetModules();
		const tool = await import('../../../src/client/offline/check-up.ts');
		const found = await tool.checkUp(BASE, () => undefined);
		return { found, years: byYear(found) };
	};

	test('opens every pack without asking the network, and counts the months of each year', async () => {
		device.publish(archive('v1', MAY, JANUARY));
		await pass();
		device.asked.length = 0;
		const { found, years } = await checkUp();
		expect([found.good.length, found.bad, device.asked]).toEqual([2, [], []]);
		expect(years).toEqual([{ year: '2022', good: 2, of: 2 }]);
	});

	test('names what is bad, and the next pass fetches that alone', async () => {
		const paper = archive('v1', MAY, JANUARY);
		device.publish(paper);
		await pass();
		device.damage(paper.manifest.packs[1]!.segment.name);
		const { found, years } = await checkUp();
		expect(found.bad.map(({ name }) => name)).toEqual([paper.manifest.packs[1]!.name]);
		expect(years).toEqual([{ year: '2022', good: 1, of: 2 }]);
		device.asked.length = 0;
		await pass();
		expect(device.asked.filter((path) => !path.endsWith('.json'))).toEqual([
			`archive/${paper.manifest.packs[1]!.segment.name}`
		]);
	});
});

describe('no room', () => {
	test('says how much is still to be stored, and keeps what fitted', async () => {
		const paper = archive('v1', MAY, JANUARY);
		device.publish(paper);
		const [may, january] = paper.manifest.packs;
		device.caches.quota = may!.bytes + may!.segment.bytes + 1;
		const end = await last();
		expect(states(end)).toEqual(['stored', 'failed']);
		expect(end.problem).toEqual({
			code: 'full',
			needed: january!.bytes + january!.segment.bytes
		});
	});

	test.each(['caches', 'indexedDB'])('refused by %s is told', async (which) => {
		device.publish(archive('v1', MAY));
		device.caches.isRefused = which === 'caches';
		device.isIndexedDbRefused = which === 'indexedDB';
		const end = await last();
		expect([end.problem, end.dataVersion, end.working]).toEqual([{ code: 'refused' }, null, false]);
	});
});

describe('the reader’s choice', () => {
	test('a pack may be kept beyond it, and stays when the archive changes', async () => {
		device.publish(archive('v1', MAY, JANUARY));
		const [newest] = archive('v1', MAY).manifest.packs;
		expect(states(await last({ wish: 'none', also: [newest!.name] }))).toEqual([
			'stored',
			'offered'
		]);
		device.publish(archive('v2', ['2022-06', '六月'], MAY, JANUARY));
		expect(states(await last())).toEqual(['offered', 'stored', 'offered']);
	});

	test('holds until the next one', async () => {
		device.publish(archive('v1', MAY, JANUARY));
		expect(states(await last({ wish: 'none' }))).toEqual(['offered', 'offered']);
		expect(states(await last())).toEqual(['offered', 'offered']);
		expect(states(await last({ wish: 'all' }))).toEqual(['stored', 'stored']);
	});
});
