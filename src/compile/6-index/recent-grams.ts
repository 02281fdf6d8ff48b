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

	/** Place of an article, counted as they were added → share of the grams' weight that it has, for the recent ones. */
	compare(grams: ReadonlySet<string>): Map<number, number> {
		const shared = new Map<number, number>();
		let whole = 0;
		for (const gram of grams) {
			const slot = slotOf(gram);
			const count = this.counts[slot] ?? 0;
			const weight = Math.log((this.articles + 2) / (count + 1));
			whole += weight;
			if (count > COMMON) continue;
			for (let i = 0; i < Math.min(count, RECENT); i++) {
				const at = this.recent[slot * RECENT + i] ?? 0;
				shared.set(at, (shared.get(at) ?? 0) + weight);
			}
		}
		for (const [at, weight] of shared) shared.set(at, weight / whole);
		return shared;
	}

	add(grams: ReadonlySet<string>): void {
		for (const slot of new Set([...grams].map(slotOf))) {
			const count = this.counts[slot] ?? 0;
			this.recent[slot * RECENT + (count % RECENT)] = this.articles;
			this.counts[slot] = count + 1;
		}
		this.articles++;
	}
}

/** FNV-1a. */
function slotOf(gram: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < gram.length; i++) hash = Math.imul(hash ^ gram.charCodeAt(i), 0x01000193);
	return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}
