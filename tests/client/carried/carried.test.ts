import { generateKeyPairSync } from 'node:crypto';
import { zlibSync, deflateSync } from 'fflate';
import { correction, generate, mode } from 'lean-qr';
import jsqr from 'jsqr';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { carriedLinks } from '../../../src/client/carried/carried.ts';
import { collect, forgetCollected } from '../../../src/client/carried/collect.ts';
import { partIn } from '../../../src/client/carried/part.ts';
import { articleMessage, signedArticle } from '../../../src/model/signed.ts';
import { signerOf } from '../../../src/compile/sign.ts';
import { head, id } from '../packs.ts';

const newKey = () =>
	signerOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }));
const publisher = newKey();

const URL_OF = 'https://rack.example/reader/a/0000000001/';
/** Hardly compressible, as print is. */
const noise = (length: number) =>
	Array.from({ length }, (_, n) => String.fromCharCode(0x4e00 + ((n * 7919) % 6000))).join('');
const article = (length: number) =>
	signedArticle(head(1), {
		credits: [{ role: '记者', names: ['张三'] }],
		paragraphs: [noise(length)]
	});
const hashes = (links: readonly string[]) => links.map((link) => link.slice(URL_OF.length));
const textsOf = (links: readonly string[]) => hashes(links).map((hash) => partIn(hash)!.text);

/** As in a shell that was built with the key. */
async function opening() {
	vi.resetModules();
	return (await import('../../../src/client/carried/carried.ts')).openCarried;
}

beforeEach(() => {
	vi.stubGlobal('__PUBLIC_KEY__', publisher.publicKey);
	forgetCollected();
});

afterEach(() => {
	vi.unstubAllGlobals();
});

describe('an article in its own link', () => {
	test.each([60, 450, 3_000])(
		'of %i characters comes back, and its signature holds',
		async (length) => {
			const sent = article(length);
			const links = carriedLinks(URL_OF, sent, publisher.sign(articleMessage(sent)));
			expect(links.length > 1).toBe(length > 60);
			expect(await (await opening())(textsOf(links))).toEqual({ article: sent, isVerified: true });
		}
	);

	test('is one that nobody vouches for without a signature, with another’s, or changed', async () => {
		const sent = article(60);
		const open = await opening();
		const isVerified = async (...carried: Parameters<typeof carriedLinks>) =>
			(await open(textsOf(carriedLinks(...carried))))?.isVerified;
		const good = publisher.sign(articleMessage(sent));
		expect(await isVerified(URL_OF, sent, good)).toBe(true);
		expect(await isVerified(URL_OF, sent)).toBe(false);
		expect(await isVerified(URL_OF, sent, newKey().sign(articleMessage(sent)))).toBe(false);
		expect(await isVerified(URL_OF, article(61), good)).toBe(false);
	});

	test('fits codes of version 25 that a camera’s decoder reads', () => {
		for (const link of carriedLinks(URL_OF, article(1_500))) {
			const options = { maxVersion: 25, maxCorrectionLevel: correction.L, modes: [mode.ascii] };
			const code = generate(link, options);
			const [edge, scale] = [4, 3];
			const size = (code.size + 2 * edge) * scale;
			const pixels = new Uint8ClampedArray(size * size * 4).map((_, at) => {
				const [x, y] = [(at >> 2) % size, Math.floor((at >> 2) / size)];
				const isDark = code.get(Math.floor(x / scale) - edge, Math.floor(y / scale) - edge);
				return at % 4 === 3 || !isDark ? 255 : 0;
			});
			expect(jsqr(pixels, size, size)?.data).toBe(link);
		}
	});

	test.each([
		['nothing', []],
		['no base64', ['ä']],
		['no deflated text', ['AAAA']],
		['a part alone', [textsOf(carriedLinks(URL_OF, article(3_000)))[0]!]]
	])('of %s is none', async (_, texts) => {
		expect(await (await opening())(texts)).toBe(null);
	});

	test('that swells to megabytes, or is no article, is none', async () => {
		const open = await opening();
		const packed = (text: string) =>
			Buffer.from(deflateSync(new TextEncoder().encode(text))).toString('base64url');
		expect(await open([packed(`["${' '.repeat(5_000_000)}"]`)])).toBe(null);
		expect(await open([packed('[["1"],null]')])).toBe(null);
		expect(await open([packed('{"__proto__":{"isForged":true}}')])).toBe(null);
		expect({}).not.toHaveProperty('isForged');
		expect(await open([Buffer.from(zlibSync(new Uint8Array(9))).toString('base64url')])).toBe(null);
	});
});

describe('the codes of a long article', () => {
	test('are collected in any order; another article begins anew', () => {
		const parts = hashes(carriedLinks(URL_OF, article(3_000))).map((hash) => partIn(hash)!);
		expect(parts.length).toBeGreaterThan(2);
		const order = [...parts].reverse();
		for (const part of order.slice(0, -1)) expect(collect(id(1), part)).toContain(null);
		expect(collect(id(1), order.at(-1)!)).toEqual(parts.map(({ text }) => text));
		expect(collect(id(2), parts[0]!).filter((text) => text !== null)).toHaveLength(1);
	});

	test.each(['', '#p3', '#t=', '#t=0/2.ab', '#t=3/2.ab', '#t=1/2.<b>'])(
		'%j carries nothing',
		(hash) => {
			expect(partIn(hash)).toBe(null);
		}
	);
});
