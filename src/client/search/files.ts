// Packs and segments as the search reads them: slices of a blob, which is not held in the worker's memory, inflated one by one.
import type { PackFile, SegmentFile } from '../../search/files.ts';

/** An empty last block: ends a piece of a stream that goes on after it. */
const END = new Uint8Array([3, 0]);

export function segmentFile(blob: Blob): SegmentFile {
	return {
		raw: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
		inflated: async (from, to) =>
			new Uint8Array(await inflate(blob.slice(from, to), 'gzip').arrayBuffer())
	};
}

export function packFile(blob: Blob): PackFile {
	return (from, to) => inflate(new Blob([blob.slice(from, to), END]), 'deflate-raw').text();
}

/** Opened with the first piece that is asked for; a failure is forgotten. */
export function openedLater(open: () => Promise<Blob>): PackFile {
	let file: Promise<PackFile> | null = null;
	return async (from, to) => {
		file ??= open().then(packFile);
		try {
			return await (
				await file
			)(from, to);
		} catch (error) {
			file = null;
			throw error;
		}
	};
}

function inflate(blob: Blob, format: CompressionFormat): Response {
	return new Response(blob.stream().pipeThrough(new DecompressionStream(format)));
}
