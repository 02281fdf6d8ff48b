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
	const lengths = new Map<string, number[]>();
	for (const word of [...known].sort((a, b) => b.length - a.length)) {
		const key = word.slice(0, KEY);
		const before = lengths.get(key) ?? [];
		if (before.at(-1) !== word.length) lengths.set(key, [...before, word.length]);
	}
	const at = (text: string, index: number): string | null => {
		for (let size = KEY; size > 0; size -= 1) {
			for (const length of lengths.get(text.slice(index, index + size)) ?? []) {
				const word = text.slice(index, index + length);
				if (known.has(word)) return word;
			}
		}
		return null;
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

/** Words are told apart by their first so many characters. */
const KEY = 2;
