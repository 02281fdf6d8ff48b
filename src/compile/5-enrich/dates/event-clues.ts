// Named events of the almanac: a congress studied was held, Games awaited are to come, an anniversary names its year.
import { addDays, dayNumber, parseIsoDate, isoDate, type IsoDate } from '../../../model/date.ts';
import { UNIVERSITIES } from '../data/universities.ts';
import { foldText } from '../story-text.ts';
import { around, since, until, type Clue, type ClueText, type Days } from './clue.ts';
import { BEGINNINGS } from './data/anniversaries.ts';
import { GAMES } from './data/games.ts';
import { MEETINGS } from './data/meetings.ts';
import { ORDINALS } from './data/ordinals.ts';

type Finding = Pick<Clue, 'days' | 'weight' | 'note'>;

/** A meeting is studied for most of a year; a closing just reported is a fortnight's news. */
const STUDIED_WITHIN = 270;
const JUST_OVER = 30;
const LONG = 20;
const AWAITED_WITHIN = 300;
const AWAITED =
	/(喜迎|迎接|献礼|迎|备战|筹备|筹办|助力|服务|服务保障|保障|倒计时|等到|即将召开的)[^,。;]{0,6}$/;
const CLOSED_AFTER = /^[^。;]{0,12}(闭幕|落幕|落下帷幕|圆满|结束|夺得|获得)/;
const STILL_AHEAD_AFTER =
	/^[^。;]{0,8}(闭幕那天|开幕那天|倒计时|举办之前|筹办|召开之际|即将|保障工作|服务保障|后勤保障)/;

interface Event {
	pattern: RegExp;
	first: IsoDate;
	last: IsoDate;
	kind: 'meeting' | 'games';
}

const EVENTS: readonly Event[] = [
	...MEETINGS.map((row) => event(row, 'meeting')),
	...GAMES.map((row) => event(row, 'games'))
];

/** Most paragraphs name none: one look spares a hundred. */
const ANY_EVENT = new RegExp(EVENTS.map(({ pattern }) => pattern.source).join('|'));

export function eventClues(source: ClueText): Clue[] {
	const named = ANY_EVENT.test(source.text) ? EVENTS.flatMap((one) => ofEvent(one, source)) : [];
	const years = /周年|华诞/.test(source.text) ? anniversaryClues(source) : [];
	const counted = /第.{1,6}[个次届]/.test(source.text) ? ordinalClues(source) : [];
	return [...named, ...years, ...counted];
}

function ofEvent({ pattern, first, last, kind }: Event, { text, passage, line }: ClueText): Clue[] {
	return [...text.matchAll(pattern)].flatMap((match) => {
		const end = match.index + match[0].length;
		const before = text.slice(Math.max(0, match.index - 12), match.index);
		const after = text.slice(end, end + 24);
		const ahead = AWAITED.test(before) || STILL_AHEAD_AFTER.test(after);
		const findings =
			kind === 'games' ? games(first, last, ahead, after) : meeting(first, last, ahead, after);
		return findings.map((found) => ({ ...found, quote: passage(match.index, end), line }));
	});
}

function meeting(first: IsoDate, last: IsoDate, ahead: boolean, after: string): Finding[] {
	if (ahead) {
		return [
			{ weight: 1.5, days: [until(last)] },
			{ weight: 0.7, days: [around(first, -AWAITED_WITHIN, 0)], note: '会前不久' }
		];
	}
	// A campaign of months is written about from its first day, a meeting of days after its last.
	const isLong = dayNumber(last) - dayNumber(first) > LONG;
	const over = CLOSED_AFTER.test(after);
	const bound = over ? addDays(last, 1) : isLong ? first : last;
	const weight = /^[^,。;]{0,4}精神/.test(after) ? 3.5 : 2;
	if (/^以来/.test(after)) return [{ weight, days: [since(bound)] }];
	const end = addDays(last, over ? JUST_OVER : STUDIED_WITHIN);
	return [
		{ weight, days: [since(bound)] },
		{ weight: 0.8, days: [[dayNumber(bound), dayNumber(end)]], note: '会后不久' }
	];
}

