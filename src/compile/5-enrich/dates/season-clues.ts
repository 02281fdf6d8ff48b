// Festivals, seasons and phrases of a period.
import { isoDate, parseIsoDate, type IsoDate } from '../../../model/date.ts';
import { around, since, YEARS, type Clue, type ClueText, type Days } from './clue.ts';
import { FESTIVALS } from './data/festivals.ts';
import { PERIODS, SEASONS } from './data/periods.ts';

/** A festival's stories appear within so many days after it began. */
const FESTIVAL_NEWS = 30;
const BEFORE_FESTIVAL = 25;
/** Words of a time come in swarms (核酸, 封控, 动态清零), so each counts little beside a printed day. */
const PERIOD = 0.4;
const SEASON = 0.6;
const OVER_AFTER = /^”?(假期|期间|小长假|长假|刚过|过后|当天|当日|这天|晚上|节后)/;
const AHEAD_AFTER = /^”?(前夕|前|即将|将至|临近|来临|到来)/;
const AT_AFTER = /^”?(之际|来临之际|到来之际)/;

/** 昨天是重阳节, 今天是第31个全国消防日. */
const TODAY = /((?<yesterday>昨[天日])|今[天日])(正?是|,)(第.{1,4}[个次届])?(中国|全国|我国)?“?$/;

export function seasonClues(source: ClueText): Clue[] {
	return [
		...FESTIVAL_PATTERNS.flatMap((festival) => festivalClues(festival, source)),
		...PERIOD_PATTERNS.flatMap(({ pattern, days }) => phraseClues(pattern, [days], PERIOD, source)),
		...SEASON_PATTERNS.flatMap(({ pattern, days }) => phraseClues(pattern, days, SEASON, source))
	];
}

function festivalClues(
	{ pattern, days, lasts }: (typeof FESTIVAL_PATTERNS)[number],
	{ text, passage, line }: ClueText
): Clue[] {
	return [...text.matchAll(pattern)].flatMap((match): Clue[] => {
		const end = match.index + match[0].length;
		const today = TODAY.exec(text.slice(Math.max(0, match.index - 12), match.index))?.groups;
		if (today && /^”?([,。]|$)/.test(text.slice(end, end + 2))) {
			const back = today['yesterday'] === undefined ? 0 : 1;
			const on = days.map((day) => around(day, back, back));
			return [{ quote: passage(match.index, end), line, weight: 3, onDay: true, days: on }];
		}
		const stretch = stretchFor(text.slice(end, end + 16), lasts);
		if (!stretch) return [];
		const quote = passage(match.index, end);
		return [{ quote, line, weight: 1.5, days: days.map((day) => around(day, ...stretch)) }];
	});
}

/** From what follows the name: days before or after the festival on which such a story is printed; null says nothing. */
function stretchFor(after: string, lasts: number): [from: number, to: number] | null {
	if (AHEAD_AFTER.test(after)) return [-BEFORE_FESTIVAL, 3];
	if (AT_AFTER.test(after)) return [-BEFORE_FESTIVAL, FESTIVAL_NEWS / 2];
	if (!OVER_AFTER.test(after)) return null;
	return /^[^。;]*(将|计划|拟)/.test(after) ? [-BEFORE_FESTIVAL, lasts] : [lasts, FESTIVAL_NEWS];
}

function phraseClues(
	pattern: RegExp,
	days: Days[],
	weight: number,
	{ text, passage, line }: ClueText
): Clue[] {
	const match = pattern.exec(text);
	if (!match) return [];
	return [{ quote: passage(match.index, match.index + match[0].length), line, weight, days }];
}

const FESTIVAL_PATTERNS = FESTIVALS.map(({ names, days, lasts }) => {
	const longestFirst = names.split(' ').sort((a, b) => b.length - a.length);
	return { pattern: new RegExp(longestFirst.join('|'), 'g'), days: occurrences(days), lasts };
});

function occurrences(days: string): IsoDate[] {
	return /^\d{2}-\d{2}$/.test(days)
		? YEARS.flatMap((year) => parseIsoDate(`${String(year)}-${days}`) ?? [])
		: days.split(/\s+/).flatMap((day) => parseIsoDate(day) ?? []);
}

const PERIOD_PATTERNS = PERIODS.map(({ words, from, to }) => {
	const [first, last] = [parseIsoDate(from), to === null ? null : parseIsoDate(to)];
	if (!first) throw new Error(`no such day: ${from}`);
	const days: Days = [since(first)[0], last ? since(last)[0] : Infinity];
	return { pattern: new RegExp(words), days };
});

const SEASON_PATTERNS = SEASONS.map(([words, from, to]) => ({
	pattern: new RegExp(words),
	days: YEARS.flatMap((year): Days[] => {
		const first = isoDate(year, ...monthDay(from));
		const last = isoDate(to < from ? year + 1 : year, ...monthDay(to));
		return first && last ? [[since(first)[0], since(last)[0]]] : [];
	})
}));

function monthDay(text: string): [month: number, day: number] {
	return [Number(text.slice(0, 2)), Number(text.slice(3, 5))];
}
