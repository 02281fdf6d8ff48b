import { beforeEach, expect, test } from 'vitest';
import { SearchClient, type SearchWorker } from '../../../src/client/search/search-client.ts';
import type { Manifest } from '../../../src/model/manifest.ts';
import type {
	FirstHits,
	SearchQuery,
	SearchReply,
	SearchRequest,
	SearchResult
} from '../../../src/search/protocol.ts';

class FakeWorker implements SearchWorker {
	onmessage: SearchWorker['onmessage'] = null;
	onerror: SearchWorker['onerror'] = null;
	readonly asked: SearchRequest[] = [];
	isEnded = false;

	postMessage(message: unknown): void {
		this.asked.push(message as SearchRequest);
	}

	terminate(): void {
		this.isEnded = true;
	}

	reply(reply: SearchReply): void {
		this.onmessage?.call(this as never, new MessageEvent('message', { data: reply }));
	}

	crash(): void {
		this.onerror?.call(this as never, new ErrorEvent('error', { message: 'gone' }));
	}
}

let workers: FakeWorker[];
let client: SearchClient;
let starts: () => SearchWorker;

beforeEach(() => {
	workers = [];
	starts = () => {
		workers.push(new FakeWorker());
		return workers.at(-1)!;
	};
	client = new SearchClient(
		'https://host/reader/',
		() => ({ dataVersion: '1' }) as Manifest,
		() => starts()
	);
});

test('nothing is started before the first question', () => {
	expect(workers).toEqual([]);
});

test('a worker that was woken waits for the first question, and takes it', async () => {
	client.wake(undefined, true);
	expect(workers[0]!.asked).toEqual([]);
	void client.ask(query('工会'));
	await asked();
	expect(workers).toHaveLength(1);
	expect(workers[0]!.asked).toHaveLength(1);
});

/** The client knows its archive from the beginning. */
function knowsArchive(): Manifest {
	const manifest = { dataVersion: '1' } as Manifest;
	client = new SearchClient(
		'https://host/reader/',
		() => manifest,
		() => starts()
	);
	return manifest;
}

test('a worker that is woken with the archive opens it, once, and is not sent it again', async () => {
	const manifest = knowsArchive();
	client.wake(manifest, true);
	client.wake(manifest, true);
	expect(workers[0]!.asked).toEqual([
		{ type: 'open', manifest, base: 'https://host/reader/', hold: true }
	]);
	void client.ask(query('工会'));
	await asked();
	expect(workers[0]!.asked[1]).toMatchObject({ type: 'search', query: { q: '工会' } });
	expect(workers[0]!.asked[1]).not.toHaveProperty('manifest');
});

test('a worker that had opened the archive ahead is only told that a question is coming', () => {
	const manifest = { dataVersion: '1' } as Manifest;
	client.wake(manifest, false);
	client.wake(manifest, false);
	client.wake(manifest, true);
	const base = 'https://host/reader/';
	expect(workers[0]!.asked).toEqual([
		{ type: 'open', manifest, base, hold: false },
		{ type: 'open', base, hold: true }
	]);
});

test('a worker that cannot be told of the archive is given up, and the next one is sent it', async () => {
	const manifest = knowsArchive();
	client.wake(manifest, true);
	workers[0]!.postMessage = () => {
		throw new Error('gone');
	};
	client.wake({ dataVersion: '2' } as Manifest, true);
	void client.ask(query('工会'));
	await asked();
	expect(workers[0]!.isEnded).toBe(true);
	expect(workers[1]!.asked[0]).toMatchObject({ type: 'search', manifest });
});

test('a question is on its way before the page does anything else', () => {
	void client.ask(query('工会'));
	expect(workers[0]!.asked).toMatchObject([{ type: 'search', query: { q: '工会' } }]);
});

test('an answer reaches its question', async () => {
	const answer = client.ask(query('工会'));
	await asked();
	expect(workers[0]!.asked[0]).toMatchObject({
		query: { q: '工会' },
		base: 'https://host/reader/',
		manifest: { dataVersion: '1' }
	});
	workers[0]!.reply({ type: 'result', seq: 1, result: result(7) });
	expect((await answer)?.total).toBe(7);
	expect(workers).toHaveLength(1);
});

