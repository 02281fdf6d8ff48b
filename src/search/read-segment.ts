// A search segment, read where it lies: nothing is parsed before it is asked for.
import { DISTRICTS, type DistrictSlug } from '../model/district.ts';
import { ID_LENGTH, parseArticleId, type ArticleId } from '../model/ids.ts';
import { TOPICS, type TopicSlug } from '../model/topic.ts';
import { BODY, FIELDS } from './fields.ts';
import {
	CHARACTER,
	HEADER,
	NO_DAY,
	ONCE_IN_BODY,
	ROW,
	SEGMENT_MAGIC,
	SEGMENT_VERSION
} from './segment-format.ts';
import { VarintReader } from './varint.ts';

/** Article → how often the gram stands in each field. Articles ascend in a list; a map keeps that order. */
export type Posting = Map<number, number[]>;

export class Segment {
	readonly articles: number;
	/** Tokens of all articles, by field. */
	readonly totals: readonly number[];
	readonly #bytes: Uint8Array;
	readonly #view: DataView;
	readonly #characters: number;
	readonly #table: number;
	readonly #blocks: number;

	/** Throws when the bytes are no segment, or one of another version. */
	constructor(bytes: Uint8Array) {
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		if (bytes.length < HEADER.size || view.getUint32(HEADER.magic, true) !== SEGMENT_MAGIC) {
			throw new Error('not a search segment');
		}
		const version = view.getUint32(HEADER.version, true);
		if (version !== SEGMENT_VERSION) throw new Error(`search segment of version ${version}`);
		this.#bytes = bytes;
		this.#view = view;
		this.articles = view.getUint32(HEADER.articles, true);
		this.#characters = view.getUint32(HEADER.characters, true);
		this.totals = FIELDS.map((_, field) => view.getUint32(HEADER.totals + field * 4, true));
		this.#table = HEADER.size + this.articles * ROW.size;
		this.#blocks = this.#table + this.#characters * CHARACTER.size;
	}

	id(article: number): ArticleId {
		const at = this.#row(article) + ROW.id;
		const text = String.fromCharCode(...this.#bytes.subarray(at, at + ID_LENGTH));
		const id = parseArticleId(text);
		if (!id) throw new Error(`segment names article ${article} ${text}`);
		return id;
	}

	/** Days since 1970-01-01; null: undated. */
	day(article: number): number | null {
		const day = this.#view.getInt32(this.#row(article) + ROW.day, true);
		return day === NO_DAY ? null : day;
	}

	districts(article: number): DistrictSlug[] {
		const mask = this.#view.getUint16(this.#row(article) + ROW.districts, true);
		return DISTRICTS.filter((_, i) => mask & (1 << i)).map(({ slug }) => slug);
	}

	topics(article: number): TopicSlug[] {
		const mask = this.#view.getUint16(this.#row(article) + ROW.topics, true);
		return TOPICS.filter((_, i) => mask & (1 << i)).map(({ slug }) => slug);
	}

	/** Tokens of the article's field. */
	length(article: number, field: number): number {
		return this.#view.getUint32(this.#row(article) + ROW.lengths + field * 4, true);
	}

	/** A pair of characters: where it stands. One character: where any gram begins with it. */
	posting(gram: string): Posting {
		const [first = '', second] = Array.from(gram);
		const posting: Posting = new Map();
		const [from, to] = this.#block(first.codePointAt(0) ?? 0);
		const wanted = second === undefined ? null : (second.codePointAt(0) ?? 0) + 1;
		const reader = new VarintReader(this.#bytes, from);
		for (let key = 0; reader.at < to;) {
			key += reader.next();
			const length = reader.next();
			const end = reader.at + length;
			if (wanted === null || key === wanted) readPosting(this.#bytes, reader, end, posting);
			if (wanted !== null && key >= wanted) break;
			reader.at = end;
		}
		return wanted === null ? new Map([...posting].sort(([a], [b]) => a - b)) : posting;
	}

	/** The bytes of the block that holds all grams beginning with the character; empty when there are none. */
	#block(codePoint: number): [from: number, to: number] {
		let low = 0;
		let high = this.#characters;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.#character(middle, CHARACTER.codePoint) < codePoint) low = middle + 1;
			else high = middle;
		}
		if (low === this.#characters || this.#character(low, CHARACTER.codePoint) !== codePoint) {
			return [0, 0];
		}
		const last = low + 1 === this.#characters;
		const to = last ? this.#bytes.length : this.#blocks + this.#character(low + 1, CHARACTER.block);
		return [this.#blocks + this.#character(low, CHARACTER.block), to];
	}

	#character(index: number, part: number): number {
		return this.#view.getUint32(this.#table + index * CHARACTER.size + part, true);
	}

	#row(article: number): number {
		return HEADER.size + article * ROW.size;
	}
}

/** Adds what stands in [reader.at, end) to `posting`. */
function readPosting(bytes: Uint8Array, reader: VarintReader, end: number, posting: Posting): void {
	for (let article = -1; reader.at < end;) {
		const step = reader.next();
		article += (step >>> 1) + 1;
		let counts = posting.get(article);
		if (!counts) {
			counts = FIELDS.map(() => 0);
			posting.set(article, counts);
		}
		if (step & ONCE_IN_BODY) {
			counts[BODY] = (counts[BODY] ?? 0) + 1;
			continue;
		}
		const mask = bytes[reader.at] ?? 0;
		reader.at += 1;
		for (let field = 0; field < FIELDS.length; field += 1) {
			if (mask & (1 << field)) counts[field] = (counts[field] ?? 0) + reader.next();
		}
	}
}
