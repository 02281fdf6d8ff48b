// Stage 6: enriched pages → packs, each with the search segment over its articles.
import type { Pack } from '../../model/pack.ts';
import { writeSegment } from '../../search/write-segment.ts';
import type { EnrichedPage } from '../5-enrich/enriched-page.ts';
import { REMEMBER_NOTHING } from '../remember.ts';
import { toIssues } from './issues.ts';
import { toPacks } from './packs.ts';
import { relateArticles } from './related.ts';

export interface IndexedPack {
	pack: Pack;
	segment: Uint8Array;
}

/** Oldest days first, the undated last. `full`: compressed bytes at which a pack closes. */
export function indexArchive(
	pages: readonly EnrichedPage[],
	full?: number,
	remember = REMEMBER_NOTHING
): IndexedPack[] {
	const issues = toIssues(pages);
	relateArticles(issues);
	return toPacks(issues, full, remember).map((pack) => {
		const segment = remember('segment', pack, () =>
			Buffer.from(writeSegment(pack.heads, pack.texts)).toString('base64')
		);
		return { pack, segment: new Uint8Array(Buffer.from(segment, 'base64')) };
	});
}
