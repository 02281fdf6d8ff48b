// How much of an old text lives on in a new one, without keeping the old text.

const GRAM = 5;

/**
 * Of all the old text's 5-grams the ids file keeps those with the SIZE lowest hashes: a random sample of them. The share
 * of the sample that a new text has is the share of all, exactly for texts up to SIZE grams, else within ±6 points
 * (one standard error at 60 %).
 */
const SIZE = 64;

/** Bytes of a hash. A text of a thousand grams holds a foreign hash of 24 bits once in 17,000 times. */
const BYTES = 3;

/** The hashes of a text's grams; of the whole text where it is shorter than one. */
export function gramHashes(text: string): Set<number> {
	return new Set(hashesOf(text));
}

/** Ascending, each once: two texts' lists are compared in one walk. */
export function sortedHashes(text: string): Uint32Array {
	const hashes = hashesOf(text).sort();
	let size = 0;
	for (let i = 0; i < hashes.length; i += 1) {
		if (i === 0 || hashes[i] !== hashes[i - 1]) hashes[size++] = hashes[i] ?? 0;
	}
	return hashes.subarray(0, size);
}

/** With repeats. A plain loop: every article of an archive comes through here at every build. */
function hashesOf(text: string): Uint32Array {
	// Where each character begins: outside the BMP one is two units.
	const starts = new Uint32Array(text.length + 1);
	let count = 0;
	for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
		starts[count++] = at;
	starts[count++] = text.length;
	const hashes = new Uint32Array(Math.max(1, count - GRAM));
	for (let i = 0; i < hashes.length; i += 1) {
		const end = i + GRAM < count ? starts[i + GRAM] : text.length;
		hashes[i] = hash(text, starts[i] ?? 0, end ?? text.length);
	}
	return hashes;
}

/** A text's sample, as it stands in the ids file: base64, hashes ascending, high bytes first. */
export function sketch(text: string): string {
	const lowest = sortedHashes(text).subarray(0, SIZE);
	const bytes = Buffer.alloc(lowest.length * BYTES);
	lowest.forEach((value, i) => bytes.writeUIntBE(value, i * BYTES, BYTES));
	return bytes.toString('base64');
}

/** The share of the sketched text's grams that are among `hashes`, 0 to 1. */
export function sharedPart(sketched: string, hashes: ReadonlySet<number>): number {
	const bytes = Buffer.from(sketched, 'base64');
	const size = Math.floor(bytes.length / BYTES);
	let shared = 0;
	for (let i = 0; i < size; i += 1) if (hashes.has(bytes.readUIntBE(i * BYTES, BYTES))) shared += 1;
	return size === 0 ? 0 : shared / size;
}

/** FNV-1a over UTF-16 units with murmur's last steps, so that low values are no particular grams. */
function hash(text: string, from: number, to: number): number {
	let h = 0x811c9dc5;
	for (let i = from; i < to; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> (32 - 8 * BYTES);
}
