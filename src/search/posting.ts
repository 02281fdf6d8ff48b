// Where one gram stands: articles ascending, and for each how often in each field.
import { BODY, FIELDS } from './fields.ts';
import { giveBack, room } from './room.ts';
import { ONCE_IN_BODY } from './segment-format.ts';
import { VarintReader } from './varint.ts';

/** How often the gram stands in `field` of the index-th article. */
type Times = (index: number, field: number) => number;

export class Posting {
	readonly articles: Uint32Array;
	/** Fields that hold the gram, over all articles. */
	readonly holding: number;
	readonly times: Times;
	/** Behind what was found last: most are asked for one after the other. */
	#next = 0;

	constructor(articles: Uint32Array, holding: number, times: Times) {
		this.articles = articles;
		this.holding = holding;
		this.times = times;
	}

	get size(): number {
		return this.articles.length;
	}

	has(article: number): boolean {
		return this.find(article) !== -1;
	}

	/** The article's index; -1: the gram does not stand there. */
	find(article: number): number {
		if (this.articles[this.#next] === article) return this.#next++;
		let low = 0;
		let high = this.articles.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.articles[middle] ?? 0) < article) low = middle + 1;
			else high = middle;
		}
		this.#next = low;
		return this.articles[low] === article ? this.#next++ : -1;
	}
}

export const NOWHERE = new Posting(new Uint32Array(), 0, () => 0);

/** In place of where an article's counts lie: it has the gram once, in the body. No counts lie at the start of a block. */
const ONCE = 0;

/** From article to article of the posting that lies in [from, to). */
class PostingWalk {
	article = -1;
	/** Where its counts lie: a byte with a bit for each field that has any, and these. */
	counts = ONCE;
	/** Fields that hold the gram. */
	fields = 0;
	readonly #reader: VarintReader;
	readonly #to: number;
	readonly #articles: number;
	readonly #sum: Uint32Array | null;

	/** `sum`: FIELDS.length numbers an article, to which the counts are added on the way. */
	constructor(
		bytes: Uint8Array,
		from: number,
		to: number,
		articles: number,
		sum: Uint32Array | null = null
	) {
		this.#reader = new VarintReader(bytes, from);
		this.#to = to;
		this.#articles = articles;
		this.#sum = sum;
	}

	/** False: there is no further article. Throws where it is none of the segment's. */
	step(): boolean {
		const [reader, sum] = [this.#reader, this.#sum];
		if (reader.at >= this.#to) return false;
		const step = reader.next();
		this.article += (step >>> 1) + 1;
		if (this.article >= this.#articles) throw new Error(`no article ${this.article}`);
		const first = this.article * FIELDS.length;
		if (step & ONCE_IN_BODY) {
			this.counts = ONCE;
			this.fields = 1;
			if (sum) sum[first + BODY] = (sum[first + BODY] ?? 0) + 1;
			return true;
		}
		this.counts = reader.at;
		this.fields = 0;
		for (let mask = reader.byte(); mask > 0; mask &= mask - 1) {
			const times = reader.next();
			const at = first + 31 - Math.clz32(mask & -mask);
			if (sum) sum[at] = (sum[at] ?? 0) + times;
			this.fields += 1;
		}
		return true;
	}
}

/** What the counts at `at` say of a field. */
function timesAt(bytes: Uint8Array, at: number, field: number): number {
	if (at === ONCE) return field === BODY ? 1 : 0;
	const mask = bytes[at] ?? 0;
	if (!(mask & (1 << field))) return 0;
	const reader = new VarintReader(bytes, at + 1);
	for (let before = mask & ((1 << field) - 1); before > 0; before &= before - 1) reader.next();
	return reader.next();
}

/** The posting that lies in [from, to). How often the gram stands where is read when it is asked for, of few articles. */
export function readPosting(
	bytes: Uint8Array,
	from: number,
	to: number,
	articles: number
): Posting {
	// No article takes less than a byte.
	const most = Math.min(articles, to - from);
	const held = room(most);
	const counts = room(most);
	let [size, holding] = [0, 0];
	const walk = new PostingWalk(bytes, from, to, articles);
	for (; walk.step(); size += 1) {
		held[size] = walk.article;
		counts[size] = walk.counts;
		holding += walk.fields;
	}
	giveBack(most - size);
	return new Posting(held.subarray(0, size), holding, (index, field) =>
		timesAt(bytes, counts[index] ?? ONCE, field)
	);
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
		const walk = new PostingWalk(bytes, from, to, this.#articles, this.counts);
		while (walk.step());
	}

	total(): Posting {
		const articles = room(this.#articles);
		let [size, holding] = [0, 0];
		for (let article = 0; article < this.#articles; article += 1) {
			const before = holding;
			for (let field = 0; field < FIELDS.length; field += 1)
				if ((this.counts[article * FIELDS.length + field] ?? 0) > 0) holding += 1;
			if (holding === before) continue;
			articles[size] = article;
			size += 1;
		}
		return new Posting(
			articles.subarray(0, size),
			holding,
			(index, field) => this.counts[(articles[index] ?? 0) * FIELDS.length + field] ?? 0
		);
	}
}
