// @vitest-environment node
import { createHash, generateKeyPairSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FORMAT_VERSION } from '../../../src/model/pack.ts';
import { articleMessage, manifestMessage, signedArticle } from '../../../src/model/signed.ts';
import { signerOf } from '../../../src/compile/sign.ts';
import type { Chosen } from '../../../src/client/hand/hand-over.ts';
import { head, id, page } from '../packs.ts';
import { archive, BASE, Device, pass, type Archive } from '../offline/device.ts';

const newKey = () =>
	signerOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }));
const publisher = newKey();

const PAPER = archive('v1', ['2022-05', '五月'], ['2021-01', '一月']);
const NAMES = PAPER.manifest.packs.map((pack) => pack.name);

beforeEach(() => {
	vi.stubGlobal('__PUBLIC_KEY__', null);
});

afterEach(() => {
	vi.unstubAllGlobals();
});

/** Modules that remember an open database are loaded anew, as on another device. */
async function tools() {
	vi.resetModules();
	return import('../../../src/client/hand/hand-over.ts');
}

async function exported(chosen: Chosen, paper = PAPER): Promise<Blob> {
	new Device().publish(paper);
	await pass();
	return new Blob([(await (await tools()).handOver(BASE, chosen))!]);
}

/** A device that knows the manifest, holds nothing, and has no network any more. */
async function bare(paper = PAPER): Promise<Device> {
	const device = new Device();
	device.publish(paper);
	await pass({ wish: 'all' });
	device.caches.shelves.get('baojia-packs')?.clear();
	device.isNetworkDown = true;
	return device;
}

test('what one device exports another stores without the network', async () => {
	const zip = await exported('all');
	const device = await bare();
	const { packs, strange } = await (await tools()).takeIn(BASE, zip);
	expect([packs, strange]).toEqual([NAMES, []]);
	const end = (await pass({ also: packs })).at(-1)!;
	expect(end.packs.map((pack) => pack.state)).toEqual(['stored', 'stored']);
	expect(device.shelf).toEqual([...PAPER.files.keys()].sort());
});

test('a year is the packs that hold its days', async () => {
	const zip = await exported({ year: '2021' });
	await bare();
	expect((await (await tools()).takeIn(BASE, zip)).packs).toEqual([NAMES[1]]);
});

test('the file of another paper is refused by its name', async () => {
	const other = archive('v1', ['2022-05', '五月']);
	other.manifest.paper = '别的报';
	const zip = await exported('all', other);
	await bare();
	await expect((await tools()).takeIn(BASE, zip)).rejects.toThrow('别的报');
});

describe('packs that the manifest does not name', () => {
	const HTML = '<img src=x onerror=alert(1)>';
	const strange = withArticle('v0', HTML);

	test('are kept nowhere, and come as copies that nobody vouches for, HTML in them as text', async () => {
		const zip = await exported('all', strange);
		const device = await bare();
		const { packs, strange: copies } = await (await tools()).takeIn(BASE, zip);
		expect([packs, device.shelf]).toEqual([[], []]);
		expect(copies.map(({ isVerified }) => isVerified)).toEqual([false]);
		expect(copies[0]!.article[3]).toBe(HTML);
	});

	test('those that hold an article are exported with it', async () => {
		const zip = await exported({ articles: [id(1)] }, strange);
		await bare(strange);
		expect((await (await tools()).takeIn(BASE, zip)).packs).toHaveLength(1);
		new Device().publish(strange);
		await pass();
		expect(await (await tools()).handOver(BASE, { articles: [id(2)] })).toBe(null);
	});
});

describe('where the shell has the publisher’s key', () => {
	beforeEach(() => {
		vi.stubGlobal('__PUBLIC_KEY__', publisher.publicKey);
	});

	const old = signed(archive('v1', ['2022-05', '五月']));
	const next = signed(archive('v2', ['2022-06', '六月'], ['2022-05', '五月']));

	test('a device without any manifest takes a signed file in, with no network', async () => {
		const zip = await exported('all', next);
		const device = new Device();
		device.isNetworkDown = true;
		const { packs, offered } = await (await tools()).takeIn(BASE, zip);
		const end = (await pass({ also: packs, offered })).at(-1)!;
		expect([end.dataVersion, end.packs.map(({ state }) => state)]).toEqual([
			'v2',
			['stored', 'stored']
		]);
	});

	test('newer papers come by file; older ones replace nothing, and it is said', async () => {
		const newer = await exported('all', next);
		const older = await exported('all', old);
		new Device().publish(next);
		await pass({ wish: 'all' });
		const taken = await (await tools()).takeIn(BASE, older);
		expect(taken).toMatchObject({ offered: null, strange: [] });
		new Device().publish(old);
		await pass({ wish: 'all' });
		expect((await (await tools()).takeIn(BASE, newer)).offered?.dataVersion).toBe('v2');
	});

	test('a newer manifest that another key signed is not taken, nor are its packs', async () => {
		const forged = withArticle('v9', '假消息', '2023-01');
		forged.manifest.signature = newKey().sign(manifestMessage(forged.manifest));
		vi.stubGlobal('__PUBLIC_KEY__', null);
		const zip = await exported('all', forged);
		vi.stubGlobal('__PUBLIC_KEY__', publisher.publicKey);
		const device = new Device();
		device.publish(old);
		await pass({ wish: 'all' });
		const before = device.shelf;
		const { packs, offered, strange } = await (await tools()).takeIn(BASE, zip);
		expect([packs, offered, device.shelf]).toEqual([[], null, before]);
		expect(strange.map(({ isVerified }) => isVerified)).toEqual([false]);
	});

	test('an unsigned manifest of the site itself is not taken: the set before is kept', async () => {
		const device = new Device();
		device.publish(old);
		await pass();
		device.publish(archive('v2', ['2022-06', '六月']));
		const end = (await pass()).at(-1)!;
		expect([end.problem, end.dataVersion]).toEqual([{ code: 'signature' }, 'v1']);
	});
});

function signed(paper: Archive): Archive {
	paper.manifest.signature = publisher.sign(manifestMessage(paper.manifest));
	return paper;
}

/** One pack with one article, whose signature is another key's. */
function withArticle(dataVersion: string, headline: string, month = '2022-05'): Archive {
	const paper = archive(dataVersion, [month, headline]);
	const entry = paper.manifest.packs[0]!;
	const one = head(1, { headline, id: id(1) });
	const text = {
		id: one.id,
		credits: [],
		paragraphs: [headline],
		evidence: [],
		source: '',
		lines: []
	};
	const signature = newKey().sign(articleMessage(signedArticle(one, text)));
	const bytes = new Uint8Array(
		gzipSync(
			JSON.stringify({
				formatVersion: FORMAT_VERSION,
				pages: [page(`${month}-01`, [one])],
				heads: [one],
				texts: [{ ...text, signature }]
			})
		)
	);
	paper.files.delete(entry.name);
	entry.sha256 = createHash('sha256').update(bytes).digest('hex');
	entry.name = `${entry.sha256.slice(0, 16)}.pack`;
	entry.bytes = bytes.byteLength;
	paper.files.set(entry.name, bytes);
	return paper;
}
