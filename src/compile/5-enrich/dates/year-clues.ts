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
		if (tail === undefined && (TARGET_BEFORE.test(before) || TARGET_AFTER.test(after)))
			return target(year).map((c) => ({ ...clue, ...c }));
		const current = tail !== undefined || CURRENT_BEFORE.test(before);
		if (!current && NAME_AFTER.test(after))
			return named(year, after).map((c) => ({ ...clue, ...c }));
		return past(year, current).map((c) => ({
			...clue,
			...c
		}));
	});
}

/** 北京2022年冬奥会 is a name from the day it was awarded to this day. */
function isGames(before: string, after: string): boolean {
	return (
		/^(北京)?(冬|夏)?(奥|残奥|冬残奥|亚运|亚冬|大运|世界杯|世锦赛|世园)/.test(after) ||
		/北京$/.test(before)
	);
}

function target(year: number): Finding[] {
	const end = isoDate(year, 12, 31);
	return end
		? [
				{ weight: 1, days: [until(end)] },
				{ weight: 0.3, days: yearOf(year, 0, 0), note: '年底目标多在当年说' }
			]
		: [];
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

/** Something of that year is over or under way; 2021年以来 is mostly said in the year itself. */
function past(year: number, current: boolean): Finding[] {
	const start = isoDate(year, 1, 1);
	if (!start) return [];
	const hint = current ? [{ weight: 1, days: yearOf(year, 0, 0), note: '多在当年说' }] : [];
	return [{ weight: current ? 2 : 1, days: [since(start)] }, ...hint];
}

function yearOf(year: number, before: number, after: number): Days[] {
	const start = isoDate(year, 1, 1);
	const end = isoDate(year, 12, 31);
	return start && end ? [[around(start, before, 0)[0], around(end, 0, after)[1]]] : [];
}
