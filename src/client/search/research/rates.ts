// Hits by month against what the paper held then: a month with twice the articles has twice the hits for nothing.
import { formatMonth } from '../../../model/date.ts';
import type { Manifest } from '../../../model/manifest.ts';
import type { SearchResult } from '../../../search/protocol.ts';
import { articlesByMonth } from '../../data/articles-by-month.ts';

export interface Rate {
	/** 'YYYY-MM' or 'YYYY'. */
	key: string;
	/** In words. */
	name: string;
	hits: number;
	/** Articles that were looked through. */
	held: number;
	/** Hits of a hundred articles. */
	rate: number;
}

/** More months than this become years. */
const MOST_MONTHS = 24;

/** Months that were looked through, oldest first, without the undated; years where months would be too many. */
export function ratesOf(
	manifest: Pick<Manifest, 'packs'>,
	{ months, unread = [], reach }: Pick<SearchResult, 'months' | 'unread' | 'reach'>
): { unit: '月' | '年'; rates: Rate[]; undated: number } {
	const read = manifest.packs.filter(({ name }) => !unread.includes(name));
	const newestFirst = articlesByMonth(read.flatMap(({ days }) => days));
	const held = newestFirst
		.slice(0, reach?.months)
		.filter(({ month }) => month !== 'undated')
		.reverse();
	const isByYear = held.length > MOST_MONTHS;
	const sums = new Map<string, { hits: number; held: number }>();
	for (const { month, articles } of held) {
		const key = isByYear ? month.slice(0, 4) : month;
		const sum = sums.get(key) ?? { hits: 0, held: 0 };
		sums.set(key, { hits: sum.hits + (months[month] ?? 0), held: sum.held + articles });
	}
	const rates = [...sums].map(([key, sum]) => ({
		key,
		name: isByYear ? `${key}年` : formatMonth(key),
		...sum,
		rate: Math.round((1000 * sum.hits) / sum.held) / 10
	}));
	return { unit: isByYear ? '年' : '月', rates, undated: months['undated'] ?? 0 };
}
