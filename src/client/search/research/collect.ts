// All hits of a search with their records, piece by piece: a long list must not hold up the page.
import type { ArticleId } from '../../../model/ids.ts';
import type { Manifest } from '../../../model/manifest.ts';
import type { SearchHit, SearchQuery, SearchResult } from '../../../search/protocol.ts';
import { readOpen } from '../../offline/pack-files.ts';
import { sharedOf } from '../../share/share-text.ts';
import type { Found } from './export-files.ts';

/** Hits asked for at once. */
const PIECE = 500;

/** null: the reader has asked for something else. */
type Ask = (query: SearchQuery) => Promise<SearchResult | null>;

/** Every hit, in the search's order; null where a newer question has overtaken it. `told`: how many there are by now. */
export async function collectHits(
	ask: Ask,
	query: SearchQuery,
	total: number,
	told: (count: number) => void
): Promise<SearchHit[] | null> {
	const hits: SearchHit[] = [];
	while (hits.length < total) {
		const piece = await ask({ ...query, offset: hits.length, limit: PIECE });
		if (!piece) return null;
		if (piece.hits.length === 0) break;
		hits.push(...piece.hits);
		told(hits.length);
	}
	return hits;
}

/** The hits' records out of the packs; hits whose pack cannot be read are left out, and `lost` says how many. */
export async function withRecords(
	hits: readonly SearchHit[],
	manifest: Manifest,
	base: string
): Promise<{ found: Found[]; lost: number }> {
	const wanted = new Map<ArticleId, SearchHit>(hits.map((hit) => [hit.id, hit]));
	const records = new Map<ArticleId, Found>();
	for (const entry of manifest.packs) {
		if (records.size === wanted.size) break;
		const pack = await readOpen(base, entry).catch(() => null);
		for (const head of pack?.heads ?? []) {
			const hit = wanted.get(head.id);
			const text = hit && (await pack?.text(head.id).catch(() => null));
			if (text) records.set(head.id, { hit, head, article: sharedOf(head, text) });
		}
	}
	const found = hits.flatMap(({ id }) => records.get(id) ?? []);
	return { found, lost: hits.length - found.length };
}
