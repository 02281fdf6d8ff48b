import { describe, expect, it } from 'vitest';
import { gapsOf } from '../../../src/client/data/gaps.ts';
import { holidayOf } from '../../../src/client/data/holidays.ts';
import { addDays, dayNumber, type IsoDate } from '../../../src/model/date.ts';
import type { DayEntry } from '../../../src/model/manifest.ts';
import { day } from '../packs.ts';

/** Every day from `from` to `to` but those that `isOut` says. */
function paper(from: string, to: string, isOut: (day: IsoDate) => boolean): DayEntry[] {
	const days: DayEntry[] = [];
	for (let at = day(from); at <= to; at = addDays(at, 1)) {
		if (!isOut(at)) days.push({ day: at, printed: true, pages: 8, articles: 20 });
	}
	return days;
}

const isSunday = (at: IsoDate) => dayNumber(at) % 7 === 3; // 1970-01-01 was a Thursday

describe('a day without an issue', () => {
	const gap = gapsOf(
		paper('2022-01-01', '2022-12-31', (at) => isSunday(at) || at === '2022-11-04')
	);

	it('is missing where the paper appears on its weekday', () => {
		expect(gap(day('2022-11-04'))).toBe('missing');
	});

	it('is a rest on a weekday without paper', () => {
		expect(gap(day('2022-11-06'))).toBe('rest');
	});

	it('is nothing where there is an issue, before the first and after the last', () => {
		expect([gap(day('2022-11-03')), gap(day('2021-12-26')), gap(day('2023-01-01'))]).toEqual([
			null,
			null,
			null
		]);
	});

	it('is not judged from inferred days, nor from a few issues', () => {
		const guessed = paper('2022-01-01', '2022-12-31', isSunday).map((entry) => ({
			...entry,
			printed: false
		}));
		expect(gapsOf(guessed)(day('2022-11-06'))).toBeNull();
		expect(gapsOf(paper('2022-11-01', '2022-11-09', isSunday))(day('2022-11-06'))).toBeNull();
	});

	it('is judged by the rhythm of its own time', () => {
		const changed = gapsOf([
			...paper('2021-01-01', '2021-12-31', isSunday),
			...paper('2022-01-01', '2022-12-31', (at) => at === '2022-09-04')
		]);
		expect([changed(day('2021-06-06')), changed(day('2022-09-04'))]).toEqual(['rest', 'missing']);
	});
});

describe('a holiday', () => {
	const newYear = (at: IsoDate) => /^春节[0-3]/.test(holidayOf(dayNumber(at)) ?? '');

	it('is known by sun and by moon', () => {
		const names = [
			'2022-10-01',
			'2022-02-01',
			'2022-01-31',
			'2023-01-22',
			'2023-06-22',
			'2022-03-08'
		];
		expect(names.map((name) => holidayOf(dayNumber(day(name))))).toEqual([
			'国庆1',
			'春节1',
			'春节0',
			'春节1',
			'端午1',
			null
		]);
	});

	it('is a rest when the paper did not appear on it in most years', () => {
		const gap = gapsOf(paper('2020-01-02', '2022-12-30', newYear));
		expect(gap(day('2022-02-01'))).toBe('rest');
	});

	it('is a missing issue when the paper did appear on it in other years', () => {
		const gap = gapsOf(paper('2020-01-02', '2022-12-30', (at) => at === '2022-02-01'));
		expect(gap(day('2022-02-01'))).toBe('missing');
	});
});
