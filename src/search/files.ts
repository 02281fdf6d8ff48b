// What the search asks of the files that it reads; how they are read and inflated is the platform's business.

/** A segment's file. Rejects when it cannot be read. */
export interface SegmentFile {
	/** Bytes [from, to) as they lie, fewer where the file ends. */
	read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
	/** What these bytes of it hold, which are a whole gzip. */
	gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
	/** Reads all of it into memory, where it can, until release. */
	hold?(): Promise<unknown>;
	release?(): void;
}

/** A pack's file: the text of the piece in [from, to), cut where nothing refers back. Rejects when it cannot be read. */
export type PackFile = (from: number, to: number) => Promise<string>;
