// Pairs of neighbouring ideographs and digits: what texts are compared by. Each is one small number, since pages are compared
// by millions of them.
const SAID = /[\p{Script=Han}\d]/u;
const BITS = 15;
const BLANK = (1 << 16) - 1;

/** Code unit → 1, 2, 3 … of those that say something, 0 of all others but blanks. Ideographs beyond the BMP stand in no pair. */
let codes: Uint16Array | null = null;

function numberUnits(): Uint16Array {
	const numbers = new Uint16Array(1 << 16);
	let count = 0;
	for (let unit = 0; unit < numbers.length; unit++) {
		const char = String.fromCharCode(unit);
		if (SAID.test(char)) numbers[unit] = ++count;
		else if (/\s/u.test(char)) numbers[unit] = BLANK;
	}
	if (count >= 1 << BITS) throw new RangeError(`${count} characters do not fit ${BITS} bits`);
	return numbers;
}

/** Each ideograph or digit, with the pair that it closes; 0: it closes none. Blanks part no pair. */
function readGrams(text: string, read: (single: number, pair: number) => void): void {
	codes ??= numberUnits();
	let above = 0;
	for (let i = 0; i < text.length; i++) {
		const code = codes[text.charCodeAt(i)] ?? 0;
		if (code === BLANK) continue;
		if (code > 0) read(code, above > 0 ? (above << BITS) | code : 0);
		above = code;
	}
}

export function bigrams(text: string): Set<number> {
	const pairs = new Set<number>();
	readGrams(text, (_, pair) => {
		if (pair > 0) pairs.add(pair);
	});
	return pairs;
}

/** Each ideograph or digit and each pair of them, with how often it stands. */
export type Grams = ReadonlyMap<number, number>;

export function gramsOf(text: string): Grams {
	const grams = new Map<number, number>();
	const count = (gram: number) => grams.set(gram, (grams.get(gram) ?? 0) + 1);
	readGrams(text, (single, pair) => {
		count(single);
		if (pair > 0) count(pair);
	});
	return grams;
}
