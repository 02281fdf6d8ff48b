// What was read lately, up to so many bytes: the archive may be larger than the memory of a phone.

interface Held<T> {
	value: Promise<T>;
	/** 0 until it is known. */
	bytes: number;
}

export class Recent<T> {
	/** Least recently asked for first. */
	readonly #held = new Map<string, Held<T>>();
	readonly #limit: number;

	/** `limit`: bytes. The one asked for last stays, however large. */
	constructor(limit: number) {
		this.#limit = limit;
	}

	/** Makes it unless it is held or under way. A rejected promise is forgotten, so that the next call tries again. */
	once(key: string, make: () => Promise<{ value: T; bytes: number }>): Promise<T> {
		const known = this.#held.get(key);
		if (known) {
			this.#held.delete(key);
			this.#held.set(key, known);
			return known.value;
		}
		const made = make();
		const held: Held<T> = { value: made.then(({ value }) => value), bytes: 0 };
		this.#held.set(key, held);
		made.then(
			({ bytes }) => {
				held.bytes = bytes;
				this.#trim();
			},
			() => this.#held.delete(key)
		);
		return held.value;
	}

	#trim(): void {
		let sum = [...this.#held.values()].reduce((total, { bytes }) => total + bytes, 0);
		for (const [key, { bytes }] of this.#held) {
			if (sum <= this.#limit || this.#held.size === 1) return;
			if (bytes === 0) continue;
			this.#held.delete(key);
			sum -= bytes;
		}
	}
}
