// The layout of a search segment (drawn in README.md). Compiler and worker read it from here.
import { ID_LENGTH } from '../model/ids.ts';
import { FIELDS } from './fields.ts';

/** 'BJSG', read as a little-endian word. */
export const SEGMENT_MAGIC = 0x47534a42;

/** Raised with every change of the layout, of FIELDS, or of what norm and grams make. */
export const SEGMENT_VERSION = 3;

export const WORD = 4;

/** Byte offsets inside the file's first bytes, the only ones that are not compressed. */
export const PREFIX = { magic: 0, version: WORD, headBytes: 2 * WORD, size: 3 * WORD } as const;

/** Byte offsets inside the head, once it is inflated. Rows and tables follow. */
export const HEADER = {
	articles: 0,
	/** Distinct characters of all texts. */
	characters: WORD,
	shards: 2 * WORD,
	/** Runs of GROUP articles of the pack. */
	groups: 3 * WORD,
	/** One word a field: tokens of all articles. */
	totals: 4 * WORD,
	size: (4 + FIELDS.length) * WORD
} as const;

/** Byte offsets inside an article's row. */
export const ROW = {
	/** Days since 1970-01-01, signed; NO_DAY for the undated. */
	day: 0,
	/** One word a field: tokens of this article. */
	lengths: WORD,
	/** A bit for each of DISTRICTS, of TOPICS, in their order. */
	districts: WORD + FIELDS.length * WORD,
	topics: WORD + FIELDS.length * WORD + 2,
	/** ASCII. */
	id: WORD + FIELDS.length * WORD + 4,
	size: WORD + FIELDS.length * WORD + 4 + ID_LENGTH + 2
} as const;

export const NO_DAY = -0x80000000;

/** Bytes at which a shard closes: what a phone inflates in about a millisecond, and a network sends in one go. */
export const SHARD_BYTES = 48_000;

/** In a posting: the gram stands once in the body and nowhere else, the common case, in one bit. */
export const ONCE_IN_BODY = 1;

/** The length of a posting in its byte; this one says that the posting begins with its real length. */
export const LONG = 255;
