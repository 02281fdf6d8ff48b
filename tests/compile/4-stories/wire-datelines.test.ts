import { expect, test } from 'vitest';
import { parseText } from '../parse.ts';

const WIRE = `快递业务量创新高
新华社北京3月14日电（记者 樊曦 赵文君）国家邮政局监测数据显示，今年以来快递业务量稳步增长。
国家邮政局有关负责人表示，市场持续恢复向好。`;

test('a wire dateline gives its names to the credits; place and day stay with the text', () => {
	const [story] = parseText(WIRE).items;
	expect(story).toMatchObject({
		headline: '快递业务量创新高',
		credits: [{ role: '记者', names: ['樊曦', '赵文君'] }]
	});
	expect(story!.paragraphs[0]).toMatch(/^新华社北京3月14日电 国家邮政局监测/);
});
