import { describe, expect, test } from 'vitest';
import { daysOf, fifths, monthPage, yearRows } from '../../../src/client/data/month.ts';
import type { DayEntry } from '../../../src/model/manifest.ts';
import { day } from '../packs.ts';

const entry = (date: string | null, articles: number, printed = true): DayEntry => ({
	day: date === null ? null : day(date),
	printed,
	pages: 1,
	articles
});

const DAYS = [
	entry('2020-11-19', 9, false),
	entry('2022-05-09', 7),
	entry('2022-11-17', 5, false),
	entry('2022-11-18', 12),
	entry(null, 3)
];

describe('a month on the wall', () => {
	const month = monthPage(DAYS, null, new Set([day('2022-11-18')]));

	test('the newest is shown when none is asked for', () => {
		expect(month?.month).toBe('2022-11');
		expect(month?.articles).toBe(17);
	});

	test('the week begins on Monday', () => {
		expect(month?.blanks).toBe(1); // 2022-11-01 was a Tuesday
		expect(monthPage(DAYS, '2022-05', new Set())?.blanks).toBe(6); // 2022-05-01 was a Sunday
	});

	test('it has all its days, in leap years too', () => {
		expect(month?.days).toHaveLength(30);
		expect(monthPage(DAYS, '2020-02', new Set())?.days).toHaveLength(29);
	});

	test('a day says how much it holds, whether it was printed, whether it is at hand', () => {
		expect(month?.days[16]).toMatchObject({
			number: 17,
			articles: 5,
			printed: false,
			atHand: true
		});
		expect(month?.days[17]).toMatchObject({ articles: 12, printed: true, atHand: false });
		expect(month?.days[18]).toMatchObject({ articles: 0, heat: 0 });
	});

	test('the arrows lead to months with issues', () => {
		expect(month).toMatchObject({ earlier: '2022-05', later: null });
		expect(monthPage(DAYS, '2021-07', new Set())).toMatchObject({
			earlier: '2020-11',
			later: '2022-05'
		});
	});

	test('there is none when no issue has a day', () => {
		expect(monthPage([entry(null, 3)], null, new Set())).toBeNull();
	});
});

test('years come newest first and lead to their newest month', () => {
	const years = yearRows(DAYS);
	expect(years.map(({ year, articles, newest }) => [year, articles, newest])).toEqual([
		['2022', 24, '2022-11'],
		['2020', 9, '2020-11']
	]);
	expect(years[0]?.months[10]).toMatchObject({ month: '2022-11', articles: 17, heat: 5 });
	expect(years[0]?.months[0]?.heat).toBe(0);
});

test('a day that two packs share is counted once, with both', () => {
	const packs = [[entry('2022-11-17', 5, false)], [entry('2022-11-17', 2)]].map((days) => ({
		days
	}));
	expect(daysOf({ packs: packs as never })).toEqual([
		{ day: '2022-11-17', printed: true, pages: 2, articles: 7 }
	]);
});

test('tints grow with the count, equal counts share one, nothing has none', () => {
	const heat = fifths([1, 1, 2, 3, 4, 5, 0]);
	expect([0, 1, 2, 3, 4, 5].map(heat)).toEqual([0, 1, 2, 3, 4, 5]);
	expect([1, 2, 3, 4].map(fifths([1, 2, 3, 4]))).toEqual([1, 2, 4, 5]);
	expect(fifths([8])(8)).toBe(3);
});
