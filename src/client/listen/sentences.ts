// A body cut into what is read out at a time: sentences, short enough that a voice does not break off.
import type { Passage } from '../passage/passage.ts';

/** Characters. Browsers' voices fall silent in long utterances; a longer sentence is cut at its commas. */
const LONG = 120;

const SENTENCE = /[^。！？!?；;]*[。！？!?；;]+[”’」』）)]*|[^。！？!?；;]+$/gu;
const CLAUSE = /[^，、,：:]*[，、,：:]+|[^，、,：:]+$/gu;

/** `body`: the paragraphs. In reading order; what holds no word (a row of dots) is left out. */
export function sentencesOf(body: readonly string[]): Passage[] {
	return body.flatMap((text, index) => {
		const parts = [...text.matchAll(SENTENCE)].flatMap(({ 0: words, index: at }) =>
			words.length <= LONG ? [{ words, at }] : clauses(words, at)
		);
		return parts
			.filter(({ words }) => /[\p{L}\p{N}]/u.test(words))
			.map(({ words, at }) => ({
				from: { paragraph: index + 1, at },
				to: { paragraph: index + 1, at: at + words.length },
				words
			}));
	});
}

function clauses(sentence: string, from: number): { words: string; at: number }[] {
	const parts: { words: string; at: number }[] = [];
	for (const { 0: words, index } of sentence.matchAll(CLAUSE)) {
		const last = parts.at(-1);
		if (last && last.words.length + words.length <= LONG) last.words += words;
		else parts.push({ words, at: from + index });
	}
	return parts;
}
