// The search worker: questions in, answers out. Everything it knows of searching stands in src/search.
import type { PackEntry } from '../../model/manifest.ts';
import { knowsCharacters, learnCharacters } from '../../search/characters.ts';
import { CHARACTERS_PATH, type SearchReply, type SearchRequest } from '../../search/protocol.ts';
import { Segment } from '../../search/read-segment.ts';
import { search, type Shelf } from '../../search/search.ts';
import { createPackReader, type PackReader } from '../offline/pack-reader.ts';

declare const self: DedicatedWorkerGlobalScope;

let reader: { base: string; packs: PackReader } | null = null;
let shelves = new Map<string, Shelf>();
let latest = 0;

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
	latest = data.seq;
	void answer(data);
});

async function answer({ seq, query, manifest, base }: SearchRequest): Promise<void> {
	let reply: SearchReply;
	try {
		const [open] = await Promise.all([
			Promise.all(manifest.packs.map((entry) => openShelf(entry, base))),
			knowsCharacters() ? null : readCharacters(base)
		]);
		// Nobody waits for the answer to a question that a newer one has overtaken.
		if (seq !== latest) return;
		shelves = new Map([...shelves].filter(([, shelf]) => open.includes(shelf)));
		const readable = open.filter((shelf) => shelf !== null);
		reply = { type: 'result', seq, result: await search(query, readable, manifest.articles) };
	} catch (error) {
		reply = {
			type: 'failed',
			seq,
			message: error instanceof Error ? error.message : String(error)
		};
	}
	self.postMessage(reply);
}

/** Without the table simplified words find simplified texts all the same; the next question tries again. */
async function readCharacters(base: string): Promise<void> {
	try {
		const reply = await fetch(new URL(CHARACTERS_PATH, base));
		if (reply.ok) learnCharacters(await reply.text());
	} catch {
		// Neither device nor network has it now.
	}
}

/** null: neither device nor network gives the segment now; the next question tries again. */
async function openShelf(entry: PackEntry, base: string): Promise<Shelf | null> {
	const known = shelves.get(entry.name);
	if (known) return known;
	if (reader?.base !== base) reader = { base, packs: createPackReader(base) };
	const { packs } = reader;
	const bytes = await packs.segment(entry).catch(() => null);
	if (!bytes) return null;
	const shelf = { segment: new Segment(bytes), pack: () => packs.pack(entry) };
	shelves.set(entry.name, shelf);
	return shelf;
}
