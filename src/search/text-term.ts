// A word that is looked for, and where it stands in a compared text.
import type { ArticleText } from './article-text.ts';
import { toWord } from './word.ts';

export interface TextTerm {
	/** Normed; without punctuation where it is loose. Never ''. */
	text: string;
	/** The one of FIELDS that it must stand in; null: any. */
	field: number | null;
	/** It begins a Latin word or a number there: iso* */
	prefix: boolean;
	/** Punctuation does not count. */
	loose: boolean;
}

const LATIN_OR_DIGIT = /[\p{Script=Latin}\d]/u;
const MARK = /[\p{P}\p{S}]/u;
const MARKS = /[\p{P}\p{S}]+/gu;

/** Without punctuation and other signs. */
export function bare(text: string): string {
	return text.replace(MARKS, '');
}

/** Half-open ranges of the normed text, ascending, without overlaps. */
export function findTerm(text: string, term: TextTerm): [from: number, to: number][] {
	if (!term.loose) return places(text, term);
	const kept: number[] = [];
	let plain = '';
	// Characters, not units: a sign beyond the BMP is two.
	let at = 0;
	for (const character of text) {
		if (!MARK.test(character)) {
			for (let unit = 0; unit < character.length; unit++) kept.push(at + unit);
			plain += character;
		}
		at += character.length;
	}
	return places(plain, term).map(([from, to]) => [kept[from] ?? 0, (kept[to - 1] ?? 0) + 1]);
}

function places(text: string, { text: needle, prefix }: TextTerm): [from: number, to: number][] {
	const found: [number, number][] = [];
	for (let at = text.indexOf(needle); at !== -1;) {
		const begins = !prefix || at === 0 || !LATIN_OR_DIGIT.test(text.charAt(at - 1));
		if (begins) found.push([at, at + needle.length]);
		at = text.indexOf(needle, begins ? at + needle.length : at + 1);
	}
	return found;
}

/** Looked for as it stands. */
export function isPlain({ loose, prefix }: TextTerm): boolean {
	return !loose && !prefix;
}

/** Whether an article holds the term where it must stand. */
export function isHeldBy(term: TextTerm): (text: ArticleText) => boolean {
	const { field } = term;
	if (isPlain(term)) {
		const word = toWord(term.text);
		return (text) => text.holds(word, field);
	}
	return ({ compared }) =>
		compared.some((own, n) => (field === null || n === field) && findTerm(own, term).length > 0);
}
