// What was read and may be needed again, kept up to a number of bytes; what was long unused goes first.

/** Bytes of shards and texts that a phone minds little: all of a year's archive. A little less, and each key would read anew what the last one drove out. */
export const KEPT = 54_500_000;

/** The part that may go. */
const OLD = 0.75;

/** Steps of this size fall everywhere between 0 and 1. */
const SPREAD = 0.618034;

/** Bytes of the texts of some 500 articles. */
const PACK = 400_000;

interface Kept {
	value: Promise<unknown>;
	bytes: number;
}

export class ByteCache {
	readonly #limit: number;
	readonly #kept = new Map<string, Kept>();
	#bytes = 0;
	#turn = 0;

	constructor(limit: number) {
		this.#limit = limit;
	}

	/** Whether a pack's worth more would cost what is kept. */
	get isFull(): boolean {
		return this.#bytes > this.#limit - PACK;
	}

	has(key: string): boolean {
		return this.#kept.has(key);
	}

	/** What is kept, and now used; null: nothing. */
	peek<T>(key: string): Promise<T> | null {
		const known = this.#kept.get(key);
		if (!known) return null;
		this.#kept.delete(key);
		this.#kept.set(key, known);
		return known.value as Promise<T>;
	}

	/** What `make` gave before, or gives now; `weigh`: its bytes. A rejected promise is forgotten. */
	get<T>(key: string, make: () => Promise<T>, weigh: (value: T) => number): Promise<T> {
		const known = this.peek<T>(key);
		if (known) return known;
		const value = make();
		const kept: Kept = { value, bytes: 0 };
		this.#kept.set(key, kept);
		value.then(
			(made) => {
				if (this.#kept.get(key) !== kept) return;
				kept.bytes = weigh(made);
				this.#bytes += kept.bytes;
				this.#shrink(key);
			},
			() => this.#kept.delete(key)
		);
		return value;
	}

	/**
	 * What goes is any of what was not used of late. Were it the oldest each time, a question that reads more than there is room
	 * for would drop just what it comes to next, and the same question would find nothing kept.
	 */
	#shrink(newest: string): void {
		while (this.#bytes > this.#limit) {
			// What is still on its way weighs nothing yet.
			const left = [...this.#kept].filter(([key, { bytes }]) => key !== newest && bytes > 0);
			this.#turn = (this.#turn + SPREAD) % 1;
			const chosen = left[Math.floor(this.#turn * OLD * left.length)];
			if (!chosen) return;
			this.#kept.delete(chosen[0]);
			this.#bytes -= chosen[1].bytes;
		}
	}
}
