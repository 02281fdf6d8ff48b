// Text → grams, on both sides: what the compiler files an article under and what a query asks for.
/**
 * Every character of a normed text with the one after it; the last stands alone:
 *
 *     工会会员 → 工会 会会 会员 员
 *
 * So each character begins exactly one gram, and a single character is found as the grams that it begins.
 */
export function grams(normed: string): string[] {
	const characters = Array.from(normed);
	return characters.map((character, i) => character + (characters[i + 1] ?? ''));
}

/** What every text that contains the term has: the term's pairs, or its only character. Without repeats. */
export function termGrams(term: string): string[] {
	const all = grams(term);
	return [...new Set(all.length > 1 ? all.slice(0, -1) : all)];
}

/** True when holding the term's grams already means containing the term: one or two characters. */
export function isDecidedByGrams(term: string): boolean {
	return Array.from(term).length <= 2;
}

/** What a field of that many characters weighs in BM25: its characters and its pairs. */
export function tokenCount(characters: number): number {
	return characters === 0 ? 0 : 2 * characters - 1;
}
