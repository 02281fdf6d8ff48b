// What a page is narrowed to, in words.
import { formatMonth } from '../../model/date.ts';
import { findDistrict } from '../../model/district.ts';
import { findTopic } from '../../model/topic.ts';
import type { PeriodChoice } from '../data/narrow.ts';

/** 2022年5月, 旧宫镇: the period, then what else is chosen. */
export function chosenNames(
	{ year, month }: Pick<PeriodChoice, 'year' | 'month'>,
	...others: (string | null)[]
): string[] {
	const period = month.chosen ? formatMonth(month.chosen) : year.chosen && `${year.chosen}年`;
	return [period, ...others].filter((word) => word !== null);
}

export function districtName(slug: string): string {
	return findDistrict(slug)?.name ?? slug;
}

export function topicName(slug: string): string {
	return findTopic(slug)?.name ?? slug;
}
