import { expect, it } from 'vitest';
import { barsOf } from '../../../src/client/figures/bars.ts';

it('draws a bar a month as long as months can be told apart, then a bar a year', () => {
	const months = (years: number) =>
		Array.from({ length: years * 12 }, (_, index) => ({
			month: `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
			count: 1
		}));
	expect(barsOf(months(1)).bars[4]).toEqual({ label: '2020.5', name: '2020年5月', count: 1 });
	expect(barsOf(months(3))).toEqual({
		unit: '年',
		bars: [
			{ label: '2020', name: '2020年', count: 12 },
			{ label: '2021', name: '2021年', count: 12 },
			{ label: '2022', name: '2022年', count: 12 }
		]
	});
	expect(barsOf([]).bars).toEqual([]);
});

it('gives a month without issues its place, so that time runs evenly', () => {
	const { bars } = barsOf([
		{ month: '2021-11', count: 2 },
		{ month: '2022-02', count: 1 }
	]);
	expect(bars.map(({ label, count }) => [label, count])).toEqual([
		['2021.11', 2],
		['2021.12', 0],
		['2022.1', 0],
		['2022.2', 1]
	]);
});
