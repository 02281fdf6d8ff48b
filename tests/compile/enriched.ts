// Enriched pages for the tests of stages 6 and 7.
import type { EnrichedItem, EnrichedPage } from '../../src/compile/5-enrich/enriched-page.ts';
import type { DateBasis, IsoDate } from '../../src/model/date.ts';
import type { ArticleId } from '../../src/model/ids.ts';

export function enrichedPage(
	source: string,
	day: string | null,
	items: EnrichedItem[],
	more: { pageNumber?: number; basis?: DateBasis } = {}
): EnrichedPage {
	const best = day as IsoDate | null;
	const basis = more.basis ?? (day ? 'filename' : 'unknown');
	return {
		source,
		text: '',
		issueDate: { earliest: best, latest: best, best, basis, evidence: [] },
		pageNumber: more.pageNumber ?? null,
		section: null,
		items,
		diagnostics: []
	};
}

let counter = 0;

export function enrichedItem(fields: Partial<EnrichedItem> = {}): EnrichedItem {
	counter += 1;
	return {
		id: String(counter).padStart(10, '0') as ArticleId,
		kind: 'article',
		kicker: null,
		headline: `标题${counter}`,
		subtitle: null,
		column: null,
		credits: [],
		paragraphs: [`正文${counter}。`],
		districts: [],
		scope: 'city',
		topics: ['文体活动'],
		evidence: [],
		streets: [],
		breaks: [],
		confidence: { body: 1, heading: 1 },
		printed: null,
		spans: [],
		lines: [],
		...fields
	};
}

/** Text that gzip cannot shorten much: `length` characters, another run for each seed. */
export function noise(length: number, seed: number): string {
	let state = seed;
	return Array.from({ length }, () => {
		state = (Math.imul(state, 1103515245) + 12345) >>> 0;
		return String.fromCodePoint(0x4e00 + ((state >>> 8) % 20000));
	}).join('');
}
