// Packs by their months and years, as the offline page lists them, and how those are called.
import { formatMonth } from '../../model/date.ts';
import { monthsOf } from '../../model/manifest.ts';
import type { CheckUp } from '../offline/check-up.ts';
import type { PackStatus } from '../offline/snapshot.ts';

export type CheckedUp = Pick<CheckUp, 'good' | 'bad' | 'hasStored'>;

/** 2022年5月 · 2020年11月至2022年11月 · 日期不详 */
export function monthsInWords(months: readonly string[]): string {
	const dated = months.filter((month) => month !== 'undated');
	const [first, last] = [dated[0], dated.at(-1)];
	if (first === undefined || last === undefined) return '日期不详';
	const span = first === last ? formatMonth(first) : `${formatMonth(first)}至${formatMonth(last)}`;
	return dated.length < months.length ? `${span}和日期不详的` : span;
}

/** Year, or 'undated' → how many of its stored months can be read whole; in the packs' order. */
export function byYear({ good, bad }: CheckedUp): { year: string; good: number; of: number }[] {
	const broken = new Set(bad.flatMap(monthsOf));
	const years = new Map<string, Set<string>>();
	for (const month of [...good, ...bad].flatMap(monthsOf)) {
		const year = yearOf(month);
		years.set(year, (years.get(year) ?? new Set()).add(month));
	}
	return [...years].map(([year, months]) => ({
		year,
		good: [...months].filter((month) => !broken.has(month)).length,
		of: months.size
	}));
}

/** 'YYYY-MM' → 'YYYY'; 'undated' stays. */
function yearOf(month: string): string {
	return month === 'undated' ? month : month.slice(0, 4);
}

/** ' 2022 年'; 日期不详的. */
export function yearInWords(year: string): string {
	return year === 'undated' ? '日期不详的' : ` ${year} 年`;
}

export interface MonthsOfPacks {
	months: string[];
	packs: PackStatus[];
	articles: number;
	bytes: number;
}

/** A year of packs: 'YYYY', 'undated'. */
export type YearOfPacks = MonthsOfPacks & { year: string };

/** In the packs' order. */
export function byYearOf(packs: readonly PackStatus[]): YearOfPacks[] {
	return groups(packs, ({ months }) => yearOf(months[0] ?? 'undated')).map(([year, group]) => ({
		...group,
		year
	}));
}

/** Packs of the same months together, in the packs' order. */
export function byMonthsOf(packs: readonly PackStatus[]): MonthsOfPacks[] {
	return groups(packs, ({ months }) => months.join()).map(([, group]) => group);
}

function groups(
	all: readonly PackStatus[],
	keyOf: (pack: PackStatus) => string
): [key: string, group: MonthsOfPacks][] {
	return [...new Set(all.map(keyOf))].map((key) => {
		const packs = all.filter((pack) => keyOf(pack) === key);
		const months = [...new Set(packs.flatMap((pack) => pack.months))];
		return [key, { months, packs, ...sumOf(packs) }];
	});
}

export function sumOf(packs: readonly PackStatus[]): { articles: number; bytes: number } {
	const sum = (of: (pack: PackStatus) => number) =>
		packs.reduce((total, pack) => total + of(pack), 0);
	return { articles: sum(({ articles }) => articles), bytes: sum(({ bytes }) => bytes) };
}
