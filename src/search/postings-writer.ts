// Texts → postings of their grams, cut into shards by the character that the grams begin with.
import { BODY, FIELDS } from './fields.ts';
import { LONG, ONCE_IN_BODY, SHARD_BYTES } from './segment-format.ts';
import { pushVarint } from './varint.ts';

/** One gram's posting as it grows: finished articles as bytes, the latest one as counts. */
interface Growing {
	bytes: number[];
	previous: number;
	article: number;
	counts: number[];
}

interface Shards {
	/** Code points, ascending: a character is known by its place here. */
	alphabet: number[];
	/** By character: where its block begins in the shards laid end to end; and where the last one ends. */
	blocks: number[];
	shards: Uint8Array[];
}

/** A gram in one number: above, the code point of its first character; below, the second's plus one, 0: none. */
const SECONDS = 0x200000;

export class Postings {
	readonly #postings = new Map<number, Growing>();

	/** Files an article's field. Articles come in ascending order. */
	file(article: number, field: number, characters: readonly string[]): void {
		let first = characters[0]?.codePointAt(0) ?? 0;
		for (let i = 0; i < characters.length; i += 1) {
			const second = characters[i + 1]?.codePointAt(0) ?? -1;
			this.#count(first * SECONDS + second + 1, article, field);
			first = second;
		}
	}

	toShards(): Shards {
		const keys = Float64Array.from(this.#postings.keys()).sort();
		const alphabet = [...new Set(Array.from(keys, (key) => Math.floor(key / SECONDS)))];
		if (alphabet.length >= 0xffff) throw new Error('more characters than a segment can number');
		const numbers = new Map(alphabet.map((codePoint, i) => [codePoint + 1, i + 1]));
		const shards: Uint8Array[] = [];
		const blocks = [0];
		let shard: number[] = [];
		let at = 0;
		for (let from = 0; from < keys.length;) {
			const first = Math.floor((keys[from] ?? 0) / SECONDS);
			let to = from;
			while (to < keys.length && Math.floor((keys[to] ?? 0) / SECONDS) === first) to += 1;
			const before = shard.length;
			this.#pushBlock(shard, keys.subarray(from, to), numbers);
			at += shard.length - before;
			blocks.push(at);
			if (shard.length >= SHARD_BYTES || to === keys.length) {
				shards.push(Uint8Array.from(shard));
				shard = [];
			}
			from = to;
		}
		return { alphabet, blocks, shards };
	}

	/** The grams of one first character: how many, how long their seconds, their postings' lengths, seconds, postings. */
	#pushBlock(shard: number[], keys: Float64Array, numbers: ReadonlyMap<number, number>): void {
		const postings = Array.from(keys, (key) => this.#finish(key));
		const seconds: number[] = [];
		let previous = -1;
		for (const key of keys) {
			// Seconds are in the order of code points, hence of their numbers.
			const second = numbers.get(key % SECONDS) ?? 0;
			pushVarint(seconds, second - previous - 1);
			previous = second;
		}
		pushVarint(shard, keys.length);
		pushVarint(shard, seconds.length);
		for (const { length } of postings) shard.push(Math.min(length, LONG));
		for (const byte of seconds) shard.push(byte);
		for (const posting of postings) {
			if (posting.length >= LONG) pushVarint(shard, posting.length);
			for (const byte of posting) shard.push(byte);
		}
	}

	#count(key: number, article: number, field: number): void {
		let growing = this.#postings.get(key);
		if (!growing) {
			growing = { bytes: [], previous: -1, article, counts: FIELDS.map(() => 0) };
			this.#postings.set(key, growing);
		} else if (growing.article !== article) {
			pushArticle(growing);
			growing.article = article;
		}
		growing.counts[field] = (growing.counts[field] ?? 0) + 1;
	}

	#finish(key: number): number[] {
		const growing = this.#postings.get(key);
		if (!growing) return [];
		pushArticle(growing);
		return growing.bytes;
	}
}

function pushArticle(growing: Growing): void {
	const { bytes, counts, article, previous } = growing;
	const once = counts.every((n, field) => n === (field === BODY ? 1 : 0));
	pushVarint(bytes, ((article - previous - 1) << 1) | (once ? ONCE_IN_BODY : 0));
	if (!once) {
		bytes.push(counts.reduce((mask, n, field) => (n > 0 ? mask | (1 << field) : mask), 0));
		for (const n of counts) if (n > 0) pushVarint(bytes, n);
	}
	growing.previous = article;
	counts.fill(0);
}
