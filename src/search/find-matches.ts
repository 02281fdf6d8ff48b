// Found or not found: exact, and none of ranking's business.
import { isWithin } from './filters.ts';
import { isDecidedByGrams, termGrams } from './grams.ts';
import { NOWHERE, type Posting } from './posting.ts';
import type { Query, Term } from './query.ts';
import type { Segment } from './read-segment.ts';
import type { Shelf } from './shelf.ts';
import { holds, type TextTerm } from './text-term.ts';

/** Each of the query's grams → where it stands in this segment. */
export type Postings = ReadonlyMap<string, Posting>;

/** What a text that holds the term has for certain: its grams; where punctuation does not count, its characters. */
export function gramsOf({ text, loose }: TextTerm): string[] {
	return loose ? [...new Set(text)] : termGrams(text);
}

export async function readPostings(segment: Segment, { all, none }: Query): Promise<Postings> {
	const terms = [...all.flat(), ...none].flatMap((term) => (term.is === 'text' ? [term] : []));
	const grams = [...new Set(terms.flatMap(gramsOf))];
	return new Map(
		await Promise.all(grams.map(async (gram) => [gram, await segment.posting(gram)] as const))
	);
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
			if (term.field === null) return true;
			const posting = postings.get(grams[0] ?? '') ?? NOWHERE;
			return posting.times(posting.find(article), term.field) > 0;
		}
	}
}

/** What the text says where the postings leave it open. Rejects with ShelfUnreadable. */
export async function check(query: Query, shelf: Shelf, article: number): Promise<boolean> {
	const fields = await shelf.normed(article);
	const held = (term: Term) =>
		term.is === 'text'
			? holds(fields, term)
			: judgeTerm(term, shelf.segment, new Map(), article) === true;
	return query.all.every((alternatives) => alternatives.some(held)) && !query.none.some(held);
}

/** Articles among which all matches are, ascending: those that have the rarest gram of some group of words. */
export function findCandidates(segment: Segment, postings: Postings, query: Query): number[] {
	let fewest: Posting[] | null = null;
	const size = (pools: readonly Posting[]) => pools.reduce((sum, pool) => sum + pool.size, 0);
	for (const alternatives of query.all) {
		const pools = alternatives.flatMap((term) =>
			term.is === 'text' ? [rarest(term, postings)] : []
		);
		// Rows decide the others: any article may have such a tag or day.
		if (pools.length < alternatives.length) continue;
		if (!fewest || size(pools) < size(fewest)) fewest = pools;
	}
	if (!fewest) return Array.from({ length: segment.articles }, (_, i) => i);
	if (fewest.length === 1) return [...(fewest[0]?.articles ?? [])];
	return [...new Set(fewest.flatMap(({ articles }) => [...articles]))].sort((a, b) => a - b);
}

function rarest(term: TextTerm, postings: Postings): Posting {
	const held = gramsOf(term).map((gram) => postings.get(gram) ?? NOWHERE);
	return held.reduce((a, b) => (b.size < a.size ? b : a));
}
