import { describe, expect, it } from 'vitest';
import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import {
	isContact,
	isDateline,
	isFolio,
	isNoticeTitle,
	noticeWords
} from '../../../src/compile/3-fragments/signs.ts';
import { toFragments } from '../../../src/compile/3-fragments/to-fragments.ts';
import { wordAcross } from '../../../src/compile/3-fragments/words.ts';

describe('signs', () => {
	it.each([
		[
			isDateline,
			['本报讯 （记者 甲乙）', '本报讯(记者甲乙)近日', '本报讯 （记 者 甲 乙 ）'],
			['本报记者 甲乙', '本报讯息']
		],
		[
			isFolio,
			[
				'06 工会新闻 2023年3月15日 星期三',
				'劳动午报 2021.6.18 星期五 第07版',
				'工会新闻·综合 04',
				'本版编辑 甲乙 校对 丙丁'
			],
			['2021年6月18日，工会举办活动。', '近2000场']
		],
		[
			isNoticeTitle,
			['广告', '遗失声明', '招聘', '减资公告', '图片广告 体检季'],
			['招聘会走进园区']
		],
		[
			isContact,
			['咨询电话:010-83000000', '63000000', '联系人:安老师'],
			['接听居民求助电话870个。', '可拨打12351职工服务热线']
		]
	])('%o', (sign, yes, no) => {
		for (const text of yes) expect([text, sign(text)]).toEqual([text, true]);
		for (const text of no) expect([text, sign(text)]).toEqual([text, false]);
	});

	it('count the words of legal notices', () => {
		expect(noticeWords('拟注销，请债权人自见报之日起申报债权。')).toBeGreaterThan(2);
		expect(noticeWords('工会为职工举办讲座。')).toBe(0);
	});

	it('know words across a cut', () => {
		expect(wordAcross('工会经过精心打', '造,在平台')).toBe(true);
		expect(wordAcross('夜校由区总工会牵', '头,联合三所')).toBe(true);
		expect(wordAcross('职工比拼专业技能', '近日,工会')).toBe(false);
	});
});

describe('fragments', () => {
	const types = (page: string) =>
		toFragments(toLines(page)).fragments.map((f) => (f.type === 'body' ? f.begins : f.type));

	it('of recognised text: a short line that a word goes on from is no headline; each paragraph may be linked anew', () => {
		const page = [
			'区总工会举办培训',
			'本报讯(记者 甲乙)近日,区总工会举办专题培训会,八十余人参加。',
			'工会经过精心打',
			'造,在公众号增加了“职工心灵驿站”板块。'
		];
		expect(types(page.join('\n\n'))).toEqual(['head', 'dateline', 'first']);
	});

	it('of wrapped text: a line that is not indented below a finished paragraph belongs elsewhere', () => {
		const page = [
			'本报讯 （记者 甲乙） 近日，',
			'平谷区总工会组织志愿者走进养',
			'老院看望老人，为他们送去米面',
			'油和御寒的衣物，还陪老人们聊',
			'天解闷、打扫房间，老人们都高',
			'兴地合不拢嘴，工会还为老人们',
			'送去慰问品。',
			'会申请调解，公司起初不认账，',
			'见到证据后态度软下来，双方达',
			'成协议，欠薪分成两笔付清，她',
			'说没有想到这么快就拿到了工钱'
		];
		expect(types(page.join('\n'))).toEqual(['dateline', 'next']);
	});

	it('keep an advertisement together, apart from the headline on its row', () => {
		const page = [
			'全国总工会部署货车司机关爱行动 招聘',
			'面向社会公开招聘，详情请登录网站。',
			'咨询电话:010-83000000'
		];
		expect(types(page.join('\n'))).toEqual(['head', 'notice']);
	});
});
