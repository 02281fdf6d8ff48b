import { describe, expect, test } from 'vitest';
import {
	boundsOf,
	byteSize,
	dayBeside,
	grouped,
	placeOf
} from '../../../src/client/display/words.ts';
import type { IssueDateHead } from '../../../src/model/pack.ts';
import { day } from '../packs.ts';

const inferred = (from: string | null, to: string | null): IssueDateHead => ({
	earliest: from ? day(from) : null,
	latest: to ? day(to) : null,
	best: day(from ?? to ?? '2022-01-01'),
	basis: 'inferred'
});

describe('what bounds an inferred day', () => {
	test.each([
		['2022-11-07', '2022-12-06', '推定在2022年11月7日至12月6日之间'],
		['2021-12-31', '2022-01-03', '推定在2021年12月31日至2022年1月3日之间'],
		['2022-05-05', '2022-05-05', '推定为2022年5月5日'],
		['2022-05-05', null, '推定不早于2022年5月5日'],
		[null, '2022-05-05', '推定不晚于2022年5月5日']
	])('%s … %s', (from, to, said) => {
		expect(boundsOf(inferred(from, to))).toBe(said);
	});

	test('a printed day has none', () => {
		expect(boundsOf({ ...inferred('2022-05-05', null), basis: 'masthead' })).toBeNull();
	});
});

test('the year is left out beside an issue of the same year', () => {
	const here = inferred('2022-05-09', null);
	expect(dayBeside(inferred('2022-01-01', null), here)).toBe('约1月1日');
	expect(dayBeside(inferred('2020-12-17', null), here)).toBe('约2020年12月17日');
});

test('a story of many districts says how many', () => {
	const scope = 'district';
	expect(placeOf({ districts: ['pinggu'], scope })).toBe('平谷区');
	expect(placeOf({ districts: ['pinggu', 'miyun'], scope })).toBe('平谷区、密云区');
	expect(placeOf({ districts: ['pinggu', 'miyun', 'haidian'], scope })).toBe('3个区');
	expect(placeOf({ districts: [], scope: 'national' })).toBe('全国');
	expect(placeOf({ districts: [], scope: null })).toBeNull();
});

test('sizes and counts have units and spaces', () => {
	expect([999, 4_900, 999_960, 13_200_000].map(byteSize)).toEqual([
		'999 B',
		'4.9 KB',
		'1.0 MB',
		'13.2 MB'
	]);
	expect([7, 999, 1_204, 1_234_567].map(grouped)).toEqual([
		'7',
		'999',
		'1\u00a0204',
		'1\u00a0234\u00a0567'
	]);
});
