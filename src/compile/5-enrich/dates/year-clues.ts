// 2021年以来, 2022年首都职工…赛, 力争到2023年底: bare years. History bounds from below, targets from above; the year in the
// name of an event says only about when: the 2021 drive to help the needy starts in December 2020.
import { isoDate } from '../../../model/date.ts';
import { around, since, until, type Clue, type ClueText, type Days } from './clue.ts';

const YEAR =
	/(?<!\d)(?<year>(?:19|20)\d{2})年(?<tail>以来|至今|度)?(?!\d|[一二三四五六七八九十]+月)/g;
/** 到2025年底, 力争2023年, 2035年前: a goal. */
const TARGET_BEFORE = /(到|至|力争|力争到|计划到|预计到|预计|截止|截止到|规划)$/;
const TARGET_AFTER = /^(底|末|年底)?(之?前|底|末|,?(将|要|力争|实现|建成|基本))/;
/** A name: 2021年“送温暖”, 2022年首都职工…赛; not 2020年突发的疫情, 2018年的时候. */
const NAME_AFTER =
	/^(“|《|首都|北京|全国|全市|本市|[^,。;]{0,16}?(大赛|竞赛|比赛|邀请赛|联赛|锦标赛|评选|最美|十大|优秀|先进|系列|活动|行动|菜单|计划|工程|名单|会议|培训|慰问|展|文化节|艺术节|体育节|运动会))/;
/** 2022年，讲师将走进镇街: a plan of that year. */
const PLANNED_AFTER = /^(全年)?,?[^。;]{0,16}(将(?!近|军)|计划|拟|预计)/;
/** Somebody's or something's past: 2008年进厂, 2015年成立; says only that it is over. */
const LIFE_AFTER =
	/^[^。;]{0,14}(毕业|进厂|入职|入厂|参加工作|入党|入伍|退伍|退役|调入|调到|加入|来到|进入|考入|分配|出生|成立|创办|创建|组建|建成|建厂|投产|改制|开业|突发|暴发|疫情|获得|荣获|获评|拿到|当选|被评|被授予|那年|的时候|时,)/;
const LIFE_BEFORE = /(自|从|打|早在|到了|在|于|生于|始建于|建于|成立于|创建于)$/;
/** 2022年，他拿下…: what a person did, told while people remember, and in its own year called 今年. */
const PERSON_AFTER = /^(\d{1,2}月)?,?(他|她|我|我们|他们|她们)(?!国|市|区)/;
/** 截至2023年底，总量超过2亿人: counted when the year is over. */
const COUNTED_BEFORE = /(截至|截止到?)$/;
const COUNTED_AFTER = /^年?[底末](?![^。;]{0,16}(将|要|力争|预计))/;
const CURRENT_BEFORE = /(截至|截止)[^。;]{0,6}$/;

type Finding = Pick<Clue, 'days' | 'weight' | 'note'>;

export function yearClues({ text, passage, line }: ClueText): Clue[] {
	return [...text.matchAll(YEAR)].flatMap((match): Clue[] => {
		const year = Number(match.groups?.['year']);
		const tail = match.groups?.['tail'];
		const end = match.index + match[0].length;
		const before = text.slice(Math.max(0, match.index - 8), match.index);
		const after = text.slice(end, end + 16);
		const clue = { quote: passage(match.index, end), line };
		if (isGames(before, after)) return [];
		if (COUNTED_BEFORE.test(before) && COUNTED_AFTER.test(after))
			return counted(year).map((c) => ({ ...clue, ...c }));
		if (tail === undefined && (TARGET_BEFORE.test(before) || TARGET_AFTER.test(after)))
			return target(year).map((c) => ({ ...clue, ...c }));
		const current = tail !== undefined || CURRENT_BEFORE.test(before);
		if (!current && (NAME_AFTER.test(after) || PLANNED_AFTER.test(after)))
			return named(year, after).map((c) => ({ ...clue, ...c }));
		if (PERSON_AFTER.test(after)) return remembered(year).map((c) => ({ ...clue, ...c }));
		const history = LIFE_BEFORE.test(before) || LIFE_AFTER.test(after);
		return past(year, current, history).map((c) => ({ ...clue, ...c }));
	});
}

