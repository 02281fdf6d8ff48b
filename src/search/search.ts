// A question over the archive's segments and packs → the answer, whole and exact.
import { BODY, HEADLINE } from './fields.ts';
import { applyTags, dayBounds, isWithin, type Found } from './filters.ts';
import {
	checkOf,
	countingCost,
	findCandidates,
	judgeOf,
	readCounts,
	readPostings,
	type Postings
} from './find-matches.ts';
import { findOffers } from './offers.ts';
import { groupsOf, nearness } from './nearness.ts';
import { order, type Match, type Ranked } from './order.ts';
import { parseQuery, soughtTerms, type Query } from './query.ts';
import { linesOf } from './lines.ts';
import { toMarks, type Place } from './marks.ts';
import type { SearchHit, SearchQuery, SearchResult } from './protocol.ts';
import { ShelfUnreadable, type Shelf } from './shelf.ts';
import { cutAround } from './snippet.ts';
import type { TextTerm } from './text-term.ts';

export interface Wishes {
	/** These two as in the request. */
	context?: number | undefined;
	heads?: readonly string[] | undefined;
	/** Hits whose texts are read for marks and snippet; left out: all. */
	shown?: number | undefined;
	/** Where nothing is found, offers are counted as long as it says so; left out: none, which is a good deal sooner. */
	offers?: (() => Promise<boolean>) | undefined;
	/** Asked between the steps: whether nobody waits for the answer any more. Left out: somebody does. */
	isOvertaken?: () => boolean;
	/** Hears of shelves that could not be read, which do not count as searched. */
	onunreadable?: (shelf: Shelf) => void;
}

/** No fault: a question was given up. */
export class Overtaken extends Error {}

/** `shelves` newest days first, as in the manifest; `archive`: articles of the whole archive. Rejects with Overtaken. */
export async function search(
	query: SearchQuery,
	shelves: readonly Shelf[],
	archive: number,
	wishes: Wishes = {}
): Promise<SearchResult> {
	const unreadable = new Set<Shelf>();
	for (;;) {
		const readable = shelves.filter((shelf) => !unreadable.has(shelf));
		try {
			return await searchReadable(query, readable, archive, wishes);
		} catch (error) {
			if (!(error instanceof ShelfUnreadable)) throw error;
			unreadable.add(error.shelf);
			wishes.onunreadable?.(error.shelf);
		}
	}
}

async function searchReadable(
	query: SearchQuery,
	shelves: readonly Shelf[],
	archive: number,
	{ context = 0, heads = [], shown = Infinity, offers, isOvertaken }: Wishes
): Promise<SearchResult> {
	const segments = shelves.map(({ segment }) => segment);
	const asked = parseQuery(query.q);
	const terms = soughtTerms(asked);
	const postings = await readAll(shelves, asked);
	if (isOvertaken?.()) throw new Overtaken();
	const found = await findMatches(query, asked, shelves, postings);
	const { matches, facets } = applyTags(found, query, segments);
	const { offset, limit } = query;
	const near = query.order === 'relevance' ? groupsOf(asked) : null;
	const wanted = Math.max(offset + limit, near ? NEAR : 0);
	const ranked = order(query.order, matches, segments, postings, asked, wanted);
	const page = (near ? await byNearness(ranked, near, shelves, Math.min(NEAR, shown)) : ranked)
		.slice(0, offset + limit)
		.slice(offset);
	if (isOvertaken?.()) throw new Overtaken();
	const count = async (other: SearchQuery) => {
		const parsed = parseQuery(other.q);
		const held = await readAll(shelves, parsed);
		const others = await findMatches(other, parsed, shelves, held);
		return sizeOf(applyTags(others, other, segments).matches);
	};
	const total = sizeOf(matches);
	return {
		total,
		hits: await Promise.all(
			page.map((match, at) => toHit(match, shelves, at < shown ? { terms, context, heads } : null))
		),
		searched: segments.reduce((sum, { articles }) => sum + articles, 0),
		archive,
		offers: total === 0 && offers ? await findOffers(query, count, offers) : [],
		...facets
	};
}

function readAll(shelves: readonly Shelf[], asked: Query): Promise<Postings[]> {
	return Promise.all(
		shelves.map((shelf) => readingFrom(shelf, readPostings(shelf.segment, asked)))
	);
}

function readingFrom<T>(shelf: Shelf, reading: Promise<T>): Promise<T> {
	return reading.catch((error: unknown) => {
		throw new ShelfUnreadable(shelf, error);
	});
}

function sizeOf(found: Found): number {
	return found.reduce((sum, { length }) => sum + length, 0);
}

