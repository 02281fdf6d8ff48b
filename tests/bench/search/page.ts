// In the browser: one engine at a time answers the questions; what it took, and how right it was.
import { CHARACTERS_TABLE } from '../../../src/search/characters-table.ts';
import { learnCharacters } from '../../../src/search/characters.ts';
import { ByteCache, KEPT } from '../../../src/search/byte-cache.ts';
import { packFile, segmentFile } from '../../../src/client/search/files.ts';
import { piecesOf } from '../../../src/client/search/pieces.ts';
import type { Pieces } from '../../../src/search/files.ts';
import { openSegment } from '../../../src/search/read-segment.ts';
import { search } from '../../../src/search/search.ts';
import { Shelf } from '../../../src/search/shelf.ts';
import { warm } from '../../../src/search/warm.ts';
import type { Document, Question } from './questions.ts';
// @ts-expect-error plain JavaScript, so that the types of the peers need not be installed
import { peers } from './peers.js';

/** Ids of all that it finds, the best first; a total where it does not list all. */
interface Answer {
	ids: string[];
	total: number;
}

interface Engine {
	/** Everything it needs before its first answer, from files at the server. */
	load(): Promise<void>;
	ask(text: string): Answer | Promise<Answer>;
	/** What it does while nobody asks. */
	idle?(): Promise<void>;
	/** What of the index a reader would have to load, as it is stored; left out: what the table's head tells. */
	stored?(): Promise<Blob[]> | Blob[];
}

export interface Outcome {
	load: number;
	/** From the start of loading to the first answer. */
	first: number;
	/** Megabytes of the index, gzipped; null: see the table's head. */
	megabytes: number | null;
	/** Milliseconds a question, in the order asked. */
	times: number[];
	recall: number;
	precision: number;
	meanReciprocalRank: number;
}

const LIMIT = 30;
const blob = async (path: string) => (await fetch(path)).blob();

const ours: Engine = (() => {
	let shelves: Shelf[] = [];
	let articles = 0;
	const cache = new ByteCache(KEPT);
	return {
		async load() {
			learnCharacters(CHARACTERS_TABLE);
			const packs = (await (await fetch('packs.json')).json()) as number[];
			articles = packs.reduce((sum, count) => sum + count, 0);
			shelves = await Promise.all(
				packs.map(async (_, i) => {
					const file = segmentFile(piecesOf(await blob(`${i}.seg`)));
					const segment = await openSegment(`${i}`, file, cache);
					let opened: Pieces | null = null;
					const pack = packFile({
						read: async (from, to) => (opened ??= piecesOf(await blob(`${i}.pack`))).read(from, to)
					});
					return new Shelf(`${i}`, segment, pack, cache);
				})
			);
		},
		// As the worker does after an answer.
		idle: () => warm(shelves, cache, () => Promise.resolve(true)),
		async ask(text) {
			const filters = { from: null, to: null, districts: [], topics: [] };
			const query = { q: text, ...filters, order: 'relevance' as const, offset: 0, limit: LIMIT };
			const { hits, total } = await search(query, shelves, articles);
			return { ids: hits.map(({ id }) => id), total };
		}
	};
})();

const scan: Engine = (() => {
	let documents: Document[] = [];
	return {
		async load() {
			documents = (await (await fetch('documents.json')).json()) as Document[];
		},
		ask(text) {
			const ids = documents
				.filter(({ fields }) => fields.some((field) => field.includes(text)))
				.map(({ id }) => id);
			return { ids, total: ids.length };
		}
	};
})();

const ENGINES: Record<string, Engine> = {
	ours,
	'plain scan': scan,
	...(peers as Record<string, Engine>)
};

/** Milliseconds that questions before the measured ones may take: they bring an engine to its stride. */
const WARMING = 20_000;

async function run(
	name: string,
	questions: readonly Question[],
	before: readonly string[]
): Promise<Outcome> {
	const engine = ENGINES[name];
	if (!engine) throw new Error(`no engine ${name}`);
	const start = performance.now();
	await engine.load();
	const load = performance.now() - start;
	const times: number[] = [];
	let first = 0;
	let asking = performance.now();
	for (const text of before) {
		if (performance.now() - asking > WARMING) break;
		await engine.ask(text);
		if (first === 0) {
			first = performance.now() - start;
			await engine.idle?.();
			asking = performance.now();
		}
	}
	let [found, listed, right, wanted, ranks, titles] = [0, 0, 0, 0, 0, 0];
	for (const { text, truth, meant } of questions) {
		const asked = performance.now();
		const { ids, total } = await engine.ask(text);
		times.push(performance.now() - asked);
		const held = new Set(truth);
		const hits = ids.filter((id) => held.has(id)).length;
		// A page of hits that are all right, with the right total, stands for all.
		const isPage = ids.length < total;
		right += isPage && hits === ids.length ? Math.min(total, truth.length) : hits;
		listed += total;
		found += 1;
		wanted += truth.length;
		if (meant.length > 0) {
			const rank = ids.findIndex((id) => meant.includes(id));
			ranks += rank === -1 ? 0 : 1 / (rank + 1);
			titles += 1;
		}
	}
	if (found === 0) throw new Error('nothing was asked');
	return {
		load,
		first,
		megabytes: engine.stored ? await zippedMegabytes(await engine.stored()) : null,
		times,
		recall: right / wanted,
		precision: listed === 0 ? 1 : right / listed,
		meanReciprocalRank: ranks / titles
	};
}

async function zippedMegabytes(blobs: readonly Blob[]): Promise<number> {
	let bytes = 0;
	for (const blob of blobs) {
		const zipped = blob.stream().pipeThrough(new CompressionStream('gzip'));
		bytes += (await new Response(zipped).arrayBuffer()).byteLength;
	}
	return bytes / 1e6;
}

Object.assign(window, { run });
