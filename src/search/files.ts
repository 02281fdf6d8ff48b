// What the search asks of the files that it reads; how they are read and inflated is the platform's business.

/** Pieces of a file, without reading the rest. */
export interface Pieces {
	/** Bytes [from, to) as they lie, fewer where the file ends. Rejects when they cannot be read. */
	read: (from: number, to: number) => Promise<Uint8Array<ArrayBuffer>>;
	/** Where it can, reads all of it into memory, once, where pieces come from until release. What cannot be read, read tells. */
	hold?: () => Promise<unknown>;
	release?: () => void;
}

export interface SegmentFile extends Pieces {
	/** What these bytes of it hold, which are a whole gzip. */
	gunzip: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
}

/** A pack's file: the text of the piece in [from, to), cut where nothing refers back. Rejects when it cannot be read. */
export type PackFile = (from: number, to: number) => Promise<string>;
