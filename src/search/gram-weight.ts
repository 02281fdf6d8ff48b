// How much a gram says about what is asked for: ranking only, never what is found.
import { STOP_WORDS } from './stop-words.data.ts';

/** Of a gram that any text may hold. Not 0: between two such grams, how often they stand still decides. */
const LIGHT = 0.2;

/** The characters that lunr-languages' Chinese trimmer keeps (`lunr.zh.wordCharacters`), and those beyond its plane. */
const WORD = /^[\w\u4e00-\u9fa5\u{20000}-\u{3ffff}]+$/u;

/** The boost of a gram in a query: 1, or less where it holds punctuation or nothing but stop words. */
export function gramWeight(gram: string): number {
	const isStopped = Array.from(gram).every((character) => STOP_WORDS.has(character));
	return isStopped || !WORD.test(gram) ? LIGHT : 1;
}
