// Why a day has no issue, as far as the archive's own rhythm tells: only days that were printed speak, for an inferred one
// may be off by some.
import { dayNumber, type IsoDate } from '../../model/date.ts';
import type { DayEntry } from '../../model/manifest.ts';
import { holidayOf } from './holidays.ts';

/** missing: the paper should have appeared; rest: a weekday or a holiday on which it does not. */
export type Gap = 'missing' | 'rest';

/** Weeks before and after whose same weekday is looked at. */
const REACH = 8;

/** Fewer of them tell nothing. */
const LEAST = 4;

/** The returned function says null for a day with an issue, outside the archive's span, or of no clear rhythm. */
export function gapsOf(days: readonly DayEntry[]): (day: IsoDate) => Gap | null {
	const printed = new Set(
		days.flatMap(({ day, printed }) => (day && printed ? [dayNumber(day)] : []))
	);
	const known = new Set(days.flatMap(({ day }) => (day ? [dayNumber(day)] : [])));
	const [first, last] = [Math.min(...printed), Math.max(...printed)];
	const covered = (at: number) => at >= first && at <= last;
	return (date) => {
		const at = dayNumber(date);
		if (known.has(at) || !covered(at)) return null;
		const near = sameWeekdays(at).filter(covered);
		const share = near.filter((day) => printed.has(day)).length / near.length;
		if (near.length < LEAST || (share > 0.25 && share < 0.5)) return null;
		return share <= 0.25 || restsOn(at) ? 'rest' : 'missing';
	};

	/** In most of the years that the archive covers there was no paper on this day of this holiday. */
	function restsOn(at: number): boolean {
		const holiday = holidayOf(at);
		if (holiday === null) return false;
		const years = daysLike(holiday, at);
		return 2 * years.filter((day) => printed.has(day)).length < years.length;
	}

	function daysLike(holiday: string, at: number): number[] {
		const found: number[] = [];
		for (let day = at; day >= first; day -= 365) found.push(...around(day));
		for (let day = at + 365; day <= last + SLACK; day += 365) found.push(...around(day));
		return [...new Set(found)].filter((day) => covered(day) && holidayOf(day) === holiday);
	}
}

/** A feast of the moon moves by as much within the year. */
const SLACK = 31;

function around(day: number): number[] {
	return Array.from({ length: 2 * SLACK + 1 }, (_, index) => day - SLACK + index);
}

function sameWeekdays(at: number): number[] {
	return Array.from({ length: REACH }, (_, index) => 7 * (index + 1)).flatMap((weeks) => [
		at - weeks,
		at + weeks
	]);
}
