// A search that found nothing: which questions near it would find something. Offered, never mixed in.
import { lookalikes } from './characters.ts';
import { hasFilters } from './has-filters.ts';
import type { Offer, SearchQuery } from './protocol.ts';

/** Counted, and offered, at most. */
const MOST_TRIED = 40;
const MOST = 4;

/** count: exact number of what a question finds. isWanted: asked before each; those found by then are all. */
export async function findOffers(
	query: SearchQuery,
	count: (query: SearchQuery) => Promise<number>,
	isWanted: () => Promise<boolean>
): Promise<Offer[]> {
	if (query.q === '') return [];
	const bare = { ...query, from: null, to: null, districts: [], topics: [] };
	const tried: { is: Offer['is']; asked: SearchQuery }[] = [
		{ is: 'filters', asked: bare },
		{ is: 'punctuation', asked: { ...query, q: loosened(query.q) } },
		...spellings(query.q).map((q) => ({ is: 'spelling' as const, asked: { ...query, q } }))
	];
	const offers: Offer[] = [];
	for (const { is, asked } of tried.slice(0, MOST_TRIED)) {
		if (offers.length === MOST || !(await isWanted())) break;
		const isSame = is === 'filters' ? !hasFilters(query) : asked.q === query.q;
		const total = isSame ? 0 : await count(asked);
		if (total > 0) offers.push({ is, q: asked.q, total });
	}
	return offers;
}

/** A tilde before each word that is nothing but a word. */
function loosened(typed: string): string {
	return typed
		.split(/(\s+)/u)
		.map((word) =>
			/^[\p{L}\p{N}“‘《]/u.test(word) && !/[:：*＊]/u.test(word) && word !== 'OR'
				? `~${word}`
				: word
		)
		.join('');
}

/** With one character replaced by one that looks like it. */
function spellings(typed: string): string[] {
	const characters = Array.from(typed);
	return characters.flatMap((character, at) =>
		lookalikes(character).map((other) =>
			[...characters.slice(0, at), other, ...characters.slice(at + 1)].join('')
		)
	);
}
