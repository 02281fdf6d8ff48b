// 2021年12月31日, 11月7日, 17日: what happened on a day was printed after it, what is announced for it before it.
import { dayNumber, isoDate, type IsoDate } from '../../../model/date.ts';
import { around, everyYear, until, type Clue, type ClueText, type Days } from './clue.ts';
import { tenseOf } from './tense.ts';

const DAY =
	/(?:(?<year>\d{4})年)?(?<named>今年|本月)?(?:(?<month>\d{1,2})月)(?<day>\d{1,2})[日号](?:[(,]?(?:星期|周)(?<week>[一二三四五六日天])[),]?)?|(?:本月|(?<![月\d每第]))(?<only>\d{1,2})日(?![常报前后内间均元夜以子]|,?\d)/g;

/** A paper reports within two months; what goes on since a day may have begun half a year ago. */
const REPORTED_WITHIN = 60;
const GOING_ON = 200;
const FRESH = '新闻不过两个月';
/** Announced at most so many days ahead, where no year is given. */
const ANNOUNCED_WITHIN = 120;
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const ONLY_DAY_WITHIN = 20;
const WEEK = '日一二三四五六天';
/** 昨天(6月5日): the one word that fixes the day. */
const YESTERDAY = /昨[天日][(,]?$/;

export function dayClues({ text, passage, line }: ClueText): Clue[] {
	return [...text.matchAll(DAY)].flatMap((match): Clue[] => {
		const { year, named, month, day, week, only } = match.groups ?? {};
		const end = match.index + match[0].length;
		const before = text.slice(Math.max(0, match.index - 20), match.index);
		const tense = tenseOf(before, text.slice(end, end + 24));
		if (tense === 'unknown') return [];
		const clue = { quote: passage(match.index, end), line };
		if (only !== undefined) {
			if (tense !== 'past' || !opensClause(text, match.index)) return [];
			return [{ ...clue, weight: 1.5, onDay: true, days: everyMonth(Number(only)) }];
		}
		if (month === undefined || day === undefined) return [];
		const [m, d] = [Number(month), Number(day)];
		if (year === undefined || named !== undefined) {
			if (!isoDate(2000, m, d)) return [];
			const weekday = week === undefined ? null : WEEK.indexOf(week) % 7;
			if (YESTERDAY.test(before))
				return [{ ...clue, weight: 3, onDay: true, days: everyYear(m, d, 1, 1, weekday) }];
			return [{ ...clue, ...yearless(m, d, tense, weekday) }];
		}
		const date = isoDate(Number(year), m, d);
		if (!date) return [];
		return withYear(date, tense).map((one) => ({ ...clue, ...one }));
	});
}

function yearless(
	month: number,
	day: number,
	tense: 'past' | 'future' | 'start',
	weekday: number | null
): Pick<Clue, 'days' | 'weight' | 'onDay' | 'note'> {
	const years = (before: number, after: number) => everyYear(month, day, before, after, weekday);
	const note = weekday === null ? {} : { note: '星期相合' };
	switch (tense) {
		case 'future':
			return { weight: 2, days: years(-ANNOUNCED_WITHIN, 0), ...note };
		case 'start':
			return { weight: 1.5, days: years(1, GOING_ON), ...note };
		case 'past':
			return { weight: 2, onDay: true, days: years(1, REPORTED_WITHIN), ...note };
	}
}

/** A full date is a bound for ever, and news only while it is fresh. */
function withYear(
	date: IsoDate,
	tense: 'past' | 'future' | 'start'
): Pick<Clue, 'days' | 'weight' | 'note'>[] {
	if (tense === 'future') return [{ weight: 3, days: [until(date)] }];
	const next = dayNumber(date) + 1;
	return [
		{ weight: 3, days: [[next, Infinity]] },
		{
			weight: 1.2,
			days: [around(date, 1, tense === 'start' ? GOING_ON : REPORTED_WITHIN)],
			note: FRESH
		}
	];
}

function everyMonth(day: number): Days[] {
	return MONTHS.flatMap((month) => everyYear(month, day, 1, ONLY_DAY_WITHIN)).sort(
		(a, b) => a[0] - b[0]
	);
}

/** 17日, at the head of a clause, or after 本月: else it counts days. */
function opensClause(text: string, at: number): boolean {
	return at === 0 || /([^\p{Script=Han}\d、]|本月|于)$/u.test(text.slice(Math.max(0, at - 2), at));
}
