import { describe, expect, test } from 'vitest';
import { inferDate } from '../../../../src/compile/5-enrich/dates/infer-date.ts';
import { parseIsoDate } from '../../../../src/model/date.ts';
import { story } from '../stories.ts';

const infer = (...paragraphs: string[]) => inferDate([story({ headline: '工会动态', paragraphs })]);
const bounds = (...paragraphs: string[]) => {
	const { earliest, latest } = infer(...paragraphs).date;
	return [earliest, latest];
};

describe('bounds', () => {
	test('what happened on a full date bounds from below', () => {
		expect(bounds('2021年12月31日，慰问团来到赛区。')[0]).toBe('2022-01-01');
	});

	test.each([
		['平台将于2022年1月10日上线。', '2022-01-10'],
		['计划2022年3月25日前拿出方案。', '2022-03-25'],
		['展览将持续到2022年5月13日。', '2022-05-13'],
		['《手相机修理》：2022年1月14日14时，职工大学三层，限50人。', '2022-01-14'],
		['《看懂工资条》：2022年1月15日19时，线上直播，无需报名。', '2022-01-15']
	])('what is announced bounds from above: %s', (text, latest) => {
		expect(bounds(text)[1]).toBe(latest);
	});

	test('a day without a year takes the year from the rest of the page', () => {
		expect(bounds('11月7日，工会举办讲座。', '据统计，2021年以来已有4万人入会。')[0]).toBe(
			'2021-11-08'
		);
		expect(bounds('11月7日，工会举办讲座。', '据统计，2023年以来已有4万人入会。')[0]).toBe(
			'2023-11-08'
		);
	});

	test('a past and an announced day leave what lies between', () => {
		expect(
			bounds('10月20日，工会举办健步走。', '2021年职工心理服务菜单发布。', '课程将于10月27日上线。')
		).toEqual(['2021-10-21', '2021-10-27']);
	});

	test('a bare 17日 is the last one', () => {
		const [earliest, latest] = bounds(
			'17日，演讲比赛决赛举办。',
			'11月16日，知识竞赛开始。',
			'2020年以来，已办百场。'
		);
		expect(earliest).toBe('2020-11-18');
		expect(latest && latest < '2020-12-17').toBe(true);
	});

	test('yesterday with its date is the day before', () => {
		expect(bounds('记者昨天（6月5日）获悉，2023年以来会员增加。')).toEqual([
			'2023-06-06',
			'2023-06-06'
		]);
	});

	test('a day of the week tells the year, where its neighbours fit as well', () => {
		const stories = ['社区组织核酸检测。', '12月8日（星期三）下午，工会举办讲座。'];
		expect(bounds(...stories)[0]).toBe('2021-12-09');
		expect(bounds(...stories.map((text) => text.replace('星期三', '星期二')))[0]).toBe(
			'2020-12-09'
		);
	});

	test('of days alike the soonest after the news', () => {
		const [earliest, latest] = bounds('12月27日，工会举办讲座。', '2021年以来已有4万人入会。');
		expect([earliest, latest]).toEqual(['2021-12-28', '2021-12-31']);
	});

	test.each([
		['2022年，区总工会试点二十家企业。', '2022'],
		['2022年，讲师团将走进二十家企业。', '2022'],
		['到2022年底，站点不少于十家。', '2022']
	])('the newest year told is mostly the paper’s own: %s', (text, year) => {
		expect(infer(text, '9月8日，工会举办讲座。').date.best?.slice(0, 4)).toBe(year);
	});

	test('somebody’s past is not the paper’s year', () => {
		expect(infer('他2008年进厂。', '9月8日，工会举办讲座。').date.best).toBeNull();
	});

	test.each([
		['昨天是重阳节，街道总工会慰问退休职工。2022年，全区已慰问千人。', '2022-10-05'],
		['今天是第31个全国消防日，街道举办讲座。', '2022-11-09']
	])('a day marked yesterday or today: %s', (text, best) => {
		expect(infer(text).date.best).toBe(best);
	});

	test('a birth and an age name the year', () => {
		const story = ['老劳模逝世，享年90岁。', '他1934年生于迁安，1951年进厂。'];
		expect(infer(...story, '10月9日，工会举行告别仪式。').date.best?.slice(0, 4)).toBe('2024');
		const two = [...story, '同去的老友1940年出生。'];
		expect(infer(...two, '10月9日，工会举行告别仪式。').date.best).toBeNull();
	});

	test.each([
		['截至2023年底，人才总量超过2亿人。', '2024'],
		['2022年，他拿下全国竞赛第二名。', '2023']
	])('what is over by then: %s', (text, year) => {
		expect(infer(text, '9月8日，工会举办讲座。').date.best?.slice(0, 4)).toBe(year);
	});

	test('a sum of months is told when the last is over', () => {
		const [earliest] = bounds('1月至9月，全市共办理三百件。', '据统计，2022年以来已有4万人入会。');
		expect(earliest && earliest >= '2022-09-20').toBe(true);
	});

	test('a counted day names its year', () => {
		const [earliest, latest] = bounds('在第38个教师节来临之际，工会走访学校。');
		expect([earliest?.slice(0, 4), latest?.slice(0, 4)]).toEqual(['2022', '2022']);
	});

	test('a folio line without a year is the day itself', () => {
		const folio = story({ kind: 'banner', folio: true, headline: '第03版 11月17日 星期四' });
		const paragraphs = ['11月10日，工会举办讲座。', '2022年，区总工会试点二十家企业。'];
		expect(inferDate([folio, story({ paragraphs })]).date).toMatchObject({
			earliest: '2022-11-17',
			latest: '2022-11-17',
			basis: 'inferred'
		});
	});

	test('a congress can be studied only after it was held', () => {
		const [earliest] = bounds('职工学习党的二十大精神。', '10月30日，支部举办学习会。');
		expect(earliest).toBe('2022-10-31');
	});

	test('a school’s anniversary names the year', () => {
		const [earliest] = bounds('4月23日，教职工庆祝北师大120周年华诞。');
		expect(earliest).toBe('2022-04-24');
	});

	test('a holiday that is over', () => {
		expect(bounds('“五一”期间，党员下沉一线。', '2022年以来，会员增加。')[0]).toBe('2022-05-05');
	});
});

