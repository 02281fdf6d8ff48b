// Cache Storage as a shelf of files. Holding a file here does not make it stored: the record in stored-set.ts does.
import type { FileEntry } from '../../model/manifest.ts';
import { PACK_CACHE } from './names.ts';
import { isIntact } from './verify.ts';

/** A file's address: what the shelf is keyed by. `base` is absolute and ends in a slash. */
export function fileUrl(base: string, file: Pick<FileEntry, 'name'>): string {
	return new URL(`archive/${file.name}`, base).href;
}

/**
 * The bytes on the shelf when they are intact; else why there are none. 'damaged' ones are taken down: the caller
 * fetches again and puts them back. 'refused': nothing can be put either; keep-archive tells the reader.
 */
export async function takeVerified(
	url: string,
	file: FileEntry
): Promise<Uint8Array<ArrayBuffer> | 'damaged' | 'absent' | 'refused'> {
	try {
		const cache = await openShelf();
		const response = await cache.match(url);
		if (!response) return 'absent';
		const bytes = new Uint8Array(await response.arrayBuffer().catch(() => new ArrayBuffer(0)));
		if (await isIntact(bytes, file)) return bytes;
		await cache.delete(url);
		return 'damaged';
	} catch {
		return 'refused';
	}
}

/** Rejects when storage is refused or full (QuotaExceededError). */
export async function putOnShelf(url: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
	const cache = await openShelf();
	const headers = {
		'Content-Type': 'application/octet-stream',
		'Content-Length': String(bytes.byteLength)
	};
	await cache.put(url, new Response(bytes, { headers }));
}

/** A file as it lies there, not compared; null: it does not. Rejects where storage is refused. */
export async function onShelf(url: string, shelf = openShelf()): Promise<Blob | null> {
	const response = await (await shelf).match(url);
	return response ? response.blob() : null;
}

export async function isOnShelf(url: string): Promise<boolean> {
	const cache = await openShelf();
	return (await cache.match(url)) !== undefined;
}

/** Takes down every file but those at the `kept` URLs. */
export async function sweepShelf(kept: readonly string[]): Promise<void> {
	const cache = await openShelf();
	const names = new Set(kept);
	for (const request of await cache.keys()) {
		if (!names.has(request.url)) await cache.delete(request);
	}
}

export function isShelfPossible(): boolean {
	return typeof caches !== 'undefined' && typeof indexedDB !== 'undefined';
}

/** To look at many files at once. Not to be kept: where the browser cleared the storage, the shelf is another. */
export function openShelf(): Promise<Cache> {
	if (!isShelfPossible()) return Promise.reject(new Error('no Cache Storage'));
	return caches.open(PACK_CACHE);
}
