// Pieces of files, without reading the rest: of those on the device, and of those on the network.
import type { FileEntry } from '../../model/manifest.ts';
import type { Pieces } from '../../search/files.ts';
import { NetworkFailure } from '../offline/fetch-bytes.ts';
import { fileUrl, onShelf } from '../offline/pack-cache.ts';

/** Once released it is not held again: what is asked of it by then lies in memory, or is not worth its bytes. */
export function piecesOf(blob: Blob): Pieces {
	let held: Promise<ArrayBuffer | null> | null = null;
	return {
		read: async (from, to) =>
			new Uint8Array((await held)?.slice(from, to) ?? (await blob.slice(from, to).arrayBuffer())),
		hold: () => (held ??= blob.arrayBuffer().catch(() => null)),
		release: () => {
			held = Promise.resolve(null);
		}
	};
}

/**
 * Rejects where it is not on the device. The bytes were compared with the manifest's hash when they were stored, and are from time to time again; to
 * do so before each search would read a whole archive to look up a few kilobytes of it. Damage shows when a piece does not inflate.
 */
export async function storedPieces(
	base: string,
	file: FileEntry,
	shelf?: Promise<Cache>
): Promise<Pieces> {
	const blob = await onShelf(fileUrl(base, file), shelf);
	if (blob?.size !== file.bytes) throw new Error(`no ${file.name}`);
	return piecesOf(blob);
}

/** Milliseconds after which a piece, some tens of kilobytes, is given up. */
const PATIENCE = 20_000;

/**
 * By ranges; a host that knows none sends the file whole, which is then kept. `oncome`: hears how many bytes have come. A piece cannot be
 * compared with the file's hash; one that was damaged on the way does not inflate.
 */
export function remotePieces(
	base: string,
	file: FileEntry,
	oncome: (bytes: number) => void
): Pieces {
	const url = fileUrl(base, file);
	let whole: Uint8Array<ArrayBuffer> | null = null;
	const read = async (from: number, to: number) => {
		if (whole) return whole.slice(from, to);
		const controller = new AbortController();
		const timer = setTimeout(() => {
			controller.abort();
		}, PATIENCE);
		try {
			const headers = { Range: `bytes=${String(from)}-${String(to - 1)}` };
			const response = await fetch(url, { headers, signal: controller.signal });
			if (!response.ok) throw new NetworkFailure(url, response.status);
			const bytes = new Uint8Array(await response.arrayBuffer());
			oncome(bytes.length);
			if (response.status === 206) return bytes;
			whole = bytes;
			return bytes.slice(from, to);
		} finally {
			clearTimeout(timer);
		}
	};
	return { read };
}
