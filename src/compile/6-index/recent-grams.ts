// Gram → the articles that had it last. Of fixed size, whatever the archive's: a few recent articles a gram are enough to
// find what is alike, and a gram that many have says little.

/** A power of two. Grams that fall on one slot count as one: among millions that is noise. */
const SLOTS = 1 << 21;
const RECENT = 8;
/** More articles than this have it, and a gram is not rare. */
const COMMON = 300;

export class RecentGrams {
	private articles = 0;
	private readonly counts = new Uint32Array(SLOTS);
	/** A ring a slot. */
	private readonly recent = new Uint32Array(SLOTS * RECENT);
	/** Of the comparison under way: weight by place, and the places that have any. Empty between comparisons. */
	private readonly shared: number[] = [];
	private readonly seen: number[] = [];

	/**
	 * slots: an article's, of Slots. Places of articles, counted as they were added, each with the share of the grams'
	 * weight that it has: those recent ones that have at least so much, unordered.
	 */
	compare(slots: readonly number[], least: number): [at: number, share: number][] {
		const { shared, seen } = this;
		let whole = 0;
		for (const slot of slots) {
			const count = this.counts[slot] ?? 0;
			const weight = Math.log((this.articles + 2) / (count + 1));
			whole += weight;
			if (count > COMMON) continue;
			for (let i = 0; i < Math.min(count, RECENT); i++) {
				const at = this.recent[slot * RECENT + i] ?? 0;
				if (!shared[at]) seen.push(at);
				shared[at] = (shared[at] ?? 0) + weight;
			}
		}
		const found: [number, number][] = [];
		for (const at of seen) {
			const share = (shared[at] ?? 0) / whole;
			if (share >= least) found.push([at, share]);
			shared[at] = 0;
		}
		seen.length = 0;
		return found;
	}

	add(slots: readonly number[]): void {
		for (const slot of slots) {
			const count = this.counts[slot] ?? 0;
			this.recent[slot * RECENT + (count % RECENT)] = this.articles;
			this.counts[slot] = count + 1;
		}
		this.shared.push(0);
		this.articles++;
	}
}

/** The slots of one article's grams, each once. */
export class Slots {
	private readonly slots = new Set<number>();

	/** One gram, whole. */
	add(gram: string): void {
		this.slots.add(slotOf(gram, 0, gram.length));
	}

	/** Every three letters or digits in a row. */
	addGrams(text: string): void {
		for (const run of text.matchAll(/[\p{L}\p{N}]{3,}/gu)) {
			const end = run.index + run[0].length;
			for (let at = run.index; at + 3 <= end; at++) this.slots.add(slotOf(text, at, at + 3));
		}
	}

	list(): number[] {
		return [...this.slots];
	}
}

/** FNV-1a over UTF-16 units. */
function slotOf(text: string, from: number, to: number): number {
	let hash = 0x811c9dc5;
	for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}
