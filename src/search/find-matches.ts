// Found or not found: exact, and none of ranking's business.
import type { Pack } from '../model/pack.ts';
import { fieldTexts } from './fields.ts';
import { isWithin } from './filters.ts';
import { isDecidedByGrams, termGrams } from './grams.ts';
import { norm } from './norm.ts';
import type { Query, Term } from './query.ts';
import type { Posting, Segment } from './read-segment.ts';
import { holds, type TextTerm } from './text-term.ts';

/** Each of the query's grams → where it stands in this segment. */
export type Postings = ReadonlyMap<string, Posting>;

/** What a text that holds the term has for certain: its grams; where punctuation does not count, its characters. */
export function gramsOf({ text, loose }: TextTerm): string[] {
	return loose ? [...new Set(text)] : termGrams(text);
}

export function readPostings(segment: Segment, { all, none }: Query): Postings {
	const terms = [...all.flat(), ...none].flatMap((term) => (term.is === 'text' ? [term] : []));
	const grams = new Set(terms.flatMap(gramsOf));
	return new Map([...grams].map((gram) => [gram, segment.posting(gram)]));
}

/** As far as postings and rows tell; null: the text has to be looked at. */
export type Verdict = boolean | null;

export function judge(
	query: Query,
	segment: Segment,
	postings: Postings,
	article: number
): Verdict {
	let verdict: Verdict = true;
	for (const term of query.none) {
		const held = judgeTerm(term, segment, postings, article);
		if (held === true) return false;
		if (held === null) verdict = null;
	}
	for (const alternatives of query.all) {
		const held = alternatives.map((term) => judgeTerm(term, segment, postings, article));
		if (held.every((one) => one === false)) return false;
		if (!held.includes(true)) verdict = null;
	}
	return verdict;
}

function judgeTerm(term: Term, segment: Segment, postings: Postings, article: number): Verdict {
	switch (term.is) {
		case 'district':
			return segment.districts(article).includes(term.slug);
		case 'topic':
			return segment.topics(article).includes(term.slug);
		case 'days':
			return isWithin(segment.day(article), term.bounds);
		case 'text': {
			const grams = gramsOf(term);
			if (!grams.every((gram) => postings.get(gram)?.has(article))) return false;
			if (term.loose || term.prefix || !isDecidedByGrams(term.text)) return null;
			const counts = postings.get(grams[0] ?? '')?.get(article);
			return term.field === null || (counts?.[term.field] ?? 0) > 0;
		}
	}
}

/** What the text says where the postings leave it open. */
export function check(query: Query, segment: Segment, pack: Pack, article: number): boolean {
	const fields = normedFields(pack, article);
	const held = (term: Term) =>
		term.is === 'text'
			? holds(fields, term)
			: judgeTerm(term, segment, new Map(), article) === true;
	return query.all.every((alternatives) => alternatives.some(held)) && !query.none.some(held);
}

/** Articles among which all matches are, ascending: those that have the rarest gram of some group of words. */
export function findCandidates(segment: Segment, postings: Postings, query: Query): number[] {
	const everything = () => Array.from({ length: segment.articles }, (_, i) => i);
	let fewest: Set<number> | null = null;
	for (const alternatives of query.all) {
		const pools = alternatives.map((term) => (term.is === 'text' ? rarest(term, postings) : null));
		if (pools.includes(null)) continue;
		const size = pools.reduce((sum, pool) => sum + (pool?.size ?? 0), 0);
		if (fewest && fewest.size <= size) continue;
		fewest = new Set(pools.flatMap((pool) => [...(pool?.keys() ?? [])]));
	}
	return fewest ? [...fewest].sort((a, b) => a - b) : everything();
}

function rarest(term: TextTerm, postings: Postings): Posting {
	const held = gramsOf(term).map(
		(gram): Posting => postings.get(gram) ?? new Map<number, number[]>()
	);
	return held.reduce((a, b) => (b.size < a.size ? b : a));
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
