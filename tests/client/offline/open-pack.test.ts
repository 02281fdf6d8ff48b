// @vitest-environment node
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openPack } from '../../../src/client/offline/open-pack.ts';
import type { Pack } from '../../../src/model/pack.ts';
import { head, id, pack, page } from '../packs.ts';

const COUNT = 40;
const heads = Array.from({ length: COUNT }, (_, n) => head(n));
const whole = pack([page('2022-11-17', heads)], heads);

const packed = (one: object) => new Uint8Array(gzipSync(JSON.stringify(one)));

/** Bytes that no compressor makes small, so that the pack comes in many parts. */
const noise = Array.from({ length: 5_000 }, (_, n) => String((n * 7919) % 10_007)).join('字');

test('every text is the one that the pack holds, in whatever order they are asked for', async () => {
	const long = whole.texts.map((text) => ({ ...text, paragraphs: [noise, ...text.paragraphs] }));
	const open = await openPack(packed({ ...whole, texts: long }));
	expect(open?.heads).toEqual(whole.heads);
	for (const n of [COUNT - 1, 0, 17, 17, 3]) expect(await open?.text(id(n))).toEqual(long[n]);
	expect(await Promise.all([5, 30, 6].map(async (n) => open?.text(id(n))))).toEqual(
		[5, 30, 6].map((n) => long[n])
	);
	expect(await open?.text(id(COUNT))).toBeNull();
});

test('words that look like the beginning of another text end none', async () => {
	const tricky = `},{"id":"${id(2)}","paragraphs":["假的"]} ],"texts":[ {"id":"${id(2)}"`;
	const texts = whole.texts.map((text) => ({ ...text, paragraphs: [tricky] }));
	const open = await openPack(packed({ ...whole, texts }));
	expect(await open?.text(id(1))).toEqual(texts[1]);
	expect(await open?.text(id(2))).toEqual(texts[2]);
});

test('a text is read before the bytes behind it have come', async () => {
	const bytes = packed({
		...whole,
		texts: whole.texts.map((text) => ({ ...text, printed: [noise] }))
	});
	const torn = bytes.slice(0, Math.floor(bytes.length / 2));
	const open = await openPack(torn);
	expect(await open?.text(id(0))).toMatchObject({ id: id(0) });
	await expect(open?.text(id(COUNT - 1))).rejects.toThrow();
});

test.each([
	['of another format', { ...whole, formatVersion: 99 } satisfies Pack],
	['of something else', { hello: 'world' }]
])('JSON %s is no pack', async (_, json) => {
	expect(await openPack(packed(json))).toBeNull();
});

test('bytes that cannot be inflated reject', async () => {
	await expect(openPack(new Uint8Array([0x1f, 0x8b, 1, 2, 3]))).rejects.toThrow();
});
