// Tags as a person set them, over those that were found.
import type { ItemFix } from '../1-ingest/corrections.ts';
import type { EnrichedItem } from './enriched-page.ts';

type Tags = Pick<EnrichedItem, 'districts' | 'scope' | 'topics' | 'evidence' | 'streets'>;

/** Evidence stays with the tags that stay; what was set by hand has none. */
export function setTags(found: Tags, fix: ItemFix): Tags {
	const districts = fix.districts ?? (fix.scope === undefined ? found.districts : []);
	const topics = fix.topics ?? found.topics;
	const tags = new Set<string>([...districts, ...topics]);
	return {
		districts,
		scope: districts.length > 0 ? 'district' : scopeWithout(found, fix),
		topics,
		streets: found.streets,
		evidence: found.evidence.filter(({ tag }) => tags.has(tag))
	};
}

function scopeWithout({ scope }: Tags, fix: ItemFix): Tags['scope'] {
	if (fix.scope !== undefined) return fix.scope;
	return scope === 'district' ? null : scope;
}
