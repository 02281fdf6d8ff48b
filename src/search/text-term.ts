// A word that is looked for, and where it stands in a compared text.
import type { ComparedArticle } from './compared-article.ts';
import { FIELDS } from './fields.ts';
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

/** Whether an article holds the term where it must stand. */
export function isHeldBy(term: TextTerm): (article: ComparedArticle) => boolean {
	if (!term.prefix && !term.loose) {
		const word = toWord(term.text);
		return (article) => article.holds(word, term.field);
	}
	const fields = term.field === null ? [...FIELDS.keys()] : [term.field];
	return (article) => fields.some((field) => findTerm(article.text(field), term).length > 0);
}