test('the first hits of the newest question are heard before its answer, and of no other', async () => {
	const heard: number[] = [];
	const hear = ({ atMost }: FirstHits) => heard.push(atMost);
	void client.ask(query('总工会'), {}, hear);
	const answer = client.ask(query('总工会办'), {}, hear);
	workers[0]!.reply({ type: 'first', seq: 1, first: { hits: [], atMost: 100 } });
	workers[0]!.reply({ type: 'first', seq: 2, first: { hits: [], atMost: 20 } });
	workers[0]!.reply({ type: 'result', seq: 2, result: result(7) });
	expect([(await answer)?.total, heard]).toEqual([7, [20]]);
});

test('the manifest is sent once to each worker', async () => {
	const manifest = knowsArchive();
	for (const q of ['工', '工会']) {
		void client.ask(query(q));
		await asked();
	}
	workers[0]!.crash();
	expect(workers.map((worker) => worker.asked.map((one) => one.manifest))).toEqual([
		[manifest, undefined],
		[manifest]
	]);
});

test('an overtaken question gets null, and its late answer goes nowhere', async () => {
	const first = client.ask(query('工'));
	await asked();
	const second = client.ask(query('工会'));
	await asked();
	workers[0]!.reply({ type: 'result', seq: 1, result: result(99) });
	workers[0]!.reply({ type: 'result', seq: 2, result: result(7) });
	expect(await first).toBeNull();
	expect((await second)?.total).toBe(7);
});

test('names of people are asked for where somebody hears them, and only those of the newest question are heard', async () => {
	void client.ask(query('边'));
	await asked();
	expect(workers[0]!.asked[0]!.people).toBe(false);
	const heard: string[][] = [];
	client.onpeople = (names) => heard.push(names);
	void client.ask(query('边磊'));
	await asked();
	expect(workers[0]!.asked[1]!.people).toBe(true);
	workers[0]!.reply({ type: 'people', seq: 1, names: ['边小云'] });
	workers[0]!.reply({ type: 'people', seq: 2, names: ['边磊'] });
	expect(heard).toEqual([['边磊']]);
});

test('a question that fails rejects with the reason, and the next one is answered', async () => {
	const failing = client.ask(query('工会'));
	await asked();
	workers[0]!.reply({ type: 'failed', seq: 1, message: 'search segment of version 9' });
	await expect(failing).rejects.toThrow(/search segment of version 9/);
	const next = client.ask(query('工会'));
	await asked();
	workers[0]!.reply({ type: 'result', seq: 2, result: result(1) });
	expect((await next)?.total).toBe(1);
});

test('a crashed worker is started anew, once for the same question', async () => {
	const answer = client.ask(query('工会'));
	await asked();
	workers[0]!.crash();
	expect(workers[0]!.isEnded).toBe(true);
	expect(workers[1]!.asked).toEqual(workers[0]!.asked);
	workers[1]!.crash();
	await expect(answer).rejects.toThrow();
	expect(workers).toHaveLength(2);
	const next = client.ask(query('职工'));
	await asked();
	workers[2]!.reply({ type: 'result', seq: 2, result: result(3) });
	expect((await next)?.total).toBe(3);
});

test('a worker that cannot even be started rejects its question, not the one who wakes it', async () => {
	starts = () => {
		throw new Error('refused');
	};
	client.wake(undefined, true);
	await expect(client.ask(query('工会'))).rejects.toThrow();
});

/** Lets the manifest's promise settle. */
async function asked(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve));
}

function query(q: string): SearchQuery {
	return {
		q,
		from: null,
		to: null,
		districts: [],
		topics: [],
		order: 'relevance',
		offset: 0,
		limit: 30
	};
}

function result(total: number): SearchResult {
	return {
		total,
		hits: [],
		offers: [],
		searched: 0,
		archive: 0,
		months: {},
		districts: {},
		topics: {}
	};
}
