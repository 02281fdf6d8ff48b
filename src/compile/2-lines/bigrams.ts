// Pairs of neighbouring ideographs and digits: what texts are compared by. Each is one small number, since pages are compared
// by millions of them.
import { tight } from './chars.ts';

const SAID = /[\p{Script=Han}\d]/u;
const BITS = 15;

/** Code unit → 1, 2, 3 … of those that say something, 0 of all others. Ideographs beyond the BMP stand in no pair. */
let codes: Uint16Array | null = null;

function numberUnits(): Uint16Array {
	const numbers = new Uint16Array(1 << 16);
	let count = 0;
	for (let unit = 0; unit < numbers.length; unit++)
		if (SAID.test(String.fromCharCode(unit))) numbers[unit] = ++count;
	if (count >= 1 << BITS) throw new RangeError(`${count} characters do not fit ${BITS} bits`);
	return numbers;
}

export function bigrams(text: string): Set<number> {
	codes ??= numberUnits();
	const plain = tight(text);
	const pairs = new Set<number>();
	let above = 0;
	for (let i = 0; i < plain.length; i++) {
		const code = codes[plain.charCodeAt(i)] ?? 0;
		if (above > 0 && code > 0) pairs.add((above << BITS) | code);
		above = code;
	}
	return pairs;
}

/** Each ideograph or digit and each pair of them, with how often it stands. */
export type Grams = ReadonlyMap<number, number>;

export function gramsOf(text: string): Grams {
	codes ??= numberUnits();
	const plain = tight(text);
	const grams = new Map<number, number>();
	const count = (gram: number) => grams.set(gram, (grams.get(gram) ?? 0) + 1);
	let above = 0;
	for (let i = 0; i < plain.length; i++) {
		const code = codes[plain.charCodeAt(i)] ?? 0;
		if (code > 0) count(code);
		if (above > 0 && code > 0) count((above << BITS) | code);
		above = code;
	}
	return grams;
}
