// Packs and segments as the search reads them: pieces, inflated one by one.
import type { PackFile, Pieces, SegmentFile } from '../../search/files.ts';
import { inflate } from './inflate.ts';

/** An empty last block: ends a piece of a stream that goes on after it. */
const END = [3, 0];

export function segmentFile(pieces: Pieces): SegmentFile {
	return { ...pieces, gunzip: (bytes) => inflate(bytes, 'gzip') };
}

export function packFile({ read }: Pick<Pieces, 'read'>): PackFile {
	return async (from, to) => {
		const piece = await read(from, to);
		const ended = new Uint8Array(piece.length + END.length);
		ended.set(piece);
		ended.set(END, piece.length);
		return new TextDecoder().decode(await inflate(ended, 'deflate-raw'));
	};
}
