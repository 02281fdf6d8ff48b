// What the filters offer, with live counts, and how a chosen one is called on its chip.
import { formatDay, formatMonth, monthOf, parseIsoDate } from '../../model/date.ts';
import { DISTRICTS, type DistrictSlug } from '../../model/district.ts';
import type { Manifest } from '../../model/manifest.ts';
import { TOPICS, type TopicSlug } from '../../model/topic.ts';
import type { SearchQuery } from '../../search/protocol.ts';

/** Months in which the archive has issues, oldest first. */
export function monthsIn(manifest: Pick<Manifest, 'packs'>): string[] {
	const days = manifest.packs.flatMap((pack) => pack.days.map(({ day }) => day));
	return [...new Set(days.flatMap((day) => (day ? [monthOf(day)] : [])))].sort();
}

/** 2022年5月 · 2020年11月至2022年5月 · 2022年起 · null: any time. */
export function spanInWords({ from, to }: Pick<SearchQuery, 'from' | 'to'>): string | null {
	if (from === null) return to && `${boundInWords(to)}以前`;
	if (to === null) return `${boundInWords(from)}以来`;
	if (from === to) return boundInWords(from);
	const year = from.slice(0, 4);
	if (from === `${year}-01` && to === `${year}-12`) return `${year}年`;
	return `${boundInWords(from)}至${boundInWords(to)}`;
}

/** Names of the chosen, in the closed list's order: 海淀、朝阳; from three on their number. */
export function chosenInWords(
	slugs: readonly (DistrictSlug | TopicSlug)[],
	unit: string
): string | null {
	const chosen = [...DISTRICTS, ...TOPICS].filter(({ slug }) => slugs.some((s) => s === slug));
	if (chosen.length === 0) return null;
	return chosen.length <= 2
		? chosen.map(({ short }) => short).join('、')
		: `${chosen.length} ${unit}`;
}

/** The list with one value more, or one less where it was in it. */
export function toggled<T>(values: readonly T[], value: T): T[] {
	return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

export function boundInWords(bound: string): string {
	const day = parseIsoDate(bound);
	return day ? formatDay(day) : formatMonth(bound);
}
