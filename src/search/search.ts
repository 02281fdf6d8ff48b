// A question over the archive's segments and packs → the answer, whole and exact.
import type { Pack } from '../model/pack.ts';
import { BODY, HEADLINE } from './fields.ts';
import { applyTags, dayBounds, isWithin, type Match } from './filters.ts';
import {
	articleFields,
	containsTerms,
	findCandidates,
	mustVerify,
	readPostings
} from './find-matches.ts';
import { queryTerms } from './grams.ts';
import { findPlaces, toMarks } from './marks.ts';
import type { SearchHit, SearchQuery, SearchResult } from './protocol.ts';
import { scoreMatches } from './rank.ts';
import type { Posting, Segment } from './read-segment.ts';
import { cutSnippet } from './snippet.ts';

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
	const terms = queryTerms(query.q);
	const postings = segments.map((segment) => readPostings(segment, terms));
	const found = await findMatches(query, terms, shelves, postings);
	const { matches, facets } = applyTags(found, query, segments);
	const ordered = order(query, matches, segments, postings);
	const page = ordered.slice(query.offset, query.offset + query.limit);
	return {
		total: matches.length,
		hits: await Promise.all(page.map((match) => toHit(match, terms, shelves))),
		searched: segments.reduce((sum, { articles }) => sum + articles, 0),
		archive,
		...facets
	};
}

async function findMatches(
	query: SearchQuery,
	terms: readonly string[],
	shelves: readonly Shelf[],
	postings: readonly ReadonlyMap<string, Posting>[]
): Promise<Match[]> {
	const bounds = dayBounds(query);
	const byShelf = await Promise.all(
		shelves.map(async (shelf, s): Promise<Match[]> => {
			const { segment } = shelf;
			const articles = findCandidates(
				segment,
				postings[s] ?? new Map<string, Posting>(),
				(article) => isWithin(segment.day(article), bounds)
			);
			const matches = articles.map((article) => ({ shelf: s, article }));
			if (articles.length === 0 || !mustVerify(terms)) return matches;
			const pack = await read(shelf);
			return matches.filter(({ article }) => containsTerms(pack, article, terms));
		})
	);
	return byShelf.flat();
}

/** By score where there is one to compare, then newest first (or oldest, if asked for), then as printed. The undated come last. */
function order(
	query: SearchQuery,
	matches: readonly Match[],
	segments: readonly Segment[],
	postings: readonly ReadonlyMap<string, Posting>[]
): Match[] {
	const grams = [...(postings[0]?.keys() ?? [])];
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
	terms: readonly string[],
	shelves: readonly Shelf[]
): Promise<SearchHit> {
	const shelf = shelves[s];
	if (!shelf) throw new Error(`match in shelf ${s}, which is not there`);
	const id = shelf.segment.id(article);
	if (terms.length === 0) return { id, places: 0, headlineMarks: [], snippet: null };
	const fields = articleFields(await read(shelf), article);
	const marks = fields.map((field) => toMarks(findPlaces(field, terms)));
	return {
		id,
		places: marks.reduce((sum, { length }) => sum + length, 0),
		headlineMarks: marks[HEADLINE] ?? [],
		snippet: bestSnippet(fields, terms)
	};
}

/** From the body where the query stands there, else from what stands around the headline. */
function bestSnippet(fields: readonly string[], terms: readonly string[]): SearchHit['snippet'] {
	const places = [BODY, ...fields.keys()].filter((field) => field !== HEADLINE);
	for (const field of places) {
		const snippet = cutSnippet(fields[field] ?? '', terms, field === BODY);
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
