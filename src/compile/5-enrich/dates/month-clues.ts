// 2018年7月, 4月以来, 2021年1月底: months are reported while they last and long after, and announced for their end.
import { addDays, isoDate, type IsoDate } from '../../../model/date.ts';
import { around, since, until, YEARS, type Clue, type ClueText, type Days } from './clue.ts';
import { tenseOf } from './tense.ts';

const CHINESE_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const MONTH =
	/(?:(?<year>\d{4})年)?(?<![\d个])(?<month>\d{1,2}|十[一二]|[一二三四五六七八九十])月(?<part>份|初|上旬|中旬|下旬|底|末)?(?!\d|[日份]?\d{1,2}[日号]|[均度薪嫂饼球光亮台子])/g;

/** 1月至9月: the sum of nine months is told when the last is over. */
const RANGE_AFTER = /^[至到—\-~]\d{1,2}月/;
const RANGE_BEFORE = /\d{1,2}月?份?[至到—\-~]$/;
const SUMMED_WITHIN = 95;
/** Months of this year are still told of so many days later. */
const TOLD_WITHIN = 240;

export function monthClues({ text, passage, line }: ClueText): Clue[] {
	return [...text.matchAll(MONTH)].flatMap((match): Clue[] => {
		const { year, month = '', part = '' } = match.groups ?? {};
		const number = /\d/.test(month) ? Number(month) : CHINESE_MONTHS.indexOf(month) + 1;
		if (number < 1 || number > 12) return [];
		const before = text.slice(Math.max(0, match.index - 20), match.index);
		const end = match.index + match[0].length;
		const clue = { quote: passage(match.index, end), line };
		if (year === undefined && RANGE_AFTER.test(text.slice(end, end + 6))) return [];
		if (year === undefined && RANGE_BEFORE.test(before))
			return [{ ...clue, weight: 1, days: everyMonth(number, '底', SUMMED_WITHIN) }];
		const tense = tenseOf(before, text.slice(end, end + 24));
		if (tense === 'unknown' || /(去年|前年|上年|次年|明年|满|近|每)$/.test(before)) return [];
		if (year !== undefined)
			return withYear(Number(year), number, part, tense).map((c) => ({ ...clue, ...c }));
		if (tense === 'future') return [];
		return [{ ...clue, weight: 1, days: everyMonth(number, part, TOLD_WITHIN) }];
	});
}

function everyMonth(month: number, part: string, within: number): Days[] {
	return YEARS.flatMap((year): Days[] => {
		const first = firstDay(year, month, part);
		return first ? [around(first, 0, within)] : [];
	});
}

function withYear(
	year: number,
	month: number,
	part: string,
	tense: 'past' | 'future' | 'start'
): Pick<Clue, 'days' | 'weight' | 'note'>[] {
	const first = firstDay(year, month, part);
	const next = isoDate(month === 12 ? year + 1 : year, (month % 12) + 1, 1);
	if (!first || !next) return [];
	if (tense !== 'future') return [{ weight: 2, days: [since(first)] }];
	// Whoever gives the year of a month to come mostly writes in the year before.
	const newYear = isoDate(year - 1, 12, 31);
	const hint = newYear
		? [{ weight: 0.6, days: [until(newYear)], note: '写明年份，多在前一年' }]
		: [];
	return [{ weight: 2, days: [until(addDays(next, -1))] }, ...hint];
}

function firstDay(year: number, month: number, part: string): IsoDate | null {
	return isoDate(year, month, part === '中旬' ? 11 : /下旬|底|末/.test(part) ? 21 : 1);
}
