import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { inflate, type InflateLibrary } from '../../../src/client/search/inflate.ts';

const TEXT = new TextEncoder().encode('总工会'.repeat(2_000));
const zipped = (bytes: Uint8Array) => new Uint8Array(bytes);

afterEach(() => {
	vi.unstubAllGlobals();
	delete (globalThis as InflateLibrary).baojiaInflate;
});

test('the platform inflates both formats', async () => {
	expect(await inflate(zipped(gzipSync(TEXT)), 'gzip')).toEqual(TEXT);
	expect(await inflate(zipped(deflateRawSync(TEXT)), 'deflate-raw')).toEqual(TEXT);
});

test('what is cut off is no whole', async () => {
	const half = zipped(gzipSync(TEXT)).slice(0, 30);
	await expect(inflate(half, 'gzip')).rejects.toThrow();
});

test('a browser without the format loads the library, once', async () => {
	let loads = 0;
	vi.stubGlobal('DecompressionStream', function () {
		throw new TypeError('unsupported format');
	});
	vi.stubGlobal('location', { href: 'https://paper.example/sub/assets/later/search-worker.js' });
	vi.stubGlobal('importScripts', (url: string) => {
		expect(url).toBe('https://paper.example/sub/assets/later/inflate.js');
		loads += 1;
	});
	await expect(inflate(zipped(gzipSync(TEXT)), 'gzip')).rejects.toThrow('cannot inflate');
	await import('../../../src/client/search/inflate-library.ts');
	expect(await inflate(zipped(gzipSync(TEXT)), 'gzip')).toEqual(TEXT);
	expect(await inflate(zipped(deflateRawSync(TEXT)), 'deflate-raw')).toEqual(TEXT);
	expect(loads).toBe(1);
});
