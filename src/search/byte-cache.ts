// What was read and may be needed again, kept up to a number of bytes; what was longest unused goes first.

interface Kept {
	value: Promise<unknown>;
	bytes: number;
}

export class ByteCache {
	readonly #limit: number;
	readonly #kept = new Map<string, Kept>();
	#bytes = 0;

	constructor(limit: number) {
		this.#limit = limit;
	}

	/** What `make` gave before, or gives now; `weigh`: its bytes. A rejected promise is forgotten. */
	get<T>(key: string, make: () => Promise<T>, weigh: (value: T) => number): Promise<T> {
		const known = this.#kept.get(key);
		if (known) {
			this.#kept.delete(key);
			this.#kept.set(key, known);
			return known.value as Promise<T>;
		}
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

	#shrink(newest: string): void {
		for (const [key, { bytes }] of this.#kept) {
			if (this.#bytes <= this.#limit) return;
			// What is still on its way weighs nothing yet.
			if (key === newest || bytes === 0) continue;
			this.#kept.delete(key);
			this.#bytes -= bytes;
		}
	}
}
