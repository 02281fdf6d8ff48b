// @vitest-environment node
import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import {
	HeadsBeside,
	type HeadsReply,
	type HeadsRequest
} from '../../../src/client/offline/heads-beside.ts';
import { readHeads } from '../../../src/client/offline/open-pack.ts';
import { head, pack, page } from '../packs.ts';

const one = pack([page('2022-11-17', [head(1)])], [head(1)]);
const file = { name: 'a.pack', bytes: 200_000, sha256: '' };
const BASE = 'https://paper.example/';

/** A worker whose answers are given by the test. */
function setUp() {
	const asked: HeadsRequest[] = [];
	const worker = {
		onmessage: null as Worker['onmessage'],
		onerror: null as Worker['onerror'],
		postMessage: vi.fn((request: HeadsRequest) => void asked.push(request)),
		terminate: vi.fn()
	};
	const start = vi.fn(() => worker);
	const answer = (data: HeadsReply): void => {
		worker.onmessage?.call(worker as unknown as Worker, { data } as MessageEvent<HeadsReply>);
	};
	const fail = (): void => {
		worker.onerror?.call(worker as unknown as Worker, {} as ErrorEvent);
	};
	return { beside: new HeadsBeside(BASE, start), asked, worker, start, answer, fail };
}

test('heads come as the pack has them, to whom asked for them', async () => {
	const { beside, answer, asked } = setUp();
	const other = { ...file, name: 'b.pack' };
	const [a, b] = [beside.read(file), beside.read(other)];
	const json = await readHeads(new Uint8Array(gzipSync(JSON.stringify(one))));
	answer({ name: 'b.pack', json: null });
	answer({ name: 'a.pack', json });
	expect((await a)?.heads).toEqual(one.heads);
	expect((await a)?.pages).toEqual(one.pages);
	expect(await b).toBeNull();
	expect(asked.map(({ url }) => url)).toEqual([`${BASE}archive/a.pack`, `${BASE}archive/b.pack`]);
});

test('who asks for the same pack meanwhile has the same answer, and it is read once', async () => {
	const { beside, answer, asked } = setUp();
	const reading = Promise.all([beside.read(file), beside.read(file)]);
	answer({ name: file.name, json: null });
	expect(await reading).toEqual([null, null]);
	expect(asked).toHaveLength(1);
});

test('a small pack is not worth a worker', async () => {
	const { beside, start } = setUp();
	expect(await beside.read({ ...file, bytes: 40_000 })).toBeNull();
	expect(start).not.toHaveBeenCalled();
});

test('a worker that dies leaves nobody waiting, and is not started again', async () => {
	const { beside, start, fail } = setUp();
	const reading = beside.read(file);
	fail();
	expect(await reading).toBeNull();
	expect(await beside.read(file)).toBeNull();
	expect(start).toHaveBeenCalledOnce();
});

test('a worker that cannot be started is done without', async () => {
	const beside = new HeadsBeside(BASE, () => {
		throw new Error('no workers here');
	});
	expect(await beside.read(file)).toBeNull();
});

test('it ends when nothing has been asked for a while, and starts again for the next', async () => {
	vi.useFakeTimers();
	const { beside, start, worker, answer } = setUp();
	const reading = beside.read(file);
	answer({ name: file.name, json: null });
	await reading;
	vi.advanceTimersByTime(10_000);
	expect(worker.terminate).toHaveBeenCalledOnce();
	void beside.read(file);
	expect(start).toHaveBeenCalledTimes(2);
	vi.useRealTimers();
});
