// A story of an enriched page → what the archive keeps of it: a head for lists, a text for reading.
import { findDistrictByName } from '../../model/district.ts';
import { EXCERPT_LENGTH, type Head, type Text } from '../../model/pack.ts';
import { findTopicByName } from '../../model/topic.ts';
import type { EnrichedItem, EnrichedPage } from '../5-enrich/enriched-page.ts';

export interface Article {
	head: Head;
	text: Text;
}

/** null for banners and advertisements. */
export function toArticle(item: EnrichedItem, page: EnrichedPage): Article | null {
	const { id, kind } = item;
	if (kind === 'banner' || kind === 'ad') return null;
	if (id === null) throw new Error(`${page.source}: “${item.headline}” has no id`);
	const { earliest, latest, best, basis } = page.issueDate;
	return {
		head: {
			id,
			kind,
			kicker: item.kicker,
			headline: item.headline,
			breaks: item.breaks,
			subtitle: item.subtitle,
			column: item.column,
			issueDate: { earliest, latest, best, basis },
			pageNumber: page.pageNumber,
			districts: item.districts.map((name) => known(findDistrictByName(name), name).slug),
			streets: item.streets,
			scope: item.scope,
			topics: item.topics.map((name) => known(findTopicByName(name), name).slug),
			length: countWords(item.paragraphs),
			excerpt: excerpt(item.paragraphs)
		},
		text: {
			id,
			credits: item.credits,
			paragraphs: item.paragraphs,
			evidence: item.evidence,
			source: page.source,
			lines: item.lines,
			...(item.printed && { printed: item.printed })
		}
	};
}

/** CJK characters one by one, everything else by runs of letters and digits. */
function countWords(paragraphs: readonly string[]): number {
	return (
		paragraphs.join('\n').match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu)?.length ?? 0
	);
}

function excerpt(paragraphs: readonly string[]): string {
	return Array.from(paragraphs.join('')).slice(0, EXCERPT_LENGTH).join('');
}

function known<T>(entry: T | null, name: string): T {
	if (entry === null) throw new Error(`${name} is not on the closed list`);
	return entry;
}
