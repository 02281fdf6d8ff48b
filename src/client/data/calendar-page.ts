// What the calendar shows: a month, the years, and the day that was asked for.
import type { IsoDate } from '../../model/date.ts';
import type { DayEntry } from '../../model/manifest.ts';
import type { Route } from '../../model/routes.ts';
import { coverageOf } from './coverage.ts';
import { issuesOf, type Issue } from './issues.ts';
import type { Library } from './library.ts';
import { daysOf, monthPage, yearRows } from './month.ts';
import type { CalendarPage } from './pages.ts';

/** Below this, a list of issues is a better way in than a mostly empty wall calendar. */
const FEW_ISSUES = 30;

export function calendarPage(
	library: Library,
	asked: Extract<Route, { name: 'calendar' }>
): CalendarPage {
	const days = daysOf(library.manifest);
	const away = new Set(library.missing.flatMap((pack) => pack.days.map(({ day }) => day)));
	const month = monthPage(days, asked.month, away);
	const issues = issuesOf(library);
	return {
		name: 'calendar',
		month,
		years: yearRows(days, month?.month.slice(0, 4)),
		asked: asked.day ? besides(asked.day, days, issues) : null,
		issues: issues.filter((issue) => month && issue.day.startsWith(month.month)),
		all: days.length < FEW_ISSUES ? [...issues] : [],
		undated: days.find(({ day }) => day === null)?.articles ?? 0,
		coverage: coverageOf(library)
	};
}

/** A day that a reader asked for, and the days with issues on both sides of it. */
function besides(
	day: IsoDate,
	days: readonly DayEntry[],
	issues: readonly Issue[]
): CalendarPage['asked'] {
	const dated = days.flatMap((entry) => entry.day ?? []);
	return {
		day,
		isKnown: dated.includes(day),
		issue: issues.find((issue) => issue.day === day) ?? null,
		earlier: dated.findLast((other) => other < day) ?? null,
		later: dated.find((other) => other > day) ?? null
	};
}
