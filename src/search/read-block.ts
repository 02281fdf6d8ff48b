// A character's block: the grams that begin with it, by their second characters, each with its posting (drawn in README.md).
import { NOWHERE, PostingSum, readPosting, type Posting } from './posting.ts';
import { LONG } from './segment-format.ts';
import { VarintReader } from './varint.ts';

/** The block begins at `at`. second: a character's place in the alphabet. articles: of the segment. */
export function findInBlock(
	bytes: Uint8Array,
	at: number,
	second: number,
	articles: number
): Posting {
	const walk = new BlockWalk(bytes, at);
	// In the blocks 0 stands for the end of a field, so characters count from 1.
	return walk.goTo(second + 1) ? readPosting(bytes, walk.from, walk.to, articles) : NOWHERE;
}

/** All grams of the block together: where its character stands, and how often. */
export function sumBlock(bytes: Uint8Array, at: number, articles: number): PostingSum {
	const sum = new PostingSum(articles);
	const walk = new BlockWalk(bytes, at);
	while (walk.step()) sum.add(bytes, walk.from, walk.to);
	return sum;
}

/** From gram to gram: a question walks through some hundred blocks, each of up to some thousand grams. */
class BlockWalk {
	/** Where the posting of the gram lies that was come to. */
	from = 0;
	to: number;
	readonly #bytes: Uint8Array;
	#second = -1;
	/** Where the length and the step of the next gram stand. */
	#length: number;
	#step: number;
	readonly #lengthsEnd: number;

	constructor(bytes: Uint8Array, at: number) {
		this.#bytes = bytes;
		const reader = new VarintReader(bytes, at);
		const grams = reader.next();
		const steps = reader.next();
		this.#length = reader.at;
		this.#lengthsEnd = reader.at + grams;
		this.#step = this.#lengthsEnd;
		this.to = this.#lengthsEnd + steps;
	}

	/** False: there is no further gram. */
	step(): boolean {
		return this.#walk(0);
	}

	/** False: no gram has this second character. Not to be called for one that was passed. */
	goTo(second: number): boolean {
		return this.#walk(second) && this.#second === second;
	}

	/** On by one gram at least, and to the first whose second character is not below. In local variables, which are twice as quick. */
	#walk(second: number): boolean {
		const bytes = this.#bytes;
		let [at, step, number, to] = [this.#length, this.#step, this.#second, this.to];
		let from = to;
		const end = this.#lengthsEnd;
		let isThere = false;
		while (!isThere && at < end) {
			let byte = bytes[step++] ?? 0;
			let value = byte & 0x7f;
			for (let shift = 7; byte > 0x7f; shift += 7) {
				byte = bytes[step++] ?? 0;
				value |= (byte & 0x7f) << shift;
			}
			number += value + 1;
			let length = bytes[at++] ?? 0;
			from = to;
			if (length === LONG) {
				const reader = new VarintReader(bytes, to);
				length = reader.next();
				from = reader.at;
			}
			to = from + length;
			isThere = number >= second;
		}
		[this.#length, this.#step, this.#second, this.to] = [at, step, number, to];
		this.from = from;
		return isThere;
	}
}
