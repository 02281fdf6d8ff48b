// Where one gram stands: articles ascending, and for each how often in each field.
import { BODY, FIELDS } from './fields.ts';
import { ONCE_IN_BODY } from './segment-format.ts';
import { giveBack, room } from './room.ts';
import { VarintReader } from './varint.ts';

export class Posting {
	readonly articles: Uint32Array;
	/** FIELDS.length numbers an article, in the same order. */
	readonly counts: Uint32Array;
	/** Fields that hold the gram, over all articles. */
	readonly holding: number;

	constructor(articles: Uint32Array, counts: Uint32Array) {
		this.articles = articles;
		this.counts = counts;
		let holding = 0;
		for (const times of counts) if (times > 0) holding += 1;
		this.holding = holding;
	}

	get size(): number {
		return this.articles.length;
	}

	has(article: number): boolean {
		return this.find(article) !== -1;
	}

	/** The article's index, by binary search; -1: the gram does not stand there. */
	find(article: number): number {
		let low = 0;
		let high = this.articles.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.articles[middle] ?? 0) < article) low = middle + 1;
			else high = middle;
		}
		return this.articles[low] === article ? low : -1;
	}

	/** Times in `field` of the index-th article. */
	times(index: number, field: number): number {
		return this.counts[index * FIELDS.length + field] ?? 0;
	}
}

export const NOWHERE = new Posting(new Uint32Array(), new Uint32Array());

/**
 * Adds what the posting in [from, to) says to `counts`, FIELDS.length numbers an article: packed one after the other, with the
 * articles' numbers in `held`, or, without it, each at its article's place. Returns how many articles it names.
 */
function addUp(
	bytes: Uint8Array,
	[from, to]: readonly [from: number, to: number],
	articles: number,
	counts: Uint32Array,
	held: Uint32Array | null
): number {
	const reader = new VarintReader(bytes, from);
	let size = 0;
	for (let article = -1; reader.at < to; size += 1) {
		const step = reader.next();
		article += (step >>> 1) + 1;
		if (article >= articles) throw new Error(`no article ${article}`);
		if (held) held[size] = article;
		const at = (held ? size : article) * FIELDS.length;
		if (step & ONCE_IN_BODY) {
			counts[at + BODY] = (counts[at + BODY] ?? 0) + 1;
			continue;
		}
		const mask = reader.byte();
		for (let field = 0; field < FIELDS.length; field += 1) {
			if (mask & (1 << field)) counts[at + field] = (counts[at + field] ?? 0) + reader.next();
		}
	}
	return size;
}

/** The posting that lies in [from, to). */
export function readPosting(
	bytes: Uint8Array,
	from: number,
	to: number,
	articles: number
): Posting {
	// No article takes less than a byte.
	const most = Math.min(articles, to - from);
	const held = room(most);
	const counts = room(most * FIELDS.length);
	const size = addUp(bytes, [from, to], articles, counts, held);
	giveBack((most - size) * FIELDS.length);
	return new Posting(held.subarray(0, size), counts.subarray(0, size * FIELDS.length));
}

/** Adds up postings of a segment of `articles` articles. */
export class PostingSum {
	/** FIELDS.length numbers an article. */
	readonly counts: Uint32Array;
	readonly #articles: number;

	constructor(articles: number) {
		this.#articles = articles;
		this.counts = room(articles * FIELDS.length);
	}

	/** The posting that lies in [from, to). */
	add(bytes: Uint8Array, from: number, to: number): void {
		addUp(bytes, [from, to], this.#articles, this.counts, null);
	}

	total(): Posting {
		const articles = room(this.#articles);
		const counts = room(this.counts.length);
		let size = 0;
		for (let article = 0; article < this.#articles; article += 1) {
			let times = 0;
			for (let field = 0; field < FIELDS.length; field += 1) {
				const here = this.counts[article * FIELDS.length + field] ?? 0;
				counts[size * FIELDS.length + field] = here;
				times += here;
			}
			if (times === 0) continue;
			articles[size] = article;
			size += 1;
		}
		return new Posting(articles.subarray(0, size), counts.subarray(0, size * FIELDS.length));
	}
}
