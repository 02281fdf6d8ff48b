import { describe, expect, it } from 'vitest';
import {
	chosenInWords,
	monthsIn,
	spanInWords,
	toggled
} from '../../../src/client/search/facets.ts';
import type { Manifest } from '../../../src/model/manifest.ts';

describe('spanInWords', () => {
	it.each([
		[null, null, null],
		['2022-05', null, '2022年5月以来'],
		[null, '2022-05-09', '2022年5月9日以前'],
		['2022-05', '2022-05', '2022年5月'],
		['2022-01', '2022-12', '2022年'],
		['2020-11', '2022-05', '2020年11月至2022年5月']
	])('%s to %s: %s', (from, to, words) => {
		expect(spanInWords({ from, to })).toBe(words);
	});
});

it('chosenInWords names two and counts more', () => {
	expect(chosenInWords([], '个区')).toBeNull();
	expect(chosenInWords(['haidian', 'chaoyang'], '个区')).toBe('朝阳、海淀');
	expect(chosenInWords(['haidian', 'chaoyang', 'miyun'], '个区')).toBe('3 个区');
	expect(chosenInWords(['yiqing'], '个专题')).toBe('疫情防控');
});

it('monthsIn lists each month once, oldest first, without the undated', () => {
	const days = (...all: (string | null)[]) => ({ days: all.map((day) => ({ day })) });
	const packs = [days('2022-01-09', '2022-01-02', null), days('2020-11-01')];
	expect(monthsIn({ packs } as unknown as Manifest)).toEqual(['2020-11', '2022-01']);
});

it('toggled puts in and takes out', () => {
	expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
	expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});
