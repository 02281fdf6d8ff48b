// Numbers of variable length, 7 bits a byte, low ones first; the high bit says that more follow.

export function pushVarint(bytes: number[], value: number): void {
	let rest = value;
	while (rest > 0x7f) {
		bytes.push((rest & 0x7f) | 0x80);
		rest >>>= 7;
	}
	bytes.push(rest);
}

/** Reads on from `at`. Reading past the end throws: a segment that was cut off is no segment. */
export class VarintReader {
	at: number;
	readonly #bytes: Uint8Array;

	constructor(bytes: Uint8Array, at: number) {
		this.#bytes = bytes;
		this.at = at;
	}

	byte(): number {
		const byte = this.#bytes[this.at];
		if (byte === undefined) throw new Error(`ends at ${this.at}`);
		this.at += 1;
		return byte;
	}

	next(): number {
		let value = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = this.byte();
			value |= (byte & 0x7f) << shift;
			if (byte < 0x80) return value >>> 0;
		}
	}
}
