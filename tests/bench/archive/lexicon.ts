// Words with their frequencies in print, by part of speech (words.txt says from where), picked as often as they are printed.
import { readFileSync } from 'node:fs';
import type { Chance } from '../../page-maker/random.ts';

export type PartOfSpeech = 'n' | 'v' | 'vn' | 'a' | 'd' | 'ns' | 't' | 'i' | 'l' | 'nz';

/** Words with the running sum of their frequencies: a pick is a binary search. */
export interface Words {
	words: readonly string[];
	sums: Float64Array;
}

/** A word, as often as its frequency says. */
export function pickWord({ words, sums }: Words, chance: Chance): string {
	const wanted = chance.next() * (sums.at(-1) ?? 0);
	let low = 0;
	let high = words.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sums[middle] ?? 0) <= wanted) low = middle + 1;
		else high = middle;
	}
	return words[low] ?? '';
}

/** Some of the words, drawn by frequency: what one story, or one field of life, keeps coming back to. */
export function drawWords(from: Words, count: number, chance: Chance): Words {
	const words = Array.from({ length: count }, () => pickWord(from, chance));
	// Within the draw the first are the most frequent, by Zipf's law.
	return toWords(words.map((word, rank) => [word, 1 / (rank + 2)]));
}

function toWords(counted: readonly (readonly [word: string, frequency: number])[]): Words {
	let sum = 0;
	const sums = Float64Array.from(counted, ([, frequency]) => (sum += frequency));
	return { words: counted.map(([word]) => word), sums };
}

export const LEXICON = Object.fromEntries(
	readFileSync(new URL('words.txt', import.meta.url), 'utf8')
		.trimEnd()
		.split('\n')
		.map((line) => {
			const [part = '', list = ''] = line.split('\t');
			const counted = list.split(' ').map((entry) => {
				const word = entry.replace(/\d+$/u, '');
				return [word, Number(entry.slice(word.length))] as const;
			});
			return [part, toWords(counted)];
		})
) as Record<PartOfSpeech, Words>;
