// @vitest-environment node
// What is taken off the device: by the reader, for want of room, by the browser itself; and what comes all the same.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StoredRecord } from '../../../src/client/offline/stored-set.ts';
import { archive, Device, pass, type Archive } from './device.ts';

// So little that the newest pack alone is kept unasked.
vi.mock('../../../src/client/offline/auto-bytes.ts', () => ({ AUTO_BYTES: 1, autoBytes: () => 1 }));

let device: Device;

beforeEach(() => {
	device = new Device();
	// What browsers clear last.
	const notes = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => notes.get(key) ?? null,
		setItem: (key: string, value: string) => notes.set(key, value),
		removeItem: (key: string) => notes.delete(key)
	});
});

afterEach(() => {
	vi.unstubAllGlobals();
});

const last = async (asked?: Parameters<typeof pass>[0]) => (await pass(asked)).at(-1)!;
const record = () => device.databases.get('baojia-stored')?.get('set')?.get('set') as StoredRecord;
const storedMonths = () =>
	record().current?.manifest.packs.flatMap(({ name, days }) =>
		record().current?.packs.some((pack) => pack.name === name) ? [days[0]!.day!.slice(0, 7)] : []
	) ?? [];

/** A pack a month, newest first. */
function paper(version: string, ...months: string[]): Archive {
	return archive(version, ...months.map((month): [string, string] => [month, `${month}的报`]));
}

describe('dropped months', () => {
	beforeEach(async () => {
		device.publish(paper('v1', '2022-05', '2021-05', '2020-05'));
		await pass({ wish: 'all' });
	});

	test('go at once and do not come back; the others stay wished for', async () => {
		await pass({ drop: ['2021-05'] });
		expect([storedMonths(), device.shelf.length]).toEqual([['2022-05', '2020-05'], 4]);
		device.publish(paper('v2', '2022-06', '2022-05', '2021-05', '2020-05'));
		await pass();
		expect(storedMonths()).toEqual(['2022-06', '2022-05', '2020-05']);
	});

	test('leave the newest, which would come again by themselves', async () => {
		await pass({ drop: ['2022-05', '2021-05', '2020-05'] });
		expect(storedMonths()).toEqual(['2022-05']);
	});

	test('free their room although the set before named them', async () => {
		device.publish(paper('v2', '2022-06', '2022-05', '2021-05', '2020-05'));
		await pass();
		expect(record().previous).not.toBeNull();
		await pass({ drop: ['2020-05'] });
		expect([record().previous, device.shelf.length]).toEqual([null, 6]);
	});
});

describe('a full device', () => {
	test('gives up the set before, and what no set counts, for the newest papers', async () => {
		device.publish(paper('v1', '2022-05'));
		await pass();
		const [first] = device.shelf;
		const next = paper('v2', '2022-06');
		const size = [...next.files.values()].reduce((sum, { length }) => sum + length, 0);
		device.publish(next);
		await pass();
		expect(device.shelf).toContain(first);
		device.caches.quota = 2 * size + 8;
		device.publish(paper('v3', '2022-07'));
		const end = await last();
		expect([end.dataVersion, end.problem, end.previous]).toEqual(['v3', null, 'v2']);
		expect(device.shelf).not.toContain(first);
	});
});

describe('what the browser cleared', () => {
	const first = paper('v1', '2022-05', '2021-05');

	beforeEach(async () => {
		device.publish(first);
		await pass({ wish: 'all' });
		device.asked.length = 0;
	});

	test.each(['all of it', 'the caches alone'])(
		'%s: is told until it is answered, and only the newest come unasked',
		async (what) => {
			device.caches.shelves.clear();
			if (what === 'all of it') device.databases.clear();
			expect((await last()).lost).toEqual({ articles: 6, wish: 'all' });
			expect(storedMonths()).toEqual(['2022-05']);
			expect((await last()).lost).toEqual({ articles: 6, wish: 'all' });
			expect((await last({ wish: 'all' })).lost).toBeNull();
			expect(storedMonths()).toEqual(['2022-05', '2021-05']);
			expect((await last()).lost).toBeNull();
		}
	);

	test('is told from what was damaged, dropped or never there', async () => {
		device.damage(first.manifest.packs[1]!.name);
		expect((await last()).lost).toBeNull();
		expect((await last({ drop: ['2021-05'] })).lost).toBeNull();
		device = new Device();
		device.publish(first);
		vi.stubGlobal('localStorage', undefined);
		expect((await last()).lost).toBeNull();
	});
});

describe('news', () => {
	beforeEach(async () => {
		device.publish(paper('v1', '2022-05', '2021-05', '2020-05'));
		await pass({ wish: 'all', isStopped: () => device.shelf.length > 0 });
		expect(storedMonths()).toEqual(['2022-05']);
	});

	test('comes to a reader who stopped the storing, and nothing else does', async () => {
		device.publish(paper('v2', '2022-06', '2022-05', '2021-05', '2020-05'));
		const end = await last();
		expect([end.dataVersion, end.isPaused, storedMonths()]).toEqual([
			'v2',
			true,
			['2022-06', '2022-05']
		]);
	});

	test('is read before all that is wished for has come', async () => {
		const next = paper('v2', '2022-06', '2022-05', '2021-05', '2020-05');
		device.publish(next);
		device.site.set(`archive/${next.manifest.packs[3]!.name}`, 404);
		const end = await last({ resume: true });
		expect([end.dataVersion, storedMonths()]).toEqual(['v2', ['2022-06', '2022-05', '2021-05']]);
	});
});
