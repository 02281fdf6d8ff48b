// Which of thousands of words stand in a text: the longest at each place, from left to right. A regular expression of all of them
// tries one after the other at each character; this looks two characters up.

export interface FoundWord {
	word: string;
	/** UTF-16 offset in the text. */
	index: number;
}

/** Words do not overlap: what a longer one covers is not found again. */
export function wordFinder(words: Iterable<string>): (text: string) => FoundWord[] {
	const known = new Set(words);
	const lengths = new Map<number, number[]>();
	for (const word of [...known].sort((a, b) => b.length - a.length)) {
		const key = keyOf(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : ALONE);
		const before = lengths.get(key) ?? [];
		if (before.at(-1) !== word.length) lengths.set(key, [...before, word.length]);
	}
	const longest = (text: string, index: number, key: number): string | null => {
		for (const length of lengths.get(key) ?? []) {
			const word = text.slice(index, index + length);
			if (known.has(word)) return word;
		}
		return null;
	};
	const at = (text: string, index: number): string | null => {
		const first = text.charCodeAt(index);
		return (
			longest(text, index, keyOf(first, text.charCodeAt(index + 1))) ??
			longest(text, index, keyOf(first, ALONE))
		);
	};
	return (text) => {
		const found: FoundWord[] = [];
		for (let index = 0; index < text.length;) {
			const word = at(text, index);
			if (word !== null) found.push({ word, index });
			index += word?.length ?? 1;
		}
		return found;
	};
}

/** For a word's second character where it has none. */
export const ALONE = 0;

/** Words are told apart by their first two characters, as one number: a text is looked up at every place. */
export function keyOf(first: number, second: number): number {
	return (first << 16) | second;
}
