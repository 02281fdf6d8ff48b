// Which months a reader wants on the device before the others: those that have most about the district and topics he calls his own.
import type { Counts } from '../../model/manifest.ts';
import type { Pick } from './picks.ts';

/** 'YYYY-MM', 'undated': months with stories of the picks, those with most first. */
export function monthsFirst(picks: readonly Pick[], counts: Counts): string[] {
	const stories = (month: string) =>
		picks.reduce((sum, pick) => sum + countOf(pick, counts[month]), 0);
	return Object.keys(counts)
		.filter((month) => stories(month) > 0)
		.sort((a, b) => stories(b) - stories(a));
}

function countOf(pick: Pick, month: Counts[string] = {}): number {
	const inDistrict = (topics: NonNullable<(typeof month)['']>) =>
		Object.values(topics).reduce((sum, count) => sum + count, 0);
	if ('district' in pick) return inDistrict(month[pick.district.slug] ?? {});
	return Object.values(month).reduce((sum, topics) => sum + (topics[pick.topic.slug] ?? 0), 0);
}

/** 朝阳区、文体活动 */
export function picksInWords(picks: readonly Pick[]): string {
	return picks.map((pick) => ('district' in pick ? pick.district : pick.topic).name).join('、');
}
