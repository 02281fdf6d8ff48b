// Manifest, packs and segments for page and search worker: the device first, then the network. No DOM.
import {
	MANIFEST_PATH,
	monthsOf,
	parseManifest,
	type FileEntry,
	type Manifest,
	type PackEntry
} from '../../model/manifest.ts';
import type { Pack } from '../../model/pack.ts';
import { fetchBytes, NetworkFailure } from './fetch-bytes.ts';
import { fileUrl, putOnShelf, takeVerified } from './pack-cache.ts';
import { inflate, parseHeads, parseJson, parsePack, type PackHeads } from './pack-parts.ts';
import { Recent } from './recent.ts';
import { readStored } from './stored-set.ts';
import { isIntact } from './verify.ts';

export interface PackReader {
	/**
	 * The stored set's manifest, else the site's. Asked anew each time, for the set changes under an open page.
	 * Rejects with a NetworkFailure (nothing stored, no network) or an UnreadableManifest.
	 */
	manifest(): Promise<Manifest>;
	/** What lists need, read without the bodies. Rejects with an UnreadablePack. */
	heads(entry: PackEntry): Promise<PackHeads>;
	/** Those read last stay in memory. Rejects with an UnreadablePack. */
	pack(entry: PackEntry): Promise<Pack>;
	/** The pack's search segment, inflated. Rejects with an UnreadablePack. */
	segment(entry: PackEntry): Promise<Uint8Array<ArrayBuffer>>;
}

/** A pack or its segment that neither the device nor the network gives intact. */
export class UnreadablePack extends Error {
	readonly file: string;
	/** 'YYYY-MM' or 'undated', ascending: what the reader misses. */
	readonly months: readonly string[];
	/** unreachable: no network; missing: the site answers without it; damaged: the bytes are not the manifest's. */
	readonly reason: 'unreachable' | 'missing' | 'damaged';

	constructor(file: string, entry: PackEntry, reason: UnreadablePack['reason'], cause?: unknown) {
		super(`${file} (${monthsOf(entry).join(', ')}): ${reason}`, { cause });
		this.name = 'UnreadablePack';
		this.file = file;
		this.months = monthsOf(entry);
		this.reason = reason;
	}
}

/** The site's manifest is of a format that this shell cannot read ('version': an update of the shell can), or none at all. */
export class UnreadableManifest extends Error {
	readonly reason: 'shape' | 'version';

	constructor(reason: 'shape' | 'version') {
		super(`${MANIFEST_PATH}: ${reason}`);
		this.name = 'UnreadableManifest';
		this.reason = reason;
	}
}

/** Inflated bytes of packs and segments that a reader keeps at hand: some five packs. */
const AT_HAND_BYTES = 12_000_000;

/** `base`: the site's base URL, absolute, with trailing slash. */
export function createPackReader(base: string): PackReader {
	const packs = new Recent<Pack>(AT_HAND_BYTES);
	const segments = new Recent<Uint8Array<ArrayBuffer>>(AT_HAND_BYTES);
	return {
		manifest: async () => (await storedManifest()) ?? (await fetchManifest(base)),
		heads: async (entry) => asPack(entry, parseHeads(await readFile(base, entry, entry))),
		pack: (entry) =>
			packs.once(entry.name, async () =>
				asPack(entry, parsePack(await readFile(base, entry, entry)))
			),
		segment: (entry) =>
			segments.once(entry.segment.name, async () => {
				const value = await inflate(await readFile(base, entry, entry.segment));
				return { value, bytes: value.byteLength };
			})
	};
}

/** The site's manifest, past every cache. Rejects with a NetworkFailure or an UnreadableManifest. */
export async function fetchManifest(base: string): Promise<Manifest> {
	const bytes = await fetchBytes(new URL(MANIFEST_PATH, base).href, 'no-cache');
	const manifest = parseManifest(parseJson(bytes));
	if ('unreadable' in manifest) throw new UnreadableManifest(manifest.unreadable);
	return manifest;
}

/**
 * A file's verified bytes from the network; a wrong answer is asked for once more. The page's views and its keeper
 * share one transfer. 'no-store' for what the shelf will hold: it need not lie in the HTTP cache too.
 * Rejects with an UnreadablePack.
 */
export function fetchVerified(
	base: string,
	entry: PackEntry,
	file: FileEntry,
	cache: 'no-store' | 'default'
): Promise<Uint8Array<ArrayBuffer>> {
	const url = fileUrl(base, file);
	const known = inFlight.get(url);
	if (known) return known;
	const transfer = fetchTwice(url, entry, file, cache).finally(() => inFlight.delete(url));
	inFlight.set(url, transfer);
	return transfer;
}

const inFlight = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

async function fetchTwice(
	url: string,
	entry: PackEntry,
	file: FileEntry,
	first: RequestCache
): Promise<Uint8Array<ArrayBuffer>> {
	try {
		for (const cache of [first, 'reload'] as const) {
			const bytes = await fetchBytes(url, cache);
			if (await isIntact(bytes, file)) return bytes;
		}
	} catch (error) {
		const answered = error instanceof NetworkFailure && error.status !== null;
		throw new UnreadablePack(file.name, entry, answered ? 'missing' : 'unreachable', error);
	}
	throw new UnreadablePack(file.name, entry, 'damaged');
}

async function storedManifest(): Promise<Manifest | null> {
	try {
		const { current } = await readStored();
		return current?.manifest ?? null;
	} catch {
		return null; // refused storage: read from the network; keep-archive tells the reader
	}
}

async function readFile(
	base: string,
	entry: PackEntry,
	file: FileEntry
): Promise<Uint8Array<ArrayBuffer>> {
	const url = fileUrl(base, file);
	const stored = await takeVerified(url, file);
	if (stored instanceof Uint8Array) return stored;
	if (stored === 'refused') return fetchVerified(base, entry, file, 'default');
	const bytes = await fetchVerified(base, entry, file, 'no-store');
	// Put up for the next page and for keep-archive. Where there is no room, that tells the reader.
	await putOnShelf(url, bytes).catch(() => undefined);
	return bytes;
}

/** Bytes can be the manifest's and still be no pack that this shell reads. */
async function asPack<T>(entry: PackEntry, parsing: Promise<T | null>): Promise<T> {
	const parsed = await parsing.catch(() => null);
	if (parsed === null) throw new UnreadablePack(entry.name, entry, 'damaged');
	return parsed;
}