async function findMatches(
	query: SearchQuery,
	asked: Query,
	shelves: readonly Shelf[],
	postings: readonly Postings[]
): Promise<Found> {
	const bounds = dayBounds(query);
	return Promise.all(
		shelves.map(async (shelf, s) => {
			const { segment } = shelf;
			const ofShelf: Postings = postings[s] ?? new Map();
			const judge = judgeOf(asked, segment, ofShelf);
			const matches: number[] = [];
			const open: number[] = [];
			for (const article of findCandidates(segment, ofShelf, asked)) {
				if (!isWithin(segment.day(article), bounds)) continue;
				const verdict = judge(article);
				if (verdict !== false) (verdict ? matches : open).push(article);
			}
			if (open.length === 0) return matches;
			return [...matches, ...(await settle(open, asked, shelf, ofShelf))].sort((a, b) => a - b);
		})
	);
}

/** Bytes of postings that are counted in the time that one text in memory takes to be looked through. */
const TEXT_COST = 250;

/** Those of the articles that match, of which the postings alone do not tell. */
async function settle(
	open: readonly number[],
	asked: Query,
	shelf: Shelf,
	postings: Postings
): Promise<number[]> {
	const { segment } = shelf;
	let doubtful = open;
	const matches: number[] = [];
	const isCheaper = countingCost(segment, asked) < open.length * TEXT_COST;
	if (isCheaper || !shelf.isAtHand(open)) {
		const counts = await readingFrom(shelf, readCounts(segment, asked));
		const judge = judgeOf(asked, segment, postings, counts);
		matches.push(...open.filter((article) => judge(article) === true));
		doubtful = open.filter((article) => judge(article) !== true);
	}
	return [...matches, ...(await shelf.sift(doubtful, checkOf(asked, segment)))];
}

/** Of the best so many it is looked how near each other their words stand. */
const NEAR = 60;

/** Orders the first `count` anew; the others follow as they were. */
async function byNearness(
	ranked: readonly Ranked[],
	groups: readonly TextTerm[][],
	shelves: readonly Shelf[],
	count: number
): Promise<readonly Ranked[]> {
	const scores = new Map<Ranked, number>();
	const first = ranked.slice(0, count);
	await Promise.all(
		[...new Set(first.map(({ shelf }) => shelf))].map(async (s) => {
			const ofShelf = new Map(
				first.filter(({ shelf }) => shelf === s).map((one) => [one.article, one])
			);
			await shelves[s]?.sift([...ofShelf.keys()], (article, text) => {
				const one = ofShelf.get(article);
				if (one) scores.set(one, one.score * nearness(groups, text));
				return true;
			});
		})
	);
	const scoreOf = (one: Ranked) => scores.get(one) ?? 0;
	// Sorting is stable: equals stay in the order that they came in.
	return [...first.sort((a, b) => scoreOf(b) - scoreOf(a)), ...ranked.slice(count)];
}

/** `shown`: what is read of it for the eye; null: nothing. */
async function toHit(
	{ shelf: s, article }: Match,
	shelves: readonly Shelf[],
	shown: { terms: readonly TextTerm[]; context: number; heads: readonly string[] } | null
): Promise<SearchHit> {
	const shelf = shelves[s];
	if (!shelf) throw new Error(`no shelf ${s}`);
	const id = shelf.segment.id(article);
	if (!shown) return { id, places: 0, headlineMarks: [], snippet: null };
	const { terms, context, heads } = shown;
	const [head, read] = await Promise.all([
		heads.includes(shelf.name) ? readingFrom(shelf, shelf.head(article)) : null,
		terms.length > 0 ? shelf.article(article) : null
	]);
	const known = { id, ...(head && { head }) };
	if (!read) return { ...known, places: 0, headlineMarks: [], snippet: null };
	const { text, sameAs } = read;
	const places = text.places(terms);
	const marks = places.map(toMarks);
	return {
		...known,
		...(sameAs.length > 0 && { sameAs: [...sameAs] }),
		...(context > 0 && { lines: linesOf(text.fields, marks, context) }),
		places: marks.reduce((sum, { length }) => sum + length, 0),
		headlineMarks: marks[HEADLINE] ?? [],
		snippet: bestSnippet(text.fields, places)
	};
}

/** From the body where the query stands there, else from what stands around the headline. */
function bestSnippet(
	fields: readonly string[],
	places: readonly (readonly Place[])[]
): SearchHit['snippet'] {
	const order = [BODY, ...fields.keys()].filter((field) => field !== HEADLINE);
	for (const field of order) {
		const snippet = cutAround(fields[field] ?? '', places[field] ?? [], field);
		if (snippet) return snippet;
	}
	return null;
}
