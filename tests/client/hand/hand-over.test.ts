// @vitest-environment node
import { afterEach, expect, test, vi } from 'vitest';
import { archive, BASE, Device, pass } from '../offline/device.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

const PAPER = archive('v1', ['2022-05', '五月'], ['2021-01', '一月']);
const NAMES = PAPER.manifest.packs.map((pack) => pack.name);

/** Modules that remember an open database are loaded anew, as on another device. */
async function tools() {
	vi.resetModules();
	return import('../../../src/client/hand/hand-over.ts');
}

async function exported(year: string | null, paper = PAPER): Promise<Uint8Array<ArrayBuffer>> {
	new Device().publish(paper);
	await pass();
	return (await (await tools()).handOver(BASE, year))!;
}

/** A device that knows the manifest, holds nothing, and has no network any more. */
async function bare(): Promise<Device> {
	const device = new Device();
	device.publish(PAPER);
	await pass({ wish: 'all' });
	device.caches.shelves.get('baojia-packs')?.clear();
	device.isNetworkDown = true;
	return device;
}

test('what one device exports another stores without the network', async () => {
	const zip = await exported(null);
	const device = await bare();
	const { packs, unknown } = await (await tools()).takeIn(BASE, zip);
	expect([packs, unknown]).toEqual([NAMES, []]);
	const end = (await pass({ also: packs })).at(-1)!;
	expect(end.packs.map((pack) => pack.state)).toEqual(['stored', 'stored']);
	expect(device.shelf).toEqual([...PAPER.files.keys()].sort());
});

test('a year is the packs that hold its days', async () => {
	const zip = await exported('2021');
	await bare();
	expect((await (await tools()).takeIn(BASE, zip)).packs).toEqual([NAMES[1]]);
});

test('packs that the manifest does not name, older or forged, are turned away', async () => {
	const zip = await exported(null, archive('v0', ['2022-05', '旧的五月']));
	const device = await bare();
	const { packs, unknown } = await (await tools()).takeIn(BASE, zip);
	expect([packs, unknown.length, device.shelf]).toEqual([[], 2, []]);
});

test('the file of another paper is refused by its name', async () => {
	const other = archive('v1', ['2022-05', '五月']);
	other.manifest.paper = '别的报';
	const zip = await exported(null, other);
	await bare();
	await expect((await tools()).takeIn(BASE, zip)).rejects.toThrow('别的报');
});
