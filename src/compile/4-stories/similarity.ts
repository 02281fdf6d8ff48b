// How much two pieces of a page speak of the same thing: pairs of ideographs that few other pieces share.
export class Rarity {
	/** ln(pieces / pieces that hold it) of each pair: near 0 for what stands everywhere. */
	private readonly weights = new Map<string, number>();
	private readonly norms = new WeakMap<ReadonlySet<string>, number>();
	/** For pairs that stand nowhere. */
	private readonly missing: number;

	constructor(pieces: readonly ReadonlySet<string>[]) {
		const counts = new Map<string, number>();
		for (const piece of pieces)
			for (const pair of piece) counts.set(pair, (counts.get(pair) ?? 0) + 1);
		for (const [pair, count] of counts)
			this.weights.set(pair, Math.log((pieces.length + 1) / count));
		this.missing = Math.log(pieces.length + 1) / 2;
	}

	/** Cosine of the two pieces, 0 to 1. */
	cosine(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
		const [small, large] = a.size < b.size ? [a, b] : [b, a];
		let shared = 0;
		for (const pair of small) if (large.has(pair)) shared += this.weight(pair) ** 2;
		const norm = this.norm(a) * this.norm(b);
		return norm === 0 ? 0 : shared / norm;
	}

	/** Share of `part`'s weight that stands in `whole`, 0 to 1; pairs that stand nowhere count as wholly missed. */
	covered(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
		let all = 0;
		let found = 0;
		for (const pair of part) {
			const weight = this.weight(pair) || this.missing;
			all += weight;
			if (whole.has(pair)) found += weight;
		}
		return all === 0 ? 0 : found / all;
	}

	private weight(pair: string): number {
		return this.weights.get(pair) ?? 0;
	}

	private norm(pairs: ReadonlySet<string>): number {
		const known = this.norms.get(pairs);
		if (known !== undefined) return known;
		let sum = 0;
		for (const pair of pairs) sum += this.weight(pair) ** 2;
		this.norms.set(pairs, Math.sqrt(sum));
		return Math.sqrt(sum);
	}
}
