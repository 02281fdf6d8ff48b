// Found or not found: exact, and none of ranking's business.
import type { Pack } from '../model/pack.ts';
import { fieldTexts } from './fields.ts';
import { isDecidedByGrams, termGrams } from './grams.ts';
import { norm } from './norm.ts';
import type { Posting, Segment } from './read-segment.ts';

/** Each of the terms' grams → where it stands in this segment. */
export function readPostings(segment: Segment, terms: readonly string[]): Map<string, Posting> {
	const grams = new Set(terms.flatMap(termGrams));
	return new Map([...grams].map((gram) => [gram, segment.posting(gram)]));
}

/** Articles that have every gram and pass `isWanted`, ascending: all that contain the terms, and perhaps others. */
export function findCandidates(
	segment: Segment,
	postings: ReadonlyMap<string, Posting>,
	isWanted: (article: number) => boolean
): number[] {
	const [shortest, ...others] = [...postings.values()].sort((a, b) => a.size - b.size);
	const pool = shortest
		? [...shortest.keys()]
		: Array.from({ length: segment.articles }, (_, i) => i);
	return pool.filter((article) => others.every((other) => other.has(article)) && isWanted(article));
}

/** True when the terms' grams alone leave it open whether an article contains them. */
export function mustVerify(terms: readonly string[]): boolean {
	return !terms.every(isDecidedByGrams);
}

/** Whether each term stands in some field of the pack's article. */
export function containsTerms(pack: Pack, article: number, terms: readonly string[]): boolean {
	const fields = normedFields(pack, article);
	return terms.every((term) => fields.some((field) => field.includes(term)));
}

/** By pack, so that the next letter typed need not norm the same texts again. */
const NORMED = new WeakMap<Pack, Map<number, string[]>>();

function normedFields(pack: Pack, article: number): string[] {
	const known = NORMED.get(pack) ?? new Map<number, string[]>();
	NORMED.set(pack, known);
	const fields = known.get(article) ?? articleFields(pack, article).map(norm);
	known.set(article, fields);
	return fields;
}

/** The original text of the fields of a pack's n-th article. */
export function articleFields(pack: Pack, article: number): string[] {
	const head = pack.heads[article];
	const text = pack.texts[article];
	if (!head || !text) throw new Error(`pack has no article ${article}`);
	return fieldTexts(head, text);
}
