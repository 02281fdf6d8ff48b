// A month as a wall calendar shows it, and the months and years of an archive.
import { dayNumber, isoDate, monthOf, type IsoDate } from '../../model/date.ts';
import type { DayEntry, Manifest } from '../../model/manifest.ts';
import { gapsOf, type Gap } from './gaps.ts';

/** 0: nothing; 1–5: fifths of the archive's own counts. */
export type Heat = 0 | 1 | 2 | 3 | 4 | 5;

export interface DayCell {
	day: IsoDate;
	/** Of the month, 1–31. */
	number: number;
	/** 0: no issue of this day is known. */
	articles: number;
	printed: boolean;
	/** False: counted by the manifest, but its pack is not at hand. */
	atHand: boolean;
	heat: Heat;
	/** Why there is no issue; null: there is one, or nobody can tell. */
	gap: Gap | null;
}

export interface MonthPage {
	/** 'YYYY-MM'. */
	month: string;
	/** Empty cells before the 1st, in a week that begins on Monday. */
	blanks: number;
	days: DayCell[];
	articles: number;
	/** Nearest months with issues. */
	earlier: string | null;
	later: string | null;
}

export interface YearRow {
	year: string;
	articles: number;
	/** January to December. */
	months: { month: string; articles: number; heat: Heat }[];
	/** Every day of it, when it is the year shown; else []. */
	days: { day: IsoDate; heat: Heat; gap: Gap | null }[];
	/** Where the row leads: its newest month with issues. */
	newest: string;
}

/** Days in all packs, ascending; a day that two packs share is one. */
export function daysOf(manifest: Pick<Manifest, 'packs'>): DayEntry[] {
	const days = new Map<IsoDate | null, DayEntry>();
	for (const entry of manifest.packs.flatMap((pack) => pack.days)) {
		const known = days.get(entry.day);
		days.set(entry.day, known ? merged(known, entry) : entry);
	}
	return [...days.values()].sort((a, b) => ((a.day ?? '~') < (b.day ?? '~') ? -1 : 1));
}

/** `month` as the reader asked for, else the newest; null where no issue has a day. `away`: days whose pack is not at hand. */
export function monthPage(
	days: readonly DayEntry[],
	month: string | null,
	away: ReadonlySet<IsoDate | null>
): MonthPage | null {
	const dated = days.filter((entry) => entry.day !== null);
	const months = [...new Set(dated.map((entry) => monthOf(entry.day as IsoDate)))];
	const shown = month ?? months.at(-1);
	if (shown === undefined) return null;
	const byDay = new Map(dated.map((entry) => [entry.day, entry]));
	const heatOf = fifths(dated.map((entry) => entry.articles));
	const gapOf = gapsOf(days);
	const cells = calendarDays(shown).map((day, index) => {
		const entry = byDay.get(day);
		const articles = entry?.articles ?? 0;
		const atHand = !away.has(day);
		const heat = heatOf(articles);
		const printed = entry?.printed ?? true;
		return { day, number: index + 1, articles, printed, atHand, heat, gap: gapOf(day) };
	});
	return {
		month: shown,
		blanks: cells[0] ? mondayIndex(cells[0].day) : 0,
		days: cells,
		articles: cells.reduce((sum, cell) => sum + cell.articles, 0),
		earlier: months.filter((other) => other < shown).at(-1) ?? null,
		later: months.find((other) => other > shown) ?? null
	};
}

/** Newest year first. `shown`: the year that opens into its days. */
export function yearRows(days: readonly DayEntry[], shown: string | null = null): YearRow[] {
	const counts = new Map<string, number>();
	for (const { day, articles } of days) {
		if (day) counts.set(monthOf(day), (counts.get(monthOf(day)) ?? 0) + articles);
	}
	const heatOf = fifths([...counts.values()]);
	const years = [...new Set([...counts.keys()].map((month) => month.slice(0, 4)))].sort().reverse();
	return years.map((year) => {
		const months = Array.from({ length: 12 }, (_, index) => {
			const month = `${year}-${String(index + 1).padStart(2, '0')}`;
			const articles = counts.get(month) ?? 0;
			return { month, articles, heat: heatOf(articles) };
		});
		return {
			year,
			articles: months.reduce((sum, { articles }) => sum + articles, 0),
			months,
			days: year === shown ? heatOfDays(months, days) : [],
			newest: months.filter(({ articles }) => articles > 0).at(-1)?.month ?? `${year}-01`
		};
	});
}

function heatOfDays(
	months: readonly { month: string }[],
	days: readonly DayEntry[]
): YearRow['days'] {
	const articles = new Map(days.map((entry) => [entry.day, entry.articles]));
	const heatOf = fifths([...articles.values()]);
	const gapOf = gapsOf(days);
	return months
		.flatMap(({ month }) => calendarDays(month))
		.map((day) => ({ day, heat: heatOf(articles.get(day) ?? 0), gap: gapOf(day) }));
}

/** Tints by rank among the counts that occur, from the lightest to the darkest; equal counts share one, the middle one if there is no other. */
export function fifths(counts: readonly number[]): (count: number) => Heat {
	const steps = [...new Set(counts.filter((count) => count > 0))].sort((a, b) => a - b);
	return (count) => {
		if (count <= 0) return 0;
		if (steps.length < 2) return 3;
		const rank = Math.max(1, steps.filter((step) => step <= count).length);
		return Math.round(1 + (4 * (rank - 1)) / (steps.length - 1)) as Heat;
	};
}

function merged(a: DayEntry, b: DayEntry): DayEntry {
	return {
		day: a.day,
		printed: a.printed || b.printed,
		pages: a.pages + b.pages,
		articles: a.articles + b.articles
	};
}

function calendarDays(month: string): IsoDate[] {
	const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
	return Array.from({ length: 31 }, (_, index) => isoDate(year, number, index + 1)).filter(
		(day) => day !== null
	);
}

/** 1970-01-01 was a Thursday: 0 Monday … 6 Sunday. */
export function mondayIndex(day: IsoDate): number {
	return (((dayNumber(day) + 3) % 7) + 7) % 7;
}
