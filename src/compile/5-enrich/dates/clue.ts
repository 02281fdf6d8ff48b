// A clue: words of the page and the days on which they could have been printed.
import { dayNumber, isoDate, type IsoDate } from '../../../model/date.ts';

/** Day numbers, both ends in; -Infinity and Infinity where the clue leaves that side open. */
export type Days = readonly [from: number, to: number];

export interface Clue {
	quote: string;
	/** Alternatives, ascending: 11月7日 without a year allows a stretch of every year. */
	days: Days[];
	/** How much it counts against clues that contradict it. */
	weight: number;
	/** Why the days are these, where the words alone do not say it. In Chinese, for the reader. */
	note?: string;
	/** A day that something happened on: the paper of the next day has it, so of stretches alike the soonest after it is meant. */
	onDay?: true;
	/** The source line of the story the words stand in, for diagnostics. */
	line: number;
}

/** What a text rule needs: folded text, and the printed words round a piece of it. */
export interface ClueText {
	text: string;
	passage: (from: number, to: number) => string;
	line: number;
}

/** Years in which a page of this paper can have been printed as text. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2040;
export const YEARS: readonly number[] = Array.from(
	{ length: LAST_YEAR - FIRST_YEAR + 1 },
	(_, i) => FIRST_YEAR + i
);

export function since(day: IsoDate): Days {
	return [dayNumber(day), Infinity];
}

export function until(day: IsoDate): Days {
	return [-Infinity, dayNumber(day)];
}

/** Both offsets in days from the day: -7, 1 is the week before it and the day after it. */
export function around(day: IsoDate, before: number, after: number): Days {
	const number = dayNumber(day);
	return [number + before, number + after];
}

/**
 * The same stretch round a month's day in every year; 29 February counts as the 28th where there is none. With a day of the
 * week, 0 for Sunday, only the years in which the day falls on it.
 */
export function everyYear(
	month: number,
	day: number,
	before: number,
	after: number,
	weekday: number | null = null
): Days[] {
	const key = month * 100 + day;
	const days = yearly.get(key) ?? daysOfEveryYear(month, day);
	yearly.set(key, days);
	return days
		.filter((number) => weekday === null || weekdayOf(number) === weekday)
		.map((number): Days => [number + before, number + after]);
}

/** 0 for Sunday; day 0, 1970-01-01, was a Thursday. */
export function weekdayOf(day: number): number {
	return (((day + 4) % 7) + 7) % 7;
}

/** A page asks for the same few days of forty years over and over. */
const yearly = new Map<number, number[]>();

function daysOfEveryYear(month: number, day: number): number[] {
	return YEARS.flatMap((year) => {
		const date = isoDate(year, month, day) ?? isoDate(year, month, day - 1);
		return date ? [dayNumber(date)] : [];
	});
}
