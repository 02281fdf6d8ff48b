// A question over the archive's segments and packs → the answer, whole and exact.
import type { Pack } from '../model/pack.ts';
import { BODY, HEADLINE } from './fields.ts';
import { applyTags, dayBounds, isWithin, type Match } from './filters.ts';
import {
	articleFields,
	check,
	findCandidates,
	gramsOf,
	judge,
	readPostings,
	type Postings
} from './find-matches.ts';
import { findOffers } from './offers.ts';
import { parseQuery, soughtTerms, type Query } from './query.ts';
import { findPlaces, toMarks } from './marks.ts';
import type { SearchHit, SearchQuery, SearchResult } from './protocol.ts';
import { scoreMatches } from './rank.ts';
import type { Segment } from './read-segment.ts';
import { cutSnippet } from './snippet.ts';
import type { TextTerm } from './text-term.ts';

/** A pack with its segment. Segments are at hand; a pack is read when its texts are needed. */
export interface Shelf {
	segment: Segment;
	/** Rejects when the pack cannot be read now: its articles then count as not searched. */
	pack(): Promise<Pack>;
}

/** `shelves` newest days first, as in the manifest; `archive`: articles of the whole archive. */
export async function search(
	query: SearchQuery,
	shelves: readonly Shelf[],
	archive: number
): Promise<SearchResult> {
	const unreadable = new Set<Shelf>();
	for (;;) {
		const readable = shelves.filter((shelf) => !unreadable.has(shelf));
		try {
			return await searchReadable(query, readable, archive);
		} catch (error) {
			if (!(error instanceof ShelfUnreadable)) throw error;
			unreadable.add(error.shelf);
		}
	}
}

class ShelfUnreadable extends Error {
	readonly shelf: Shelf;

	constructor(shelf: Shelf, cause: unknown) {
		super('a pack cannot be read', { cause });
		this.shelf = shelf;
	}
}

async function searchReadable(
	query: SearchQuery,
	shelves: readonly Shelf[],
	archive: number
): Promise<SearchResult> {
	const segments = shelves.map(({ segment }) => segment);
	const asked = parseQuery(query.q);
	const terms = soughtTerms(asked);
	const postings = segments.map((segment) => readPostings(segment, asked));
	const found = await findMatches(query, asked, shelves, postings);
	const { matches, facets } = applyTags(found, query, segments);
	const ordered = order(query, matches, segments, postings, asked);
	const page = ordered.slice(query.offset, query.offset + query.limit);
	const count = async (other: SearchQuery) => {
		const parsed = parseQuery(other.q);
		const held = segments.map((segment) => readPostings(segment, parsed));
		return applyTags(await findMatches(other, parsed, shelves, held), other, segments).matches
			.length;
	};
	return {
		total: matches.length,
		hits: await Promise.all(page.map((match) => toHit(match, terms, shelves))),
		searched: segments.reduce((sum, { articles }) => sum + articles, 0),
		archive,
		offers: matches.length === 0 ? await findOffers(query, count) : [],
		...facets
	};
}

async function findMatches(
	query: SearchQuery,
	asked: Query,
	shelves: readonly Shelf[],
	postings: readonly Postings[]
): Promise<Match[]> {
	const bounds = dayBounds(query);
	const byShelf = await Promise.all(
		shelves.map(async (shelf, s): Promise<Match[]> => {
			const { segment } = shelf;
			const held: Postings = postings[s] ?? new Map();
			const judged = findCandidates(segment, held, asked)
				.filter((article) => isWithin(segment.day(article), bounds))
				.map((article) => ({ article, verdict: judge(asked, segment, held, article) }))
				.filter(({ verdict }) => verdict !== false);
			const pack = judged.some(({ verdict }) => verdict === null) ? await read(shelf) : null;
			return judged
				.filter(({ article, verdict }) => verdict ?? (pack && check(asked, segment, pack, article)))
				.map(({ article }) => ({ shelf: s, article }));
		})
	);
	return byShelf.flat();
}

/** By score where there is one to compare, then newest first (or oldest, if asked for), then as printed. The undated come last. */
function order(
	query: SearchQuery,
	matches: readonly Match[],
	segments: readonly Segment[],
	postings: readonly Postings[],
	asked: Query
): Match[] {
	const grams = [...new Set(soughtTerms(asked).flatMap(gramsOf))];
	const scored = query.order === 'relevance' && grams.length > 0;
	const byShelf = segments.map((_, s) =>
		matches.filter(({ shelf }) => shelf === s).map(({ article }) => article)
	);
	const scores = scored ? scoreMatches(segments, grams, postings, byShelf) : [];
	const sign = query.order === 'oldest' ? -1 : 1;
	const keyed = matches.map((match) => {
		const day = segments[match.shelf]?.day(match.article) ?? null;
		return {
			match,
			score: scores[match.shelf]?.get(match.article) ?? 0,
			day: day === null ? -Infinity : sign * day
		};
	});
	// A difference of two -Infinity is no number, hence the comparisons.
	keyed.sort((a, b) => {
		if (a.score !== b.score) return b.score - a.score;
		if (a.day !== b.day) return a.day < b.day ? 1 : -1;
		return a.match.shelf - b.match.shelf || a.match.article - b.match.article;
	});
	return keyed.map(({ match }) => match);
}

async function toHit(
	{ shelf: s, article }: Match,
	terms: readonly TextTerm[],
	shelves: readonly Shelf[]
): Promise<SearchHit> {
	const shelf = shelves[s];
	if (!shelf) throw new Error(`match in shelf ${s}, which is not there`);
	const id = shelf.segment.id(article);
	if (terms.length === 0) return { id, places: 0, headlineMarks: [], snippet: null };
	const fields = articleFields(await read(shelf), article);
	const marks = fields.map((text, field) => toMarks(findPlaces(text, terms, field)));
	return {
		id,
		places: marks.reduce((sum, { length }) => sum + length, 0),
		headlineMarks: marks[HEADLINE] ?? [],
		snippet: bestSnippet(fields, terms)
	};
}

/** From the body where the query stands there, else from what stands around the headline. */
function bestSnippet(fields: readonly string[], terms: readonly TextTerm[]): SearchHit['snippet'] {
	const places = [BODY, ...fields.keys()].filter((field) => field !== HEADLINE);
	for (const field of places) {
		const snippet = cutSnippet(fields[field] ?? '', terms, field);
		if (snippet) return snippet;
	}
	return null;
}

async function read(shelf: Shelf): Promise<Pack> {
	try {
		return await shelf.pack();
	} catch (error) {
		throw new ShelfUnreadable(shelf, error);
	}
}
