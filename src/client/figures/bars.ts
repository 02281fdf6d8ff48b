// Counts by month → bars: a bar a month, or a bar a year where months would be too many to tell apart.
import { formatMonth } from '../../model/date.ts';

export interface Bar {
	/** Under the bar: 2022.5 or 2022. */
	label: string;
	/** In words: 2022年5月 or 2022年. */
	name: string;
	count: number;
}

export interface BarChart {
	/** What a bar stands for. */
	unit: '月' | '年';
	bars: Bar[];
}

/** More months than this become years. */
const MOST_MONTHS = 24;

/** `months` ascending ('YYYY-MM'). */
export function barsOf(months: readonly { month: string; count: number }[]): BarChart {
	if (months.length <= MOST_MONTHS) {
		const bars = months.map(({ month, count }) => ({
			label: `${month.slice(0, 4)}.${Number(month.slice(5))}`,
			name: formatMonth(month),
			count
		}));
		return { unit: '月', bars };
	}
	const years = new Map<string, number>();
	for (const { month, count } of months) {
		const year = month.slice(0, 4);
		years.set(year, (years.get(year) ?? 0) + count);
	}
	const bars = [...years].map(([year, count]) => ({ label: year, name: `${year}年`, count }));
	return { unit: '年', bars };
}