/** 北京2022年冬奥会 is a name from the day it was awarded to this day. */
function isGames(before: string, after: string): boolean {
	return (
		/^(北京)?(冬|夏)?(奥|残奥|冬残奥|亚运|亚冬|大运|世界杯|世锦赛|世园)/.test(after) ||
		/北京$/.test(before)
	);
}

/** The goals of a five-year plan are set for its last year, and told all through it. */
const isPlanEnd = (year: number) => year % 5 === 0;

function target(year: number): Finding[] {
	const end = isoDate(year, 12, 31);
	if (!end) return [];
	const weight = isPlanEnd(year) ? 0.3 : 0.9;
	return [
		{ weight: 1, days: [until(end)] },
		{ weight, days: yearOf(year, 0, 0), note: '年底目标多在当年说' }
	];
}

const AWARDED_WITHIN = 365;
/** From the end of the year back to the end of its March. */
const TO_SPRING = -275;
/** Winter campaigns carry the year of the Spring Festival they lead to: 2021年“送温暖” starts in December 2020. */
const WINTER_AFTER = /^.{0,8}(送温暖|新春|春节|两节|双节|元旦|迎新|新年|冬季)/;
/** Awards carry the year they were earned in: 2021年十大最美…, published well into the next. */
const AWARD_AFTER = /^.{0,4}(度|十大|最美|优秀|先进|十佳|年度)/;

function named(year: number, after: string): Finding[] {
	if (WINTER_AFTER.test(after)) return [{ weight: 1.2, days: yearOf(year, -60, TO_SPRING) }];
	if (AWARD_AFTER.test(after)) return [{ weight: 1.2, days: yearOf(year, 0, AWARDED_WITHIN) }];
	return [
		{ weight: 1.2, days: yearOf(year, -60, 45) },
		{ weight: 1.6, days: yearOf(year, 0, 0), note: '活动多在当年' }
	];
}

/** News tells of its own year, and in the first months of the last one; a year is told of when some weeks of it are over, 2021年以来 at any time. */
const TOLD_INTO_NEXT = 90;
const INTO_YEAR = 59;

function past(year: number, current: boolean, history: boolean): Finding[] {
	const start = isoDate(year, 1, 1);
	if (!start) return [];
	if (current) {
		const hint = { weight: 1, days: yearOf(year, 0, 0), note: '多在当年说' };
		return [{ weight: 2, days: [since(start)] }, hint];
	}
	const bound = { weight: 1, days: [since(start)] };
	if (history) return [bound];
	return [
		bound,
		{ weight: 0.5, days: yearOf(year, INTO_YEAR, TOLD_INTO_NEXT), note: '多在当年或次年初说' },
		{ weight: 0.3, days: yearOf(year, INTO_YEAR, 0), note: '多在当年说' }
	];
}

const LAST_DAYS = -5;

function counted(year: number): Finding[] {
	const over = yearOf(year + 1, LAST_DAYS, 0);
	const [[from] = [-Infinity]] = over;
	return [
		{ weight: 2, days: [[from, Infinity]] },
		{ weight: 0.8, days: over, note: '年底数字多在次年说' }
	];
}

function remembered(year: number): Finding[] {
	const start = isoDate(year, 1, 1);
	if (!start) return [];
	const note = '当年的事多称今年';
	return [
		{ weight: 1, days: [since(start)] },
		{ weight: 0.3, days: yearOf(year + 1, 0, 0), note }
	];
}

function yearOf(year: number, before: number, after: number): Days[] {
	const start = isoDate(year, 1, 1);
	const end = isoDate(year, 12, 31);
	return start && end ? [[around(start, before, 0)[0], around(end, 0, after)[1]]] : [];
}
