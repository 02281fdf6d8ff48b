// A word as it is looked for in units that come one at a time (Knuth, Morris and Pratt, 1977): none is looked at twice.

export interface Word {
	/** Compared; never ''. */
	readonly text: string;
	readonly units: Uint16Array;
	/** How much of the word's beginning stands at the end of its first n + 1 units, but for themselves. */
	readonly back: Uint16Array;
}

export function toWord(text: string): Word {
	const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
	const word = { text, units, back: new Uint16Array(units.length) };
	for (let at = 1; at < units.length; at += 1) {
		word.back[at] = follow(word, word.back[at - 1] ?? 0, units[at] ?? 0);
	}
	return word;
}

/** How much of the word's beginning stands where `unit` follows on `stood` units of it; all of it: here it ends. */
export function follow({ units, back }: Word, stood: number, unit: number): number {
	let still = stood;
	while (still > 0 && units[still] !== unit) still = back[still - 1] ?? 0;
	return units[still] === unit ? still + 1 : 0;
}
