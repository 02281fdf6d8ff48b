/** No page moves a weight by more than this many findings at once. */
const MOST = 6;

/** An averaged perceptron: weights moved by each mistake, and at the end their mean over all steps. */
export class Averaged {
	readonly now: Map<string, number>;
	private readonly weighed = new Map<string, number>();
	private steps = 0;
	private readonly rate: number;

	constructor(initial: Iterable<[string, number]>, rate: number) {
		this.now = new Map(initial);
		this.rate = rate;
	}

	/** Raises what `more` holds beyond `less`. */
	move(more: ReadonlyMap<string, number>, less: ReadonlyMap<string, number>): void {
		this.steps++;
		for (const finding of new Set([...more.keys(), ...less.keys()])) {
			const difference = (more.get(finding) ?? 0) - (less.get(finding) ?? 0);
			const by = this.rate * Math.max(-MOST, Math.min(MOST, difference));
			this.now.set(finding, (this.now.get(finding) ?? 0) + by);
			this.weighed.set(finding, (this.weighed.get(finding) ?? 0) + this.steps * by);
		}
	}

	mean(): Map<string, number> {
		return new Map(
			[...this.now].map(([finding, weight]) => [
				finding,
				weight - (this.weighed.get(finding) ?? 0) / (this.steps + 1)
			])
		);
	}
}

/** Passes over all examples, each in another order; the same one at every run. */
export function* passes<T>(examples: readonly T[], count: number): Generator<T> {
	let state = 1;
	const chance = () => (state = (state * 1103515245 + 12345) & 0x7fffffff);
	for (let pass = 0; pass < count; pass++) {
		const order = examples.map((example) => ({ example, key: chance() }));
		for (const { example } of order.sort((a, b) => a.key - b.key)) yield example;
	}
}
