import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { FORMAT_VERSION } from '../../../src/model/pack.ts';
import { readHandFile, writeHandFile } from '../../../src/client/hand/hand-file.ts';

const file = (name: string, text: string) => {
	const bytes = new TextEncoder().encode(text);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return { entry: { name, bytes: bytes.byteLength, sha256 }, bytes };
};

const PACK = file('p-2022-01.abc.pack', 'pack bytes '.repeat(5_000));
const SEGMENT = file('s-2022-01.def.seg', 'segment bytes');
const MANIFEST = {
	formatVersion: FORMAT_VERSION,
	dataVersion: 'v1',
	paper: '劳动午报',
	articles: 0,
	issues: 0,
	packs: [],
	counts: {}
};
const whole = () => writeHandFile(MANIFEST, [PACK, SEGMENT]);
const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const digest = (more: object) => json({ handFormat: 1, paper: '劳动午报', files: [], ...more });

describe('a .baojia file', () => {
	test('gives back the same bytes, and the same packs make the same file', async () => {
		const read = await readHandFile(await whole());
		expect(read.paper).toBe('劳动午报');
		expect(read.manifest).toEqual(MANIFEST);
		expect([...read.files.values()]).toEqual([PACK, SEGMENT]);
		expect(await whole()).toEqual(await whole());
	});

	test.each([0.02, 0.3, 0.6, 0.9])('is refused when cut at %f of its length', async (part) => {
		const zip = await whole();
		const cut = zip.slice(0, Math.floor(zip.byteLength * part));
		await expect(readHandFile(cut)).rejects.toHaveProperty('name', 'HandFileRefused');
	});

	test('is refused, naming the entry, when one byte of a pack was changed', async () => {
		const zip = await whole();
		zip[30_000] = zip[30_000] === 1 ? 2 : 1;
		await expect(readHandFile(zip)).rejects.toMatchObject({ reason: 'digest' });
		await expect(readHandFile(zip)).rejects.toThrow(PACK.entry.name);
	});

	test('is refused while it unpacks when more comes out than may', async () => {
		const bomb = zipSync({ 'baojia.json': digest({}), bomb: new Uint8Array(3_000_000) });
		expect(bomb.byteLength).toBeLessThan(10_000);
		await expect(readHandFile(bomb, 1_000_000)).rejects.toMatchObject({ reason: 'too-large' });
	});

	test.each(['../up', '/root', 'a/b', 'a\\b', '.hidden'])(
		'is refused with the name %s',
		async (name) => {
			const zip = zipSync({ 'baojia.json': digest({}), [name]: new Uint8Array(1) });
			await expect(readHandFile(zip)).rejects.toMatchObject({ reason: 'name' });
		}
	);

	test('is refused when a newer build wrote it, asking for the update', async () => {
		const zip = zipSync({ 'baojia.json': digest({ handFormat: 2 }) });
		await expect(readHandFile(zip)).rejects.toMatchObject({ reason: 'version' });
	});

	test('with keys that name an object’s own machinery changes nothing but itself', async () => {
		const zip = zipSync({
			'baojia.json': new TextEncoder().encode(
				'{"handFormat":1,"paper":"劳动午报","files":[],"__proto__":{"handFormat":9,"isForged":true},"constructor":{}}'
			)
		});
		expect((await readHandFile(zip)).files.size).toBe(0);
		expect({}).not.toHaveProperty('isForged');
	});

	test('is refused when it is another ZIP, or none', async () => {
		await expect(readHandFile(zipSync({ a: new Uint8Array(1) }))).rejects.toMatchObject({
			reason: 'shape'
		});
		await expect(readHandFile(new TextEncoder().encode('<!doctype html>'))).rejects.toHaveProperty(
			'name',
			'HandFileRefused'
		);
	});
});
