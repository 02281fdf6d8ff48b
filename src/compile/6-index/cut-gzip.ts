// A gzip file that can be read from the middle: any unzipper reads it whole, and whoever knows the places of the cuts inflates one
// piece, for nothing in it refers back beyond its start.
import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Deflate, no name, no time, system unknown: says nothing of when and where it was made. */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
/** An empty last block. */
const END = Buffer.from([3, 0]);

export interface CutFile {
	bytes: Uint8Array;
	/** Where each piece begins, and where the last one ends. */
	cuts: number[];
}

export function cutGzip(pieces: readonly string[]): CutFile {
	const parts: Buffer[] = [HEADER];
	const cuts = [HEADER.length];
	let sum = 0;
	let length = 0;
	for (const piece of pieces) {
		const raw = Buffer.from(piece);
		const part = deflateRawSync(raw, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
		parts.push(part);
		cuts.push((cuts.at(-1) ?? 0) + part.length);
		sum = crc32(raw, sum);
		length += raw.length;
	}
	const trailer = Buffer.alloc(8);
	trailer.writeUInt32LE(sum, 0);
	trailer.writeUInt32LE(length % 2 ** 32, 4);
	return { bytes: Buffer.concat([...parts, END, trailer]), cuts };
}
