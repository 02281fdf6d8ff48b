// Stage 6: enriched pages → packs, each with the search segment over its articles.
import type { Pack } from '../../model/pack.ts';
import { writeSegment } from '../../search/write-segment.ts';
import type { EnrichedPage } from '../5-enrich/enriched-page.ts';
import { REMEMBER_NOTHING } from '../remember.ts';
import type { Article } from './article.ts';
import { toIssues, type Issue } from './issues.ts';
import { gzip } from './gzip.ts';
import { packFile, toPacks } from './packs.ts';
import { relateArticles } from './related.ts';

export interface IndexedPack {
	pack: Pack;
	/** As shipped, both. */
	bytes: Uint8Array;
	segment: Uint8Array;
	/** Names of the older packs that it replaces. */
	covers: string[];
}

/** Oldest days first, the undated last. `full`: compressed bytes at which a pack closes. `finish`: the last hand on the articles. */
export function indexArchive(
	pages: readonly EnrichedPage[],
	full?: number,
	remember = REMEMBER_NOTHING,
	finish: (articles: readonly Article[]) => void = () => undefined
): IndexedPack[] {
	const issues = toIssues(pages);
	relateArticles(issues);
	finish(issues.flatMap(({ articles }) => articles));
	return indexPacks(issues, full, remember);
}

/** Issues → packs and their segments. */
export function indexPacks(
	issues: readonly Issue[],
	full?: number,
	remember = REMEMBER_NOTHING
): IndexedPack[] {
	return toPacks(issues, full, remember).map(({ pack, covers }) => {
		const { bytes, segment } = remember('pack', pack, () => {
			const file = packFile(pack);
			return {
				bytes: base64(file.bytes),
				segment: base64(writeSegment(pack.heads, pack.texts, file.cuts, gzip))
			};
		});
		return {
			pack,
			bytes: Buffer.from(bytes, 'base64'),
			segment: Buffer.from(segment, 'base64'),
			covers
		};
	});
}

function base64(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('base64');
}
