import { afterEach, describe, expect, test, vi } from 'vitest';
import { piecesOf, remotePieces } from '../../../src/client/search/pieces.ts';

const BYTES = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);
const FILE = { name: 'a.seg', bytes: BYTES.length, sha256: '' };
const BASE = 'https://paper.example/';

let asked = 0;

afterEach(() => {
	vi.unstubAllGlobals();
});

function host(knowsRanges: boolean): void {
	asked = 0;
	vi.stubGlobal('fetch', (url: string, { headers }: { headers: { Range: string } }) => {
		asked += 1;
		expect(url).toBe(`${BASE}archive/a.seg`);
		const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.Range)!;
		const answer = knowsRanges
			? new Response(BYTES.slice(Number(from), Number(to) + 1), { status: 206 })
			: new Response(BYTES);
		return Promise.resolve(answer);
	});
}

test('of a file on the network only the pieces come that are read', async () => {
	host(true);
	let came = 0;
	const { read } = remotePieces(BASE, FILE, (bytes) => (came += bytes));
	expect(await read(10, 20)).toEqual(BYTES.slice(10, 20));
	expect(await read(990, 1100)).toEqual(BYTES.slice(990));
	expect(came).toBe(20);
});

test('a host that knows no ranges is asked once', async () => {
	host(false);
	const { read } = remotePieces(BASE, FILE, () => undefined);
	expect(await read(10, 20)).toEqual(BYTES.slice(10, 20));
	expect(await read(30, 40)).toEqual(BYTES.slice(30, 40));
	expect(asked).toBe(1);
});

test('what the site does not have rejects', async () => {
	vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
	await expect(remotePieces(BASE, FILE, () => undefined).read(0, 9)).rejects.toThrow('HTTP 404');
});

describe('a file on the device', () => {
	test('that is held is asked for once, and its pieces are the same', async () => {
		const blob = new Blob([BYTES]);
		const slice = vi.spyOn(blob, 'slice');
		const { read, hold, release } = piecesOf(blob);
		await hold?.();
		expect(await read(10, 20)).toEqual(BYTES.slice(10, 20));
		expect(await read(990, 1100)).toEqual(BYTES.slice(990));
		expect(slice).not.toHaveBeenCalled();
		release?.();
		expect(await read(10, 20)).toEqual(BYTES.slice(10, 20));
		expect(slice).toHaveBeenCalledOnce();
	});

	test('that cannot be held is read piece by piece', async () => {
		const blob = new Blob([BYTES]);
		vi.spyOn(blob, 'arrayBuffer').mockRejectedValue(new Error('too large'));
		const { read, hold } = piecesOf(blob);
		await hold?.();
		expect(await read(10, 20)).toEqual(BYTES.slice(10, 20));
	});
});
