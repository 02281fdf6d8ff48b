// Code units ↔ text: a string made from numbers costs ten times as much as one that the platform decodes.

/** Both platforms have it; the types of neither belong to this realm. */
declare const TextDecoder: new (
	label: 'utf-16le',
	options: { ignoreBOM: true }
) => { decode(units: Uint16Array): string };

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** `units` hold no half of a pair without the other. */
export function toText(units: Uint16Array): string {
	return decoder.decode(units);
}

/** Code units, one after the other, in memory that is used again. */
export class UnitList {
	units = new Uint16Array(4096);
	length = 0;

	/** Makes room for so many more. */
	reserve(more: number): void {
		if (this.length + more <= this.units.length) return;
		const larger = new Uint16Array(2 * (this.length + more));
		larger.set(this.units.subarray(0, this.length));
		this.units = larger;
	}

	push(text: string): void {
		this.reserve(text.length);
		for (let at = 0; at < text.length; at += 1) {
			this.units[this.length] = text.charCodeAt(at);
			this.length += 1;
		}
	}

	/** Those of [from, to): a view that holds until more are added. */
	slice(from: number, to: number): Uint16Array {
		return this.units.subarray(from, to);
	}
}
