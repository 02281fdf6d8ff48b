import { describe, expect, it, test } from 'vitest';
import { isDateline, isFolio } from '../../../src/compile/3-fragments/signs.ts';
import { parseText } from '../parse.ts';

describe('what belongs to the page and not to a story', () => {
	it.each([
		'工人日报',
		'北京青年报',
		'（下转第2版）',
		'上接第一版',
		'今日导读',
		'2版 春耕一线看农机',
		'春耕一线看农机……A04版',
		'责任编辑：李明',
		'承印：本市文华印刷厂',
		'零售：每份1.50元',
		'工人时报社出版 国内统一刊号CN00-0000',
		'○编辑 高山 ○设计 李小河 ○校对 王海',
		'星期三 6月5日 8'
	])('%s', (text) => {
		expect(isFolio(text)).toBe(true);
	});

	it.each([
		'职工争订工人日报送给一线的同事',
		'工会干部作总结汇报',
		'3版新规今起实施，快递员有了休息日',
		'北京喜报频传',
		'■编辑提示',
		'发行工会会员卡的银行增至六家',
		'报社出版故事集，快递员写序',
		'晚报社主办职工摄影展',
		'地铁十号线第2版时刻表公布',
		'6月5日 星期三'
	])('%s is a story’s', (text) => {
		expect(isFolio(text)).toBe(false);
	});
});

test('a number and a section’s name beside a folio line are its parts, elsewhere a story’s', () => {
	const body = '本报讯（记者 边磊）近日，区总工会举办了健康讲座，百余名职工参加。';
	const page = parseText(`4\n2020年9月11日 星期五\n工会新闻\n\n职工健康讲座开讲\n${body}`);
	expect(
		page.items
			.filter(({ folio }) => folio)
			.map(({ headline }) => headline)
			.join()
	).toMatch(/4.*2020年9月11日.*工会新闻/u);
	expect(parseText(`健康\n职工健康讲座开讲\n${body}`).items.some(({ folio }) => folio)).toBe(false);
});

it.each(['本报讯 近日', '本报北京3月14日电（记者 边磊）全国', '新华社北京1月2日电 记者从'])(
	'%s is a dateline',
	(text) => {
		expect(isDateline(text)).toBe(true);
	}
);