describe('no evidence', () => {
	test.each([
		['the name of Games', '职工在北京2022年冬奥会场馆旧址参观。'],
		['a day of every month', '每月12日定为沟通日。'],
		['a rule’s day of effect', '条例自每年1月1日起施行。'],
		['no number at all', '近日，工会举办活动。']
	])('%s', (_, text) => {
		expect(infer(text).date).toMatchObject({ basis: 'unknown', best: null });
	});

	test('an advertisement', () => {
		const ad = story({ kind: 'ad', headline: '2020年5月1日开业' });
		expect(inferDate([ad]).date.basis).toBe('unknown');
	});

	test('history and goals bound the day loosely and never fix it', () => {
		const [earliest, latest] = bounds(
			'自2014年起投保，到2025年底覆盖全市。',
			'11月7日，2021年北京职工大赛举行。'
		);
		expect([earliest, latest]).toEqual(['2021-11-08', '2021-12-31']);
	});
});

describe('the day to file under', () => {
	test('lies in the interval and right after the last day of news', () => {
		const { earliest, latest, best } = infer(
			'11月7日，工会举办讲座。',
			'2021年以来，会员增加。'
		).date;
		expect(best && earliest && latest && best >= earliest && best <= latest).toBe(true);
		expect(best).toBe('2021-11-09');
	});

	test('is set when only one side is bounded', () => {
		expect(infer('2019年3月2日，工会成立。').date.best).not.toBeNull();
		expect(infer('平台将于2022年1月10日上线。').date.best).toBe(parseIsoDate('2022-01-03'));
	});
});

test('evidence quotes the page and says in Chinese what follows', () => {
	const { evidence } = infer('11月 7日，工会举办讲座。', '2021年以来，会员增加。').date;
	expect(evidence[0]?.quote).toContain('11月 7日');
	expect(evidence[0]?.implies).toContain('2021年11月8日');
});

test('a contradicting day is reported with its line', () => {
	const { diagnostics } = inferDate([
		story({ headline: '一', paragraphs: ['11月7日，讲座举行。', '2021年以来，会员增加。'] }),
		story({ headline: '二', paragraphs: ['11月8日，大赛举行。'] }),
		story({ headline: '三', paragraphs: ['展览将持续到6月1日。'], lines: [[40, 44]] })
	]);
	expect(diagnostics).toMatchObject([{ code: 'date_contradicted', severity: 'warning', line: 40 }]);
});
