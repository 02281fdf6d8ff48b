// A search segment, read where it lies: the head once, of the postings only the shards that a question needs.
import { ID_LENGTH, parseArticleId, type ArticleId } from '../model/ids.ts';
import type { ByteCache } from './byte-cache.ts';
import { FIELDS } from './fields.ts';
import type { SegmentFile } from './files.ts';
import { NOWHERE, type Posting } from './posting.ts';
import { findInBlock, sumBlock } from './read-block.ts';
import {
	HEADER,
	NO_DAY,
	PREFIX,
	ROW,
	SEGMENT_MAGIC,
	SEGMENT_VERSION,
	WORD
} from './segment-format.ts';

/** Holds the head of nearly every segment, so that it takes one reading to open it. */
const FIRST_READ = 32_768;

/** Rejects when the bytes are no segment, or one of another version. `name` tells its shards apart in the cache. */
export async function openSegment(
	name: string,
	file: SegmentFile,
	cache: ByteCache
): Promise<Segment> {
	const first = await file.read(0, FIRST_READ);
	const view = new DataView(first.buffer, first.byteOffset, first.byteLength);
	if (first.length < PREFIX.size || view.getUint32(PREFIX.magic, true) !== SEGMENT_MAGIC) {
		throw new Error('no search segment');
	}
	const version = view.getUint32(PREFIX.version, true);
	if (version !== SEGMENT_VERSION) throw new Error(`no version ${version}`);
	const start = PREFIX.size + view.getUint32(PREFIX.headBytes, true);
	const head =
		start <= first.length ? first.slice(PREFIX.size, start) : await file.read(PREFIX.size, start);
	const shard = (number: number, from: number, to: number) =>
		cache.get(
			`${name} ${number}`,
			async () => file.gunzip(await file.read(start + from, start + to)),
			({ length }) => length
		);
	return new Segment(await file.gunzip(head), shard, file);
}

/** A shard, inflated; it lies in [from, to) after the head. */
type ReadShard = (number: number, from: number, to: number) => Promise<Uint8Array>;

export class Segment {
	readonly articles: number;
	/** Tokens of all articles, by field. */
	readonly totals: readonly number[];
	/** Where the pack's runs of articles lie in its file. */
	readonly packCuts: { heads: Uint32Array; texts: Uint32Array };
	readonly #bytes: Uint8Array;
	readonly #view: DataView;
	readonly #shard: ReadShard;
	/** Where it lies. */
	readonly file: SegmentFile;
	/** Code points, ascending. */
	readonly #alphabet: Uint32Array;
	/** By character: where its block begins in the shards laid end to end. */
	readonly #blocks: Uint32Array;
	/** Where each shard begins: laid end to end, and in the file. */
	readonly #starts: Uint32Array;
	readonly #places: Uint32Array;

	/** head: inflated. */
	constructor(head: Uint8Array<ArrayBuffer>, shard: ReadShard, file: SegmentFile) {
		this.#bytes = head;
		this.#shard = shard;
		this.file = file;
		const view = new DataView(head.buffer);
		this.#view = view;
		const word = (at: number) => view.getUint32(at, true);
		this.articles = word(HEADER.articles);
		this.totals = FIELDS.map((_, field) => word(HEADER.totals + field * WORD));
		const [characters, shards] = [word(HEADER.characters), word(HEADER.shards)];
		const groups = word(HEADER.groups);
		let at = HEADER.size + this.articles * ROW.size;
		const table = (length: number) => {
			const words = new Uint32Array(head.buffer, at, length);
			at += length * WORD;
			return words;
		};
		this.#alphabet = table(characters);
		this.#blocks = table(characters + 1);
		this.#starts = table(shards + 1);
		this.#places = table(shards + 1);
		this.packCuts = { heads: table(groups + 1), texts: table(groups + 1) };
	}

	id(article: number): ArticleId {
		const at = this.#row(article) + ROW.id;
		const text = String.fromCharCode(...this.#bytes.subarray(at, at + ID_LENGTH));
		const id = parseArticleId(text);
		if (!id) throw new Error(`no id in row ${article}`);
		return id;
	}

	/** Days since 1970-01-01; null: undated. */
	day(article: number): number | null {
		const day = this.#view.getInt32(this.#row(article) + ROW.day, true);
		return day === NO_DAY ? null : day;
	}

	/** A bit for each of DISTRICTS, in their order. */
	districts(article: number): number {
		return this.#view.getUint16(this.#row(article) + ROW.districts, true);
	}

	/** A bit for each of TOPICS, in their order. */
	topics(article: number): number {
		return this.#view.getUint16(this.#row(article) + ROW.topics, true);
	}

	/** Tokens of the article's field. */
	length(article: number, field: number): number {
		return this.#view.getUint32(this.#row(article) + ROW.lengths + field * WORD, true);
	}

	/** Of a pair of characters: where it stands. Of one character: where any gram begins with it. Rejects when a shard cannot be read. */
	async posting(gram: string): Promise<Posting> {
		const [first = '', second] = Array.from(gram);
		const number = this.#number(first);
		const wanted = second === undefined ? null : this.#number(second);
		if (number === -1 || wanted === -1) return NOWHERE;
		const { bytes, at } = await this.#block(number);
		return wanted === null
			? sumBlock(bytes, at, this.articles).total()
			: findInBlock(bytes, at, wanted, this.articles);
	}

	/** How often a character stands in each field of each article, FIELDS.length numbers an article. Rejects as posting does. */
	async characterCounts(character: string): Promise<Uint32Array> {
		const number = this.#number(character);
		if (number === -1) return new Uint32Array(this.articles * FIELDS.length);
		const { bytes, at } = await this.#block(number);
		return sumBlock(bytes, at, this.articles).counts;
	}

	/** Reads all that questions may need of it, as far as there is room. */
	async warm(): Promise<void> {
		for (let shard = 0; shard + 1 < this.#places.length; shard += 1) await this.#readShard(shard);
		this.file.release?.();
	}

	/** Bytes that characterCounts reads. */
	bytesOf(character: string): number {
		const number = this.#number(character);
		return number === -1 ? 0 : (this.#blocks[number + 1] ?? 0) - (this.#blocks[number] ?? 0);
	}

	/** Where the grams lie that begin with a character. */
	async #block(number: number): Promise<{ bytes: Uint8Array; at: number }> {
		const start = this.#blocks[number] ?? 0;
		const shard = lastAtMost(this.#starts, start);
		return { bytes: await this.#readShard(shard), at: start - (this.#starts[shard] ?? 0) };
	}

	#readShard(shard: number): Promise<Uint8Array> {
		return this.#shard(shard, this.#places[shard] ?? 0, this.#places[shard + 1] ?? 0);
	}

	/** The character's place in the alphabet; -1: no text has it. */
	#number(character: string): number {
		const codePoint = character.codePointAt(0) ?? -1;
		const at = lastAtMost(this.#alphabet, codePoint);
		return this.#alphabet[at] === codePoint ? at : -1;
	}

	#row(article: number): number {
		return HEADER.size + article * ROW.size;
	}
}

/** Where the last number not above `wanted` stands in an ascending list; -1: all are above. */
function lastAtMost(list: Uint32Array, wanted: number): number {
	let low = 0;
	let high = list.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((list[middle] ?? 0) <= wanted) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
