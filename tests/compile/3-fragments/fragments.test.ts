import { describe, expect, it } from 'vitest';
import { findSetting } from '../../../src/compile/2-lines/measure.ts';
import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import { readFacts } from '../../../src/compile/3-fragments/facts.ts';
import { hangs } from '../../../src/compile/3-fragments/hangs.ts';
import {
	isContact,
	isDateline,
	isFolio,
	isNoticeTitle,
	noticeWords,
	opensWithPlace
} from '../../../src/compile/3-fragments/signs.ts';
import { toFragments } from '../../../src/compile/3-fragments/to-fragments.ts';
import { wordAcross } from '../../../src/compile/3-fragments/words.ts';

describe('signs', () => {
	it.each([
		[
			isDateline,
			[
				'本报讯 （记者 甲乙）',
				'本报讯(记者甲乙)近日',
				'本报讯 （记 者 甲 乙 ）',
				'据中新社南宁3月4日电',
				'综合新华社电'
			],
			['本报记者 甲乙', '本报讯息', '据中新社报道，', '综合各校来电']
		],
		[
			isFolio,
			[
				'06 工会新闻 2023年3月15日 星期三',
				'劳动午报 2021.6.18 星期五 第07版',
				'工会新闻·综合 04',
				'本版编辑 甲乙 校对 丙丁',
				'声明：本报所刊作品，未经授权不得转载',
				'欢迎扫码关注“某某报”公众号'
			],
			['2021年6月18日，工会举办活动。', '近2000场', '未经授权的外卖柜', '扫码领取关注公众号的礼物']
		],
		[
			isNoticeTitle,
			[
				'广告',
				'遗失声明',
				'招聘',
				'减资公告',
				'图片广告 体检季',
				'寻猫启事',
				'法院公告',
				'长期招租',
				'订报热线'
			],
			['招聘会走进园区', '一则启事引出的故事', '招租的人多了', '热线']
		],
		[
			isContact,
			['咨询电话:010-83000000', '63000000', '联系人:安老师'],
			['接听居民求助电话870个。', '可拨打12351职工服务热线']
		],
		[
			opensWithPlace,
			['昌平：果园里的夜校开课了', '柳河镇：水渠修到家门口', '东门外社区:老楼装上电梯'],
			['昌平果园里的夜校开课了', '老班长：手艺不能丢', '昌平：']
		]
	])('%o', (sign, yes, no) => {
		for (const text of yes) expect([text, sign(text)]).toEqual([text, true]);
		for (const text of no) expect([text, sign(text)]).toEqual([text, false]);
	});

	it('count the words of legal notices', () => {
		expect(noticeWords('拟注销，请债权人自见报之日起申报债权。')).toBeGreaterThan(2);
		expect(noticeWords('工会为职工举办讲座。')).toBe(0);
	});

	it.each([
		['临街旺铺转租，年租面谈，中介勿扰', 4],
		['零基础可学，免费试听，名额有限', 3],
		['厂价直销，现款结算，售完即止', 3],
		['月薪六千，包吃住，有意者面谈', 4],
		['管道疏通、专业开锁，凭本报九折', 3],
		['职工代表大会听取了厂务公开报告', 0]
	])('count those of letting, teaching and retail: %s', (text, words) => {
		expect(noticeWords(text)).toBe(words);
	});

	it.each([
		['近日，北河小区的孩子们学会了包粽子。', true],
		['综合消息：立冬以后，各地陆续供暖。', true],
		['据南湖新闻客户端报道，湖面结冰了。', true],
		['据《北河青年》报道，书店开到了村口。', true],
		['据老人讲，书店开到了村口。', false],
		['综合起来看，手艺要靠传承。', false]
	])('know how reports open: %s', (text, lead) => {
		const lines = toLines(text);
		expect(readFacts(lines, findSetting(lines))[0]?.lead).toBe(lead);
	});

	it('know words across a cut', () => {
		expect(wordAcross('工会经过精心打', '造,在平台')).toBe(true);
		expect(wordAcross('夜校由区总工会牵', '头,联合三所')).toBe(true);
		expect(wordAcross('职工比拼专业技能', '近日,工会')).toBe(false);
	});

	it('know words that more must follow', () => {
		for (const text of ['劳模和徒弟的', '三家企业共同', '旧机床怎么'])
			expect([text, hangs(text)]).toEqual([text, true]);
		expect(hangs('徒弟们修好了旧机床')).toBe(false);
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

	describe('of wrapped text: a line as wide as the column, between one story and the next', () => {
		const page = (end: string) => [
			'本报讯 （记者 甲乙） 近日，区',
			'里的几家企业工会一起为外来务工',
			'人员办了一场联谊会，六十多名职',
			'工带着孩子来到会场，有人唱歌有',
			'人下棋，孩子们围着桌子学做面人',
			end,
			'老班长早来车间教会了一批年轻人',
			'本报讯 （记者 丙丁） 清早七点，',
			'老班长已经把当天要用的图纸和刀',
			'具摆成一排，他说年轻人学得快，',
			'只是缺一点耐心，于是他每天早来',
			'半个小时，教会他们看图纸修机床',
			'家听，如今徒弟们都能独立上岗。'
		];

		it('is a headline where the text above does not read on in it', () => {
			expect(types(page('儿，散场时工会给每一家都送了一').join('\n'))).toEqual([
				'dateline',
				'head',
				'dateline'
			]);
		});

		it('is text where it does', () => {
			expect(types(page('儿，散场时每家都分到区里送来的').join('\n'))).toEqual([
				'dateline',
				'dateline'
			]);
		});
	});

	describe('of wrapped text: short lines below a byline, a blank row after them', () => {
		const page = (lines: readonly string[]) =>
			types(
				[
					'本报讯 （记者 甲乙） 近日，区',
					'里的几家企业工会一起为外来务工',
					'人员办了一场联谊会，六十多名职',
					'工带着孩子来到会场，有人唱歌有',
					'人下棋，散场时都领到一份年货。',
					'',
					'扫雪的人',
					'□王小乙',
					...lines,
					'',
					'本报讯 （记者 丙丁） 清早七点，',
					'老班长已经把当天要用的图纸和刀',
					'具摆成一排，他说年轻人学得快，',
					'只是缺一点耐心，于是他每天早来',
					'半个小时，教徒弟们看图修机床。'
				].join('\n')
			).slice(2, -1);

		it('are verse where each ends as it falls', () => {
			const poem = [
				'扫把比天亮得早',
				'雪在灯下',
				'一层一层地落',
				'他一下一下地扫',
				'等人们出门',
				'路醒了'
			];
			expect(page(poem)).toEqual(['sign', 'first']);
		});

		it('are a narrow column’s text where they are equally wide', () => {
			const column = ['天没亮他就出门', '扫把拖在雪地上', '从桥头扫到桥尾', '等人们出门上班'];
			expect(page(column)).not.toContain('first');
		});
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
