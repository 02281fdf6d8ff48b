// Where thousands of texts have to be read before it is known how many match, the best of them are known much sooner.
import { applyTags, sizeOf } from './filters.ts';
import { checkOf, type Postings } from './find-matches.ts';
import { order, type Ranked } from './order.ts';
import type { SearchQuery } from './protocol.ts';
import type { Query } from './query.ts';
import { merged, type Told } from './settle.ts';
import type { Shelf } from './shelf.ts';

/** Runs of texts that are read before anybody grows impatient. */
const FEW = 40;

/** Beyond those wanted, since not all will turn out to match. */
const SPARE = 8;

/**
 * The first `wanted`, as if all that may match did; their own texts are looked at. null: the whole answer takes little longer, or
 * too few of the likeliest match. `atMost`: no more match than that. Rejects with ShelfUnreadable.
 */
export async function chooseFirst(
	told: readonly Told[],
	query: SearchQuery,
	asked: Query,
	shelves: readonly Shelf[],
	postings: readonly Postings[],
	wanted: number
): Promise<{ ranked: Ranked[]; atMost: number } | null> {
	const lacking = shelves.reduce((sum, shelf, s) => sum + shelf.lacking(told[s]?.open ?? []), 0);
	const tried = wanted + Math.max(SPARE, wanted / 4);
	if (lacking < FEW + tried) return null;
	const segments = shelves.map(({ segment }) => segment);
	const likely = told.map(({ matches, open }) => merged(matches, open));
	const { matches } = applyTags(likely, query, segments);
	const ranked = order(query.order, matches, segments, postings, asked, tried);
	const held = await Promise.all(
		shelves.map(async (shelf, s) => {
			const open = new Set(told[s]?.open);
			const doubtful = ranked.filter((one) => one.shelf === s && open.has(one.article));
			const articles = doubtful.map(({ article }) => article);
			const sifted = new Set(await shelf.sift(articles, checkOf(asked, shelf.segment)));
			return new Set(articles.filter((article) => !sifted.has(article)));
		})
	);
	const sure = ranked.filter(({ shelf, article }) => !held[shelf]?.has(article));
	if (sure.length < wanted) return null;
	return { ranked: sure.slice(0, wanted), atMost: sizeOf(matches) };
}
