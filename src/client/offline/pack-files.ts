// Manifest, packs and segments as files: the device first, then the network. No DOM.
import {
	MANIFEST_PATH,
	monthsOf,
	parseManifest,
	type FileEntry,
	type Manifest,
	type PackEntry
} from '../../model/manifest.ts';
import { fetchBytes, NetworkFailure } from './fetch-bytes.ts';
import { fileUrl, putOnShelf, takeVerified } from './pack-cache.ts';
import { openPack, type OpenPack } from './open-pack.ts';
import { parseJson } from './pack-parts.ts';
import { readStored } from './stored-set.ts';
import { isIntact } from './verify.ts';

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

/**
 * The site's manifest is of a format that this shell cannot read ('version'), not signed with the key that the shell has
 * ('signature'), or none at all. An update of the shell can help with the first two.
 */
export class UnreadableManifest extends Error {
	readonly reason: 'shape' | 'version' | 'signature';

	constructor(reason: UnreadableManifest['reason']) {
		super(`${MANIFEST_PATH}: ${reason}`);
		this.name = 'UnreadableManifest';
		this.reason = reason;
	}
}

/**
 * The stored set's manifest, else the site's. Asked anew each time, for the set changes under an open page.
 * Rejects with a NetworkFailure (nothing stored, no network) or an UnreadableManifest.
 */
export async function readManifest(base: string): Promise<Manifest> {
	return (await storedManifest()) ?? (await fetchManifest(base));
}

/** Read as far as its heads. Rejects with an UnreadablePack. */
export async function readOpen(base: string, entry: PackEntry): Promise<OpenPack> {
	return asPack(entry, openPack(await readFile(base, entry, entry)));
}

/** The site's manifest, past every cache. Rejects with a NetworkFailure or an UnreadableManifest. */
export async function fetchManifest(base: string): Promise<Manifest> {
	const url = new URL(MANIFEST_PATH, base).href;
	const json = parseJson(await fetchBytes(url, 'no-cache'));
	// HTML with 200 for everything: a network that wants the reader to log in first. It is not the site that speaks.
	if (json === null) throw new NetworkFailure(url, null);
	const manifest = parseManifest(json);
	if ('unreadable' in manifest) throw new UnreadableManifest(manifest.unreadable);
	if (!(await isGenuine(manifest))) throw new UnreadableManifest('signature');
	return manifest;
}

declare const __PUBLIC_KEY__: JsonWebKey | null;

/** What compares signatures is a file of its own, and in a build without a key nowhere. */
async function isGenuine(manifest: Manifest): Promise<boolean> {
	if (typeof __PUBLIC_KEY__ === 'undefined' || !__PUBLIC_KEY__) return true;
	const { isPublished } = await import('../trust/published.ts');
	return (await isPublished(manifest)) !== false;
}

export interface Obtained {
	/** Verified. */
	bytes: Uint8Array<ArrayBuffer>;
	/** Rejects when the device has no room for them, or lets nothing be stored. */
	shelved: Promise<void>;
}

/**
 * A file from the device, else from the network and put on the shelf; a wrong answer is asked for once more. Who asks while
 * it is on its way, a view or the keeper, shares it. Rejects with an UnreadablePack.
 */
export function obtain(base: string, entry: PackEntry, file: FileEntry): Promise<Obtained> {
	const url = fileUrl(base, file);
	const known = onTheWay.get(url);
	if (known) return known;
	const way = obtainOnce(url, entry, file);
	onTheWay.set(url, way);
	const done = () => onTheWay.delete(url);
	way.then(({ shelved }) => shelved).then(done, done);
	return way;
}

const onTheWay = new Map<string, Promise<Obtained>>();

/** What the shelf will hold need not lie in the HTTP cache too. */
async function obtainOnce(url: string, entry: PackEntry, file: FileEntry): Promise<Obtained> {
	const stored = await takeVerified(url, file);
	if (stored instanceof Uint8Array) return { bytes: stored, shelved: Promise.resolve() };
	const bytes = await fetchTwice(url, entry, file, stored === 'refused' ? 'default' : 'no-store');
	return { bytes, shelved: putOnShelf(url, bytes) };
}

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

/** A file's verified bytes. Where there is no room for them, the keeper tells the reader. Rejects with an UnreadablePack. */
export async function readFile(
	base: string,
	entry: PackEntry,
	file: FileEntry
): Promise<Uint8Array<ArrayBuffer>> {
	return (await obtain(base, entry, file)).bytes;
}

/** Bytes can be the manifest's and still be no pack that this shell reads. */
async function asPack<T>(entry: PackEntry, parsing: Promise<T | null>): Promise<T> {
	const parsed = await parsing.catch(() => null);
	if (parsed === null) throw new UnreadablePack(entry.name, entry, 'damaged');
	return parsed;
}
