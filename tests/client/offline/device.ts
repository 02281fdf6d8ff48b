// A device and a site for one test: storage that outlives pages, a network that can be down, silent or wrong.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { vi } from 'vitest';
import type { Keeping } from '../../../src/client/offline/keep-archive.ts';
import { NOTHING_KNOWN, type OfflineSnapshot } from '../../../src/client/offline/snapshot.ts';
import type { IsoDate } from '../../../src/model/date.ts';
import type { FileEntry, Manifest, PackEntry } from '../../../src/model/manifest.ts';
import { FORMAT_VERSION, type Pack } from '../../../src/model/pack.ts';
import { MemoryCacheStorage } from './memory-cache-storage.ts';
import { indexedDbGlobals, type MemoryDatabases } from './memory-indexed-db.ts';

export const BASE = 'https://rack.example/reader/';

type Answer = Uint8Array<ArrayBuffer> | 'silent' | 'down' | 404;

export class Device {
	readonly caches = new MemoryCacheStorage();
	readonly databases: MemoryDatabases = new Map();
	isIndexedDbRefused = false;
	/** Path below the base → what the network says. */
	readonly site = new Map<string, Answer>();
	isNetworkDown = false;
	isNetworkSilent = false;
	/** Paths in the order they were asked for. */
	readonly asked: string[] = [];

	constructor() {
		vi.stubGlobal('caches', this.caches);
		vi.stubGlobal('fetch', this.#fetch);
		const refused = () => this.isIndexedDbRefused;
		for (const [name, value] of Object.entries(indexedDbGlobals(this.databases, refused))) {
			vi.stubGlobal(name, value);
		}
	}

	publish({ manifest, files }: Archive): void {
		this.site.set('archive/manifest.json', encode(JSON.stringify(manifest)));
		for (const [name, bytes] of files) this.site.set(`archive/${name}`, bytes);
	}

	/** Packs and segments on the shelf, by name. */
	get shelf(): string[] {
		const urls = this.caches.shelves.get('baojia-packs')?.keys() ?? [];
		return [...urls].map((url) => url.slice(`${BASE}archive/`.length)).sort();
	}

	damage(name: string): void {
		const shelf = this.caches.shelves.get('baojia-packs');
		const url = `${BASE}archive/${name}`;
		const bytes = shelf?.get(url)?.slice();
		if (!shelf || !bytes) throw new Error(`${name} is not on the shelf`);
		bytes[bytes.length >> 1]! ^= 1;
		shelf.set(url, bytes);
	}

	readonly #fetch = async (url: string, { signal }: RequestInit = {}): Promise<Response> => {
		const path = url.slice(BASE.length);
		this.asked.push(path);
		const answer = this.isNetworkDown ? 'down' : (this.site.get(path) ?? 404);
		if (this.isNetworkSilent || answer === 'silent') {
			await new Promise((_, reject) => signal?.addEventListener('abort', reject));
		}
		if (answer === 'down') throw new TypeError('Failed to fetch');
		return answer instanceof Uint8Array ? new Response(answer) : new Response('', { status: 404 });
	};
}

/** A pass of a page that has just been opened; resolves with everything that it reported. */
export async function pass(asked: Partial<Keeping> = {}): Promise<OfflineSnapshot[]> {
	vi.resetModules();
	const { keepArchive } = await import('../../../src/client/offline/keep-archive.ts');
	const reports: OfflineSnapshot[] = [];
	await keepArchive({
		base: BASE,
		last: NOTHING_KNOWN,
		report: (snapshot) => reports.push(snapshot),
		...asked
	});
	return reports;
}

export interface Archive {
	manifest: Manifest;
	files: Map<string, Uint8Array<ArrayBuffer>>;
}

/** One pack a month, newest first as given: [month, text that fills it]. */
export function archive(dataVersion: string, ...months: [month: string, text: string][]): Archive {
	const files = new Map<string, Uint8Array<ArrayBuffer>>();
	const packs = months.map(([month, text]): PackEntry => {
		const pack: Pack = {
			formatVersion: FORMAT_VERSION,
			pages: [
				{
					source: `${month}.txt`,
					issueDate: { earliest: null, latest: null, best: null, basis: 'unknown', evidence: [] },
					pageNumber: null,
					section: null,
					items: [{ type: 'banner', lines: [text] }],
					ads: 0
				}
			],
			heads: [],
			texts: []
		};
		const packFile = file(files, month, 'pack', gzipSync(JSON.stringify(pack)));
		const segment = file(files, month, 'seg', gzipSync(`segment of ${text}`));
		const days = [{ day: `${month}-01` as IsoDate, printed: true, pages: 1, articles: 3 }];
		return { ...packFile, days, articles: 3, segment, covers: [] };
	});
	return {
		files,
		manifest: {
			formatVersion: FORMAT_VERSION,
			dataVersion,
			paper: '劳动午报',
			articles: packs.length * 3,
			issues: packs.length,
			packs,
			counts: {}
		}
	};
}

export function encode(text: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(Buffer.from(text));
}

function file(
	files: Map<string, Uint8Array<ArrayBuffer>>,
	month: string,
	ending: string,
	content: Buffer
): FileEntry {
	const bytes = new Uint8Array(content);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const name = `${month}-${sha256.slice(0, 12)}.${ending}`;
	files.set(name, bytes);
	return { name, bytes: bytes.byteLength, sha256 };
}
