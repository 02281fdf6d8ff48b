// How much two pieces of a page speak of the same thing: pairs of ideographs that few other pieces share.
export class Rarity {
	/** ln(pieces / pieces that hold it) of each pair: near 0 for what stands everywhere. */
	private readonly weights = new Map<number, number>();
	private readonly norms = new WeakMap<ReadonlySet<number>, number>();
	/** For pairs that stand nowhere. */
	private readonly missing: number;

	constructor(pieces: readonly ReadonlySet<number>[]) {
		const counts = new Map<number, number>();
		for (const piece of pieces)
			for (const pair of piece) counts.set(pair, (counts.get(pair) ?? 0) + 1);
		for (const [pair, count] of counts)
			this.weights.set(pair, Math.log((pieces.length + 1) / count));
		this.missing = Math.log(pieces.length + 1) / 2;
	}

	/** For pieces: the cosine of each with every one of the others, 0 to 1. */
	cosines(others: readonly ReadonlySet<number>[]): (piece: ReadonlySet<number>) => Float64Array {
		const holders = new Map<number, number[]>();
		others.forEach((other, i) => {
			for (const pair of other) {
				const known = holders.get(pair);
				if (known) known.push(i);
				else holders.set(pair, [i]);
			}
		});
		const norms = others.map((other) => this.norm(other));
		return (piece) => {
			const cosines = new Float64Array(others.length);
			for (const pair of piece) {
				const square = this.weight(pair) ** 2;
				for (const i of holders.get(pair) ?? []) cosines[i] = (cosines[i] ?? 0) + square;
			}
			const own = this.norm(piece);
			norms.forEach((norm, i) => {
				cosines[i] = norm * own === 0 ? 0 : (cosines[i] ?? 0) / (norm * own);
			});
			return cosines;
		};
	}

	/** Share of `part`'s weight that stands in `whole`, 0 to 1; pairs that stand nowhere count as wholly missed. */
	covered(part: ReadonlySet<number>, whole: ReadonlySet<number>): number {
		let all = 0;
		let found = 0;
		for (const pair of part) {
			const weight = this.weight(pair) || this.missing;
			all += weight;
			if (whole.has(pair)) found += weight;
		}
		return all === 0 ? 0 : found / all;
	}

	private weight(pair: number): number {
		return this.weights.get(pair) ?? 0;
	}

	private norm(pairs: ReadonlySet<number>): number {
		const known = this.norms.get(pairs);
		if (known !== undefined) return known;
		let sum = 0;
		for (const pair of pairs) sum += this.weight(pair) ** 2;
		this.norms.set(pairs, Math.sqrt(sum));
		return Math.sqrt(sum);
	}
}
