// @vitest-environment node
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PackReader } from '../../../src/client/offline/pack-reader.ts';
import type { Pack } from '../../../src/model/pack.ts';
import { archive, BASE, Device, encode, type Archive } from './device.ts';

let device: Device;
let paper: Archive;

beforeEach(() => {
	vi.resetModules(); // a page of its own: nothing in memory
	device = new Device();
	paper = archive('v1', ['2022-05', '五月'], ['2022-01', '一月']);
	device.publish(paper);
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const openReader = async (): Promise<PackReader> =>
	(await import('../../../src/client/offline/pack-reader.ts')).createPackReader(BASE);

const store = async (): Promise<void> => {
	const { keepArchive } = await import('../../../src/client/offline/keep-archive.ts');
	const { NOTHING_KNOWN } = await import('../../../src/client/offline/snapshot.ts');
	await keepArchive({ base: BASE, last: NOTHING_KNOWN, report: () => undefined });
	device.asked.length = 0;
};

const words = (pack: Pick<Pack, 'pages'>) => pack.pages.flatMap((page) => page.items);
const banner = (text: string) => [{ type: 'banner', lines: [text] }];
const [may, january] = [0, 1] as const;

describe('with nothing stored', () => {
	test('manifest and packs come from the network', async () => {
		const reader = await openReader();
		const { packs } = await reader.manifest();
		expect(words(await reader.pack(packs[may]!))).toEqual(banner('五月'));
	});

	test('a pack is asked for once, however many ask', async () => {
		const reader = await openReader();
		const entry = paper.manifest.packs[may]!;
		await Promise.all([reader.pack(entry), reader.pack(entry)]);
		await reader.pack(entry);
		expect(device.asked).toEqual([`archive/${entry.name}`]);
	});

	test('heads are read without the bodies, whatever a page says', async () => {
		const text = 'a page that says ],"texts":[ and \\],"texts":[';
		const tricky = archive('v2', ['2022-05', text]);
		device.publish(tricky);
		const heads = await (await openReader()).heads(tricky.manifest.packs[0]!);
		expect(heads.pages.flatMap((page) => page.items)).toEqual(banner(text));
		expect(heads).toMatchObject({ heads: [] });
		expect(heads).not.toHaveProperty('texts');
	});

	test('without a network the pack that is missing is named by its month, and can be had later', async () => {
		const reader = await openReader();
		device.isNetworkDown = true;
		const entry = paper.manifest.packs[may]!;
		await expect(reader.pack(entry)).rejects.toMatchObject({
			reason: 'unreachable',
			file: entry.name,
			months: ['2022-05']
		});
		device.isNetworkDown = false;
		expect(words(await reader.pack(entry))).toEqual(banner('五月'));
	});

	test('bytes that are not the manifest’s never become a pack', async () => {
		const entry = paper.manifest.packs[may]!;
		device.site.set(`archive/${entry.name}`, paper.files.get(paper.manifest.packs[january]!.name)!);
		await expect((await openReader()).pack(entry)).rejects.toMatchObject({ reason: 'damaged' });
	});

	test('the same size and other bytes are found out', async () => {
		const entry = paper.manifest.packs[may]!;
		const bytes = paper.files.get(entry.name)!.slice();
		bytes[20]! ^= 1;
		device.site.set(`archive/${entry.name}`, bytes);
		await expect((await openReader()).pack(entry)).rejects.toMatchObject({ reason: 'damaged' });
	});

	test('a file that the site does not have is told from a network that is not there', async () => {
		const entry = paper.manifest.packs[may]!;
		device.site.delete(`archive/${entry.name}`);
		await expect((await openReader()).pack(entry)).rejects.toMatchObject({ reason: 'missing' });
	});

	test('a silent network is given up, not waited for', async () => {
		vi.useFakeTimers();
		device.isNetworkSilent = true;
		const asked = expect((await openReader()).manifest()).rejects.toMatchObject({ status: null });
		await vi.advanceTimersByTimeAsync(20_000);
		await asked;
	});

	test.each([
		['{"formatVersion":99,"packs":[],"dataVersion":"v9"}', 'version'],
		['{"packs":[]}', 'shape']
	])('a manifest that this shell cannot read is refused: %s', async (text, reason) => {
		device.site.set('archive/manifest.json', encode(text));
		await expect((await openReader()).manifest()).rejects.toMatchObject({ reason });
	});

	test('a network that answers HTML for everything counts as none', async () => {
		device.site.set(
			'archive/manifest.json',
			encode('<!doctype html><title>captive portal</title>')
		);
		await expect((await openReader()).manifest()).rejects.toMatchObject({ status: null });
	});
});

describe('with the archive stored', () => {
	beforeEach(store);

	test('a network that is down or silent is not even asked', async () => {
		device.isNetworkSilent = true;
		const reader = await openReader();
		const { packs } = await reader.manifest();
		expect(words(await reader.pack(packs[january]!))).toEqual(banner('一月'));
		expect(device.asked).toEqual([]);
	});

	test('a damaged pack is taken down, fetched again and stored again', async () => {
		const entry = paper.manifest.packs[may]!;
		device.damage(entry.name);
		expect(words(await (await openReader()).pack(entry))).toEqual(banner('五月'));
		expect(device.asked).toEqual([`archive/${entry.name}`]);
		device.isNetworkDown = true;
		vi.resetModules();
		expect(words(await (await openReader()).pack(entry))).toEqual(banner('五月'));
	});

	test('a damaged pack without a network is named, and the rest is read', async () => {
		device.damage(paper.manifest.packs[may]!.name);
		device.isNetworkDown = true;
		const reader = await openReader();
		await expect(reader.pack(paper.manifest.packs[may]!)).rejects.toMatchObject({
			months: ['2022-05']
		});
		expect(words(await reader.pack(paper.manifest.packs[january]!))).toEqual(banner('一月'));
	});
});

test('where storage is refused, everything comes from the network', async () => {
	device.caches.isRefused = true;
	device.isIndexedDbRefused = true;
	const reader = await openReader();
	const { packs } = await reader.manifest();
	expect(words(await reader.pack(packs[may]!))).toEqual(banner('五月'));
});

test('an insecure context has neither storage nor digest: the size must do', async () => {
	vi.stubGlobal('caches', undefined);
	vi.stubGlobal('indexedDB', undefined);
	vi.stubGlobal('crypto', {});
	const reader = await openReader();
	expect(words(await reader.pack(paper.manifest.packs[may]!))).toEqual(banner('五月'));
	const entry = paper.manifest.packs[january]!;
	device.site.set(
		`archive/${entry.name}`,
		new Uint8Array(gunzipSync(paper.files.get(entry.name)!))
	);
	await expect(reader.pack(entry)).rejects.toMatchObject({ reason: 'damaged' });
});