/** The name of Games alone says nothing: it was used for years before and is used for ever after. */
function games(first: IsoDate, last: IsoDate, ahead: boolean, after: string): Finding[] {
	if (ahead) {
		return [
			{ weight: 1.5, days: [until(last)] },
			{ weight: 0.7, days: [around(first, -AWAITED_WITHIN, 40)] }
		];
	}
	if (!CLOSED_AFTER.test(after) && !/^[^。;]{0,4}(期间|赛后|遗产)/.test(after)) return [];
	return [{ weight: 1.5, days: [since(first)] }];
}

const YEARS_AFTER =
	'.{0,6}?(?<years>\\d{2,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|百)(?:周年|华诞|年华诞)';

/** [pattern of name and years, year of the beginning]. */
const ANNIVERSARIES = [...BEGINNINGS, ...schools()].map(
	([name, founded]) => [new RegExp(`${name}${YEARS_AFTER}`, 'g'), founded] as const
);

function schools(): [string, number][] {
	return UNIVERSITIES.flatMap(([name, others, , founded]): [string, number][] => {
		const names = [name, ...others.split(' ').filter(Boolean)].join('|');
		return founded === null ? [] : [[`(${names})`, founded]];
	});
}

function anniversaryClues({ text, passage, line }: ClueText): Clue[] {
	return ANNIVERSARIES.flatMap(([pattern, founded]) =>
		[...text.matchAll(pattern)].flatMap((match): Clue[] => {
			const years = readNumber(match.groups?.['years'] ?? '');
			const from = isoDate(founded + years, 1, 1);
			const to = isoDate(founded + years, 12, 31);
			if (!from || !to || years % 5 !== 0) return [];
			const days: Days = [around(from, -60, 0)[0], dayNumber(to)];
			const quote = passage(match.index, match.index + match[0].length);
			return [{ days: [days], weight: 1.5, quote, line }];
		})
	);
}

const COUNTED = ORDINALS.map(([name, first, day]) => {
	const number = '(?<number>\\d{1,3}|[一二三四五六七八九]?十?[一二三四五六七八九]?)';
	return {
		pattern: new RegExp(`第${number}[个次届](?:中国|全国|国家|国际|世界)?${name}`, 'g'),
		first,
		day
	};
});
/** News of a day that is marked stands in the paper from a month before to a month after it. */
const MARKED_ROUND = 31;

function ordinalClues({ text, passage, line }: ClueText): Clue[] {
	return COUNTED.flatMap(({ pattern, first, day }) =>
		[...text.matchAll(pattern)].flatMap((match): Clue[] => {
			const number = readNumber(match.groups?.['number'] ?? '');
			const on = number > 0 ? parseIsoDate(`${first + number - 1}-${day}`) : null;
			if (!on) return [];
			const quote = passage(match.index, match.index + match[0].length);
			return [{ quote, line, weight: 2.5, days: [around(on, -MARKED_ROUND, MARKED_ROUND)] }];
		})
	);
}

const DIGITS = '一二三四五六七八九';

/** 120, 七十, 六十五, 九, 百. */
function readNumber(text: string): number {
	if (/^\d+$/.test(text)) return Number(text);
	if (text === '百') return 100;
	if (!text.includes('十')) return DIGITS.indexOf(text) + 1;
	const [tens = '', ones = ''] = text.split('十');
	return (tens ? DIGITS.indexOf(tens) + 1 : 1) * 10 + (ones ? DIGITS.indexOf(ones) + 1 : 0);
}

function event(
	[names, first, last]: readonly [string, string, string],
	kind: Event['kind']
): Event {
	const [from, to] = [parseIsoDate(first), parseIsoDate(last)];
	if (!from || !to) throw new Error(`no such days in the almanac: ${names} ${first} ${last}`);
	const forms = names
		.split(' ')
		.map(foldText)
		.map((name) => name.replace(/^党的/, '(党的)?'));
	return { pattern: new RegExp(forms.join('|'), 'g'), first: from, last: to, kind };
}
