// The search worker: questions in, answers out. Everything it knows of searching stands in src/search.
import type { Manifest } from '../../model/manifest.ts';
import type {
	OpenRequest,
	SearchMessage,
	SearchReply,
	SearchRequest,
	SearchResult
} from '../../search/protocol.ts';
import { findPeople } from '../../search/people.ts';
import { Overtaken, search } from '../../search/search.ts';
import type { Shelf } from '../../search/shelf.ts';
import { OpenShelves } from './open-shelves.ts';
import { reachOut } from './reach-out.ts';
import { readCharacters } from './read-characters.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Hits whose texts are fetched: each may cost a run of a pack, some 25 kB. */
const SHOWN_FAR = 8;

const shelves = new OpenShelves();
let latest = 0;
let manifest: Manifest | null = null;

self.addEventListener('message', ({ data }: MessageEvent<SearchMessage>) => {
	manifest = data.manifest ?? manifest;
	if (!manifest) throw new Error('no manifest');
	if (data.type === 'open') {
		void open({ ...data, manifest });
		return;
	}
	latest = data.seq;
	void answer({ ...data, manifest });
});

/** In a task of its own: where all is in memory, a newer question would not be heard before the old one's work is done. */
async function isNewest(seq: number): Promise<boolean> {
	await new Promise((resolve) => setTimeout(resolve));
	return seq === latest;
}

/** What cannot be had now, the first question will say. */
async function open({ manifest, base, hold }: OpenRequest): Promise<void> {
	const seq = latest;
	await Promise.allSettled([readCharacters(base), shelves.open(manifest.packs, base)]);
	if (hold) await shelves.hold(() => seq === latest);
}

async function answer(request: SearchRequest): Promise<void> {
	const { seq } = request;
	let reply: SearchReply;
	let found: Found | null = null;
	try {
		await readCharacters(request.base);
		found = await find(request);
		// Nobody waits for the answer to a question that a newer one has overtaken.
		if (!found) return;
		reply = { type: 'result', seq, result: found.result };
	} catch (error) {
		if (error instanceof Overtaken) return;
		reply = {
			type: 'failed',
			seq,
			message: error instanceof Error ? error.message : String(error)
		};
	}
	self.postMessage(reply);
	if (request.people && seq === latest) await answerPeople(request, found?.readable ?? []);
	await shelves.warm(() => isNewest(seq));
}

interface Found {
	result: SearchResult;
	readable: Shelf[];
}

/** Again where a file on the device turns out to be damaged: then it is read anew, from the network if need be. null: overtaken. */
async function find(request: SearchRequest): Promise<Found | null> {
	const { seq, query, manifest, base, context, heads, months, offers } = request;
	const open = await shelves.near(manifest, base);
	if (seq !== latest) return null;
	const reach = await reachOut(request, open, shelves);
	if (seq !== latest) return null;
	const readable = open.filter((shelf) => shelf !== null);
	const lost = new Set<Shelf | null>([null]);
	const mendable = new Set<Shelf>();
	const result = await search(query, readable, manifest.articles, {
		context,
		heads,
		offers: offers ? () => isNewest(seq) : undefined,
		isOvertaken: () => seq !== latest,
		onfirst: (first) => {
			self.postMessage({ type: 'first', seq, first } satisfies SearchReply);
		},
		shown: reach && months === undefined ? SHOWN_FAR : undefined,
		onunreadable: (shelf) => {
			lost.add(shelf);
			if (shelves.close(shelf)) mendable.add(shelf);
		}
	});
	if (mendable.size > 0) return find(request);
	const unread = manifest.packs
		.filter((_, at) => lost.has(open[at] ?? null))
		.map(({ name }) => name);
	return { result: { ...result, ...(reach && { reach }), unread }, readable };
}

/** After the result, which nobody should wait longer for. Names are a help: without them nothing is said. */
async function answerPeople({ seq, query }: SearchRequest, shelves: Shelf[]): Promise<void> {
	const names = await findPeople(query.q, shelves, () => isNewest(seq)).catch(() => []);
	self.postMessage({ type: 'people', seq, names } satisfies SearchReply);
}
