// The search worker: questions in, answers out. Everything it knows of searching stands in src/search.
import type { FileEntry, PackEntry } from '../../model/manifest.ts';
import type { SearchReply, SearchRequest } from '../../search/protocol.ts';
import { ByteCache, KEPT } from '../../search/byte-cache.ts';
import { openSegment } from '../../search/read-segment.ts';
import { findPeople } from '../../search/people.ts';
import { search } from '../../search/search.ts';
import { Shelf } from '../../search/shelf.ts';
import { readFile } from '../offline/pack-files.ts';
import { openedLater, segmentFile } from './files.ts';
import { readCharacters } from './read-characters.ts';

declare const self: DedicatedWorkerGlobalScope;

let shelves = new Map<string, Shelf>();
let latest = 0;
const cache = new ByteCache(KEPT);

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
	latest = data.seq;
	void answer(data);
});

async function answer(request: SearchRequest): Promise<void> {
	const { seq, query, manifest, base } = request;
	let reply: SearchReply;
	let readable: Shelf[] = [];
	try {
		const [open] = await Promise.all([
			Promise.all(manifest.packs.map((entry) => openShelf(entry, base))),
			readCharacters(base)
		]);
		// Nobody waits for the answer to a question that a newer one has overtaken.
		if (seq !== latest) return;
		shelves = new Map([...shelves].filter(([, shelf]) => open.includes(shelf)));
		readable = open.filter((shelf) => shelf !== null);
		const unread = manifest.packs.filter((_, at) => open[at] === null).map(({ name }) => name);
		const result = await search(query, readable, manifest.articles, request.context);
		reply = { type: 'result', seq, result: { ...result, unread } };
	} catch (error) {
		reply = {
			type: 'failed',
			seq,
			message: error instanceof Error ? error.message : String(error)
		};
	}
	self.postMessage(reply);
	if (request.people && seq === latest) await answerPeople(request, readable);
}

/** After the result, which nobody should wait longer for. Names are a help: without them nothing is said. */
async function answerPeople({ seq, query }: SearchRequest, shelves: Shelf[]): Promise<void> {
	const names = await findPeople(query.q, shelves).catch(() => []);
	self.postMessage({ type: 'people', seq, names } satisfies SearchReply);
}

/** null: neither device nor network gives the segment now; the next question tries again. */
async function openShelf(entry: PackEntry, base: string): Promise<Shelf | null> {
	const known = shelves.get(entry.name);
	if (known) return known;
	const open = async (file: FileEntry) => new Blob([await readFile(base, entry, file)]);
	try {
		const { name } = entry.segment;
		const file = segmentFile(await open(entry.segment));
		const segment = await openSegment(name, file, cache);
		const pack = openedLater(() => open(entry));
		const shelf = new Shelf(name, segment, pack, cache);
		shelves.set(entry.name, shelf);
		return shelf;
	} catch {
		return null;
	}
}
