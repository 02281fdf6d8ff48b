// A question over the archive's segments and packs → the answer, whole and exact.
import { BODY, HEADLINE } from './fields.ts';
import { applyTags, sizeOf, type Found } from './filters.ts';
import { readPostings, type Postings } from './find-matches.ts';
import { chooseFirst } from './first-hits.ts';
import { findOffers } from './offers.ts';
import { groupsOf, nearness } from './nearness.ts';
import { order, type Match, type Ranked } from './order.ts';
import { parseQuery, soughtTerms, type Query } from './query.ts';
import { linesOf } from './lines.ts';
import { toMarks, type Place } from './marks.ts';
import type { FirstHits, SearchHit, SearchQuery, SearchResult } from './protocol.ts';
import { settle, tell, type Told } from './settle.ts';
import { readingFrom, ShelfUnreadable, type Shelf } from './shelf.ts';
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
	/** Hears of the first hits, where many texts have to be read before all are counted. */
	onfirst?: ((first: FirstHits) => void) | undefined;
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
	wishes: Wishes
): Promise<SearchResult> {
	const { isOvertaken, offers, onfirst } = wishes;
	const segments = shelves.map(({ segment }) => segment);
	const asked = parseQuery(query.q);
	const postings = await readAll(shelves, asked);
	const giveWay = () => {
		if (isOvertaken?.()) throw new Overtaken();
	};
	giveWay();
	const told = tellAll(query, asked, shelves, postings);
	const near = nearGroups(query, asked);
	const wanted = Math.max(query.offset + query.limit, near ? NEAR : 0);
	const toHits = (ranked: readonly Ranked[]) => readHits(ranked, query, asked, shelves, wishes);
	if (onfirst && query.limit > 0) {
		const first = await chooseFirst(told, query, asked, shelves, postings, wanted);
		giveWay();
		if (first) onfirst({ hits: await toHits(first.ranked), atMost: first.atMost });
		giveWay();
	}
	const found = await settleAll(told, asked, shelves, postings);
	const { matches, facets } = applyTags(found, query, segments);
	const hits = await toHits(order(query.order, matches, segments, postings, asked, wanted));
	giveWay();
	const count = async (other: SearchQuery) => {
		const parsed = parseQuery(other.q);
		const held = await readAll(shelves, parsed);
		const others = await settleAll(tellAll(other, parsed, shelves, held), parsed, shelves, held);
		return sizeOf(applyTags(others, other, segments).matches);
	};
	const total = sizeOf(matches);
	return {
		total,
		hits,
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

function tellAll(
	query: SearchQuery,
	asked: Query,
	shelves: readonly Shelf[],
	postings: readonly Postings[]
): Told[] {
	return shelves.map((shelf, s) => tell(query, asked, shelf, postings[s] ?? new Map()));
}

function settleAll(
	told: readonly Told[],
	asked: Query,
	shelves: readonly Shelf[],
	postings: readonly Postings[]
): Promise<Found> {
	return Promise.all(
		shelves.map((shelf, s) => settle(told[s] ?? NOTHING, asked, shelf, postings[s] ?? new Map()))
	);
}

const NOTHING: Told = { matches: [], open: [] };

/** The page of them that was asked for, in its order. */
async function readHits(
	ranked: readonly Ranked[],
	query: SearchQuery,
	asked: Query,
	shelves: readonly Shelf[],
	{ context = 0, heads = [], shown = Infinity }: Wishes
): Promise<SearchHit[]> {
	const { offset, limit } = query;
	const near = nearGroups(query, asked);
	const ordered = near ? await byNearness(ranked, near, shelves, Math.min(NEAR, shown)) : ranked;
	const terms = soughtTerms(asked);
	return Promise.all(
		ordered
			.slice(offset, offset + limit)
			.map((match, at) => toHit(match, shelves, at < shown ? { terms, context, heads } : null))
	);
}

/** Words whose nearness counts; null: it does not. */
function nearGroups({ order }: SearchQuery, asked: Query): ReturnType<typeof groupsOf> {
	return order === 'relevance' ? groupsOf(asked) : null;
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
