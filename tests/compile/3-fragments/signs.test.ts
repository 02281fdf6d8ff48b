import { describe, expect, it } from 'vitest';
import { isDateline, isFolio } from '../../../src/compile/3-fragments/signs.ts';

describe('what belongs to the page and not to a story', () => {
	it.each([
		'工人日报',
		'北京青年报',
		'（下转第2版）',
		'上接第一版',
		'今日导读',
		'2版 春耕一线看农机',
		'春耕一线看农机……A04版',
		'责任编辑：李明'
	])('%s', (text) => {
		expect(isFolio(text)).toBe(true);
	});

	it.each([
		'职工争订工人日报送给一线的同事',
		'工会干部作总结汇报',
		'3版新规今起实施，快递员有了休息日',
		'北京喜报频传',
		'地铁十号线第2版时刻表公布'
	])('%s is a story’s', (text) => {
		expect(isFolio(text)).toBe(false);
	});
});

it.each(['本报讯 近日', '本报北京3月14日电（记者 边磊）全国', '新华社北京1月2日电 记者从'])(
	'%s is a dateline',
	(text) => {
		expect(isDateline(text)).toBe(true);
	}
);
