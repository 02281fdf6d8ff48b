// 1934年生于迁安 and 享年90岁 in one story: a birth and an age name the year, give or take a birthday or the old way of counting.
import { isoDate } from '../../../model/date.ts';
import { around, type Clue, type ClueText, type Days } from './clue.ts';

const BIRTH =
	/(?<year>19\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生于|生[,。])|(?:生于|出生于)(?<other>19\d{2})年/g;
const AGE = /(?:享年|终年|今年|现年)(?<age>\d{2,3})岁/g;

/** `story`: all of one story's text. Nothing where several people are born or aged. */
export function ageClues({ text, passage, line }: ClueText): Clue[] {
	const [birth, ...births] = [...text.matchAll(BIRTH)];
	const ages = [...text.matchAll(AGE)];
	const [age] = ages;
	if (!birth || !age || births.length > 0 || ages.some(([words]) => words !== age[0])) return [];
	const year =
		Number(birth.groups?.['year'] ?? birth.groups?.['other']) + Number(age.groups?.['age']);
	const quote = passage(age.index, age.index + age[0].length);
	const note = `生年加年龄`;
	return [
		{ quote, line, note, weight: 1.5, days: years(year - 1, year + 1) },
		{ quote, line, note, weight: 0.4, days: years(year, year) }
	];
}

function years(first: number, last: number): Days[] {
	const [from, to] = [isoDate(first, 1, 1), isoDate(last, 12, 31)];
	return from && to ? [[around(from, 0, 0)[0], around(to, 0, 0)[1]]] : [];
}
