// Days, and how sure we are of them. A date is an interval with evidence (decision 2 of src/README.md).

declare const brand: unique symbol;

/** A real day, YYYY-MM-DD. Compares by code unit. */
export type IsoDate = string & { readonly [brand]: 'IsoDate' };

export interface IssueDate {
	/** Bounds of the interval, both inclusive; null where the text supports none. */
	earliest: IsoDate | null;
	latest: IsoDate | null;
	/** The day to file the issue under; set whenever a bound is known. */
	best: IsoDate | null;
	basis: DateBasis;
	evidence: DateEvidence[];
}

export type DateBasis = 'sidecar' | 'filename' | 'masthead' | 'inferred' | 'unknown';

export interface DateEvidence {
	quote: string;
	/** What the quote says of the date, in Chinese, as the reader sees it: 不早于2022年5月5日. */
	implies: string;
}

export const UNKNOWN_DATE: IssueDate = {
	earliest: null,
	latest: null,
	best: null,
	basis: 'unknown',
	evidence: []
};

const DAY_MS = 86_400_000;

export function parseIsoDate(text: string): IsoDate | null {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
	const time = Date.parse(`${text}T00:00:00Z`);
	if (Number.isNaN(time)) return null;
	return new Date(time).toISOString().slice(0, 10) === text ? (text as IsoDate) : null;
}

/** month 1–12, day 1–31; null when there is no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
	const pad = (n: number, width: number) => String(n).padStart(width, '0');
	return parseIsoDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** Days since 1970-01-01, in UTC: days have no time zone here. */
export function dayNumber(date: IsoDate): number {
	return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

export function addDays(date: IsoDate, days: number): IsoDate {
	return new Date((dayNumber(date) + days) * DAY_MS).toISOString().slice(0, 10) as IsoDate;
}

/** 'YYYY-MM'. */
export function monthOf(date: IsoDate): string {
	return date.slice(0, 7);
}

/** A day that a sidecar, a file name or a masthead printed is a fact; an inferred one is not. */
export function isPrinted(basis: DateBasis): boolean {
	return basis === 'sidecar' || basis === 'filename' || basis === 'masthead';
}

/** 2022年11月17日, without spaces. */
export function formatDay(date: IsoDate): string {
	const [year, month, day] = parts(date);
	return `${String(year)}年${String(month)}月${String(day)}日`;
}

/** 2022年11月, from a day or a 'YYYY-MM'. */
export function formatMonth(month: string): string {
	return `${String(Number(month.slice(0, 4)))}年${String(Number(month.slice(5, 7)))}月`;
}

/** 11月17日: where the year stands nearby. */
export function formatMonthDay(date: IsoDate): string {
	const [, month, day] = parts(date);
	return `${String(month)}月${String(day)}日`;
}

/** What stands on screen where an issue is named: 2022年11月17日, 约2022年11月17日, 日期不详. */
export function formatIssueDay(date: Pick<IssueDate, 'best' | 'basis'>): string {
	if (!date.best) return '日期不详';
	return isPrinted(date.basis) ? formatDay(date.best) : `约${formatDay(date.best)}`;
}

/**
 * What may leave the device as a date (share text, citation): a day only when it was printed, else as
 * precise as the interval: 约2022年11月, 约2022年, 日期不详.
 */
export function formatCitedDate(date: Omit<IssueDate, 'evidence'>): string {
	const { best, earliest, latest, basis } = date;
	if (!best) return '日期不详';
	if (isPrinted(basis)) return formatDay(best);
	const from = earliest ?? best;
	const to = latest ?? best;
	if (monthOf(from) === monthOf(to)) return `约${formatMonth(from)}`;
	if (dayNumber(to) - dayNumber(from) <= 45) return `约${formatMonth(best)}`;
	return `约${String(Number(best.slice(0, 4)))}年`;
}

function parts(date: IsoDate): [number, number, number] {
	return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}
