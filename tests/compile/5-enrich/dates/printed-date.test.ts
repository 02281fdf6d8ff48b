import { describe, expect, test } from 'vitest';
import { pageFacts } from '../../../../src/compile/5-enrich/dates/issue-date.ts';
import { printedLine } from '../../../../src/compile/5-enrich/dates/printed-date.ts';
import { parseIsoDate } from '../../../../src/model/date.ts';
import { page, story } from '../stories.ts';

const banner = (headline: string, folio = true) => story({ kind: 'banner', headline, folio });
const read = (headline: string, folio = true) => printedLine([banner(headline, folio)]);

test.each([
	['05 工会新闻 2020年1月3日 星期五', '2020-01-03', 5, '工会新闻'],
	['05工会新闻2020年1月3日 星期五', '2020-01-03', 5, '工会新闻'],
	['2021年6月5日 星期六│本版编辑 王一│美术编辑 李二│校对 赵三│要闻│03', '2021-06-05', 3, '要闻'],
	['2021年9月8日 星期三 编辑 刘洋 校对 陈静 版式 赵敏02 工会新闻', '2021-09-08', 2, '工会新闻'],
	['工人日报 2023年3月15日 星期三 第1版 要闻', '2023-03-15', 1, '要闻'],
	['劳动午报 2022.7.15 星期五 第07版', '2022-07-15', 7, null],
	['工会新闻·综合 04', null, 4, '工会新闻·综合'],
	['要闻 03 2022年11月17日 星期四', '2022-11-17', 3, '要闻'],
	['A02 综合新闻 二〇二二年五月九日 星期一', '2022-05-09', 2, '综合新闻'],
	['2022年1月1日 星期六 农历辛丑年十一月廿九 第02版', '2022-01-01', 2, null]
])('%s', (line, date, pageNumber, section) => {
	expect(read(line)).toMatchObject({ date, pageNumber, section });
});

describe('what is no folio line', () => {
	test('a slogan with a year', () => {
		expect(read('助力2022年冬奥会', false)).toBeNull();
	});

	test('an unmarked banner with date and day of the week is one', () => {
		expect(read('2020年11月19日 星期四', false)?.date).toBe('2020-11-19');
	});

	test('a day that does not exist gives no date', () => {
		expect(read('2022年2月30日 星期三')?.date).toBeNull();
	});
});

test('a date that falls on another day of the week is kept and reported', () => {
	const codes = (line: string) =>
		pageFacts(page([banner(line)])).diagnostics.map(({ code }) => code);
	expect(codes('2020年1月3日 星期五')).toEqual([]);
	expect(codes('2020年1月3日 星期三')).toEqual(['weekday_differs']);
	expect(read('2020年1月3日 星期三')?.date).toBe('2020-01-03');
});

describe('precedence', () => {
	const items = [
		banner('第03版 2020年1月3日 星期五'),
		story({ paragraphs: ['2019年12月31日，工会成立。'] })
	];
	const sidecar = {
		issueDate: parseIsoDate('2020-01-05'),
		pageNumber: null,
		section: '要闻',
		corrections: []
	};
	const named = { day: '2020-01-04', pageNumber: 7 };

	test('sidecar before name before masthead before inference', () => {
		expect(pageFacts(page(items, { sidecar, named })).issueDate).toMatchObject({
			basis: 'sidecar',
			best: '2020-01-05'
		});
		expect(pageFacts(page(items, { named })).issueDate).toMatchObject({
			basis: 'filename',
			best: '2020-01-04'
		});
		expect(pageFacts(page(items)).issueDate).toMatchObject({
			basis: 'masthead',
			best: '2020-01-03'
		});
		expect(pageFacts(page(items.slice(1))).issueDate).toMatchObject({
			basis: 'inferred',
			earliest: '2020-01-01'
		});
	});

	test('page number and section each from the first that has one', () => {
		expect(pageFacts(page(items, { sidecar, named }))).toMatchObject({
			pageNumber: 7,
			section: '要闻'
		});
		expect(pageFacts(page(items))).toMatchObject({ pageNumber: 3, section: null });
	});
});
