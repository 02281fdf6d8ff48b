// How much two pieces of a page speak of the same thing: pairs of ideographs that few other pieces share.
export class Rarity {
	/** How many pieces hold each pair. */
	private readonly counts = new Map<number, number>();
	/** By such a count, ln(pieces / count): near 0 for what stands everywhere; 0 for what stands nowhere. */
	private readonly weights: number[];
	private readonly norms = new WeakMap<ReadonlySet<number>, number>();
	/** For pairs that stand nowhere, where they count. */
	private readonly missing: number;

	constructor(pieces: readonly ReadonlySet<number>[]) {
		for (const piece of pieces)
			for (const pair of piece) this.counts.set(pair, (this.counts.get(pair) ?? 0) + 1);
		this.weights = [0, ...pieces.map((_, i) => Math.log((pieces.length + 1) / (i + 1)))];
		this.missing = Math.log(pieces.length + 1) / 2;
	}

	/** For pieces: given the chains they stand in, each of them joined with those above it, the cosine of a text with each of these, 0 to 1. */
	cosines(pieces: readonly ReadonlySet<number>[]) {
		const holders = new Map<number, number[]>();
		pieces.forEach((piece, i) => {
			for (const pair of piece) {
				const known = holders.get(pair);
				if (known) known.push(i);
				else holders.set(pair, [i]);
			}
		});
		const met = new Int32Array(pieces.length);
		let turn = 0;
		return (chains: readonly (readonly number[])[], joined: readonly ReadonlySet<number>[]) => {
			const norms = joined.map((other) => this.norm(other));
			const onFrom = pieces.map((_, i): readonly number[] => [i]);
			for (const chain of chains) chain.forEach((i, place) => (onFrom[i] = chain.slice(place)));
			return (text: ReadonlySet<number>): Float64Array => {
				const cosines = new Float64Array(pieces.length);
				for (const pair of text) {
					const square = this.weight(pair) ** 2;
					turn++;
					for (const holder of holders.get(pair) ?? NOBODY) {
						for (const i of onFrom[holder] ?? NOBODY) {
							if (met[i] === turn) continue;
							met[i] = turn;
							cosines[i] = (cosines[i] ?? 0) + square;
						}
					}
				}
				const own = this.norm(text);
				norms.forEach((norm, i) => {
					cosines[i] = norm * own === 0 ? 0 : (cosines[i] ?? 0) / (norm * own);
				});
				return cosines;
			};
		};
	}

	/** For a part: the share of its weight that stands in any whole, 0 to 1; pairs that stand nowhere count as wholly missed. */
	covered(part: ReadonlySet<number>): (whole: ReadonlySet<number>) => number {
		const pairs = [...part];
		const weights = pairs.map((pair) => this.weight(pair) || this.missing);
		const all = weights.reduce((sum, weight) => sum + weight, 0);
		return (whole) => {
			let found = 0;
			for (let i = 0; i < pairs.length; i++) if (whole.has(pairs[i] ?? 0)) found += weights[i] ?? 0;
			return all === 0 ? 0 : found / all;
		};
	}

	private weight(pair: number): number {
		return this.weights[this.counts.get(pair) ?? 0] ?? 0;
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

const NOBODY: readonly number[] = [];
