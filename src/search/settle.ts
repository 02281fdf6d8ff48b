// Which articles match: what postings tell at once, and what only counts of characters or the texts can tell.
import { dayBounds, isWithin } from './filters.ts';
import {
	checkOf,
	countingCost,
	findCandidates,
	judgeOf,
	readCounts,
	type Postings
} from './find-matches.ts';
import type { SearchQuery } from './protocol.ts';
import type { Query } from './query.ts';
import { readingFrom, type Shelf } from './shelf.ts';

/** Numbers of a shelf's articles, ascending: those that match, and those of which that is not known yet. */
export interface Told {
	matches: number[];
	open: number[];
}

/** As far as postings and rows tell. */
export function tell(
	query: Pick<SearchQuery, 'from' | 'to'>,
	asked: Query,
	{ segment }: Shelf,
	postings: Postings
): Told {
	const bounds = dayBounds(query);
	const judge = judgeOf(asked, segment, postings);
	const told: Told = { matches: [], open: [] };
	for (const article of findCandidates(segment, postings, asked)) {
		if (!isWithin(segment.day(article), bounds)) continue;
		const verdict = judge(article);
		if (verdict !== false) (verdict ? told.matches : told.open).push(article);
	}
	return told;
}

/** Bytes of postings that are counted in the time that one text in memory takes to be looked through. */
const TEXT_COST = 250;

/**
 * Those that match, ascending: counts of characters tell of those that are open, where they come cheaper than texts, and the texts of
 * the rest. Rejects with ShelfUnreadable.
 */
export async function settle(
	told: Told,
	asked: Query,
	shelf: Shelf,
	postings: Postings
): Promise<number[]> {
	if (told.open.length === 0) return told.matches;
	const { matches, open } = await narrow(told, asked, shelf, postings);
	return merged(matches, await shelf.sift(open, checkOf(asked, shelf.segment)));
}

async function narrow(told: Told, asked: Query, shelf: Shelf, postings: Postings): Promise<Told> {
	const { segment } = shelf;
	const { open } = told;
	const isCheaper = countingCost(segment, asked) < open.length * TEXT_COST;
	if (!isCheaper && shelf.isAtHand(open)) return told;
	const counts = await readingFrom(shelf, readCounts(segment, asked));
	const judge = judgeOf(asked, segment, postings, counts);
	const settled: Told = { matches: [...told.matches], open: [] };
	for (const article of open) {
		(judge(article) === true ? settled.matches : settled.open).push(article);
	}
	return settled;
}

export function merged(some: readonly number[], others: readonly number[]): number[] {
	return [...some, ...others].sort((a, b) => a - b);
}
