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

interface MonthCount {
	month: string;
	count: number;
}

/** More months than this become years. */
const MOST_MONTHS = 24;

/** `known`: ascending ('YYYY-MM'); those between them that have none get a bar of 0, so that time runs evenly. */
export function barsOf(known: readonly MonthCount[]): BarChart {
	const months = evenly(known);
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

function evenly(known: readonly MonthCount[]): MonthCount[] {
	const counts = new Map(known.map(({ month, count }) => [month, count]));
	const [from, to] = [known[0], known.at(-1)].map((end) => (end ? ordinal(end.month) : 0));
	if (from === undefined || to === undefined || known.length === 0) return [];
	return Array.from({ length: to - from + 1 }, (_, index) => {
		const at = from + index;
		const month = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
		return { month, count: counts.get(month) ?? 0 };
	});
}

function ordinal(month: string): number {
	return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
