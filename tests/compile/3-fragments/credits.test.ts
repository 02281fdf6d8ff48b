import { describe, expect, it } from 'vitest';
import { readByline } from '../../../src/compile/3-fragments/credits.ts';
import { cutNames } from '../../../src/compile/3-fragments/names.ts';
import { isSourceNote, readSignature } from '../../../src/compile/3-fragments/signature.ts';
import { splitTail } from '../../../src/compile/3-fragments/tail.ts';

const short = (text: string) =>
	readByline(text)?.credits.map(({ role, names }) => `${role} ${names.join('、')}`) ?? null;

describe('bylines', () => {
	it.each([
		['(记者 白莹 通讯员 刘换利)', ['记者 白莹', '通讯员 刘换利']],
		['(记者任洁 通讯员于莲洁 刘玉娟)', ['记者 任洁', '通讯员 于莲洁、刘玉娟']],
		['（记 者 白 莹 ）', ['记者 白莹']],
		['□本报记者 闫长禄 通讯员 王玉', ['记者 闫长禄', '通讯员 王玉']],
		['记者申屠静通讯员乌兰图雅', ['记者 申屠静', '通讯员 乌兰图雅']],
		['通讯员 阿依古丽·买买提', ['通讯员 阿依古丽·买买提']],
		['记者 边磊盛丽', ['记者 边磊、盛丽']],
		['本报记者 盛丽 通讯员 赵宇 摄影报道', ['记者 盛丽', '通讯员 赵宇', '摄影 盛丽、赵宇']],
		['本报记者 边磊/文 盛丽/图', ['记者 边磊', '摄影 盛丽']],
		['通讯员 王欣 摄', ['摄影 王欣']],
		['郑一凡摄', ['摄影 郑一凡']],
		['郑一凡 摄（人民视觉）', ['摄影 郑一凡、人民视觉']],
		['郑一凡 摄/光明图片', ['摄影 郑一凡、光明图片']],
		['新华社发（郑一凡 摄）', ['摄影 郑一凡、新华社']],
		['（记者 边磊 实习生 王欣）', ['记者 边磊、王欣']],
		['者盛丽摄影报道', ['记者 盛丽', '摄影 盛丽']],
		['讯员 赵宇 摄影报道', ['通讯员 赵宇', '摄影 赵宇']]
	])('%s', (text, credits) => {
		expect(short(text)).toEqual(credits);
	});

	it.each([
		'为患病同事献爱心',
		'北京摄影展开幕',
		'记者节',
		'本报记者',
		'摄',
		'图片新闻',
		'文化生活'
	])('%s is none', (text) => {
		expect(readByline(text)).toBeNull();
	});

	it.each([
		['（石兰）', ['石兰']],
		['(欧阳建国 王欣)', ['欧阳建国', '王欣']],
		['□石兰', ['石兰']],
		['石兰', null],
		['□石油工人', null],
		['（左二）', null],
		['（周日）', null],
		['（完）', null],
		['（下转第2版）', null],
		['（职工）', null]
	])('%s signs a story by names alone: %o', (text, names) => {
		expect(readSignature(text)?.credits[0]?.names ?? null).toEqual(names);
	});

	it.each([
		['石兰 律师', true],
		['（欧阳建国 副主任医师）', true],
		['（国家二级心理咨询师 石兰）', true],
		['（北京妇产医院供稿）', true],
		['(解答律师:市职工法律服务中心 石兰)', true],
		['（作者系某学院副教授）', true],
		['北京妇产医院供稿', false],
		['（医院已经开诊。院方提供）', false],
		['工会 律师', false],
		['石兰 边磊', false],
		['律师', false],
		['（第三辑）', false]
	])('%s says who wrote a piece or where it comes from: %s', (text, expected) => {
		expect(isSourceNote(text)).toBe(expected);
	});

	it('cuts names that were run together by family names', () => {
		expect(cutNames('欧阳建国')).toEqual(['欧阳建国']);
		expect(cutNames('于莲洁刘玉娟')).toEqual(['于莲洁', '刘玉娟']);
		expect(cutNames('王')).toBeNull();
	});
});

describe('what stands behind a paragraph', () => {
	it('is a credit or a signature, or part of it', () => {
		expect(splitTail('交流的平台。 通讯员 王欣 摄')).toMatchObject({
			body: '交流的平台。',
			signature: false
		});
		expect(splitTail('公共区域消杀。（记者 边磊）')).toMatchObject({
			body: '公共区域消杀。',
			signature: true
		});
		expect(splitTail('公共区域消杀。（石兰）')).toMatchObject({
			body: '公共区域消杀。',
			signature: true
		});
		expect(splitTail('公共区域消杀。□石兰')).toMatchObject({
			body: '公共区域消杀。',
			byline: { credits: [{ role: '记者', names: ['石兰'] }] },
			signature: true
		});
		expect(splitTail('公共区域消杀。□石油工人')).toMatchObject({ byline: null });
		expect(splitTail('她说：“好。”这是对的')).toMatchObject({ byline: null });
		expect(splitTail('本报讯 （记者 白莹）')).toMatchObject({ byline: null });
	});
});
