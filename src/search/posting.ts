// Where one gram stands: articles ascending, and for each how often in each field.
import { BODY, FIELDS } from './fields.ts';
import { ONCE_IN_BODY } from './segment-format.ts';
import { VarintReader } from './varint.ts';

export class Posting {
	readonly articles: Uint32Array;
	/** FIELDS.length numbers an article, in the same order. */
	readonly counts: Uint32Array;

	constructor(articles: Uint32Array, counts: Uint32Array) {
		this.articles = articles;
		this.counts = counts;
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

/** Adds up postings of a segment of `articles` articles. */
export class PostingSum {
	readonly #seen: Uint8Array;
	readonly #counts: Uint32Array;

	constructor(articles: number) {
		this.#seen = new Uint8Array(articles);
		this.#counts = new Uint32Array(articles * FIELDS.length);
	}

	/** The posting that lies in [from, to). */
	add(bytes: Uint8Array, from: number, to: number): void {
		const reader = new VarintReader(bytes, from);
		for (let article = -1; reader.at < to;) {
			const step = reader.next();
			article += (step >>> 1) + 1;
			if (article >= this.#seen.length) throw new Error(`posting names article ${article}`);
			this.#seen[article] = 1;
			if (step & ONCE_IN_BODY) {
				this.#count(article, BODY, 1);
				continue;
			}
			const mask = reader.byte();
			for (let field = 0; field < FIELDS.length; field += 1) {
				if (mask & (1 << field)) this.#count(article, field, reader.next());
			}
		}
	}

	total(): Posting {
		const articles: number[] = [];
		this.#seen.forEach((seen, article) => {
			if (seen) articles.push(article);
		});
		const counts = new Uint32Array(articles.length * FIELDS.length);
		articles.forEach((article, index) => {
			const from = article * FIELDS.length;
			counts.set(this.#counts.subarray(from, from + FIELDS.length), index * FIELDS.length);
		});
		return new Posting(Uint32Array.from(articles), counts);
	}

	#count(article: number, field: number, times: number): void {
		const at = article * FIELDS.length + field;
		this.#counts[at] = (this.#counts[at] ?? 0) + times;
	}
}
