import { expect, it } from 'vitest';
import { parseSearch } from '../../../src/client/search/search-address.ts';
import { conditionsOf, isReversed, unreadOf } from '../../../src/client/search/zero.ts';
import type { Manifest } from '../../../src/model/manifest.ts';

const names = (params: string) => conditionsOf(parseSearch(params).query).map(({ name }) => name);

it('each filter and each of several words may be let go of by itself', () => {
	expect(names('q=工会&district=haidian&from=2022-05&to=2022-05')).toEqual([
		'时间“2022年5月”',
		'区“海淀”',
		'全部条件'
	]);
	expect(names('q=工会+"职工 之家"+-海淀')).toEqual(['“工会”', '“"职工 之家"”', '“-海淀”']);
	expect(names('q=工会')).toEqual([]);
});

it('nothing is let go of when nothing would be left', () => {
	expect(names('district=haidian')).toEqual([]);
	expect(names('district=haidian&topic=yiqing')).toHaveLength(2);
});

it('a word goes, and the others stay as they were typed', () => {
	const first = conditionsOf(parseSearch('q="职工 之家"+工会+人&district=haidian').query)[1];
	expect(first).toEqual({ name: '“"职工 之家"”', without: { q: '工会 人' } });
});

const pack = (name: string, ...days: (string | null)[]) => ({
	name,
	bytes: 100,
	segment: { name: `${name}.seg`, bytes: 50 },
	articles: 7,
	days: days.map((day) => ({ day }))
});
const manifest = {
	packs: [pack('a', '2022-05-01'), pack('b', '2022-04-30', '2022-05-01'), pack('c', null)]
} as unknown as Manifest;

it('what was not looked through is named with its bytes, as far as the chosen time lies in it', () => {
	const months = (unread: string[], from: string | null, to: string | null) =>
		unreadOf(manifest, { unread }, { from, to }).map((one) => one.months);
	expect(months(['b', 'c'], null, null)).toEqual([['2022-04', '2022-05'], ['undated']]);
	expect(months(['a', 'b', 'c'], null, '2022-04')).toEqual([['2022-04', '2022-05']]);
	expect(months(['a', 'b', 'c'], '2022-05-02', null)).toEqual([]);
	expect(unreadOf(manifest, { unread: ['a'] }, { from: null, to: null })).toEqual([
		{ months: ['2022-05'], articles: 7, bytes: 150 }
	]);
});

it('a span that ends before it begins is told apart from one in a month', () => {
	expect(isReversed({ from: '2022-06', to: '2022-05' })).toBe(true);
	expect(isReversed({ from: '2022-05-09', to: '2022-05' })).toBe(false);
	expect(isReversed({ from: null, to: '2022-05' })).toBe(false);
});
