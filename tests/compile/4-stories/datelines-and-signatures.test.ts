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

test('a wire dateline whose byline stands on the next line is one with it', () => {
	const [story, ...others] = parseText(WIRE.replace('电（', '电\n（')).items;
	expect(others).toEqual([]);
	expect(story!.credits).toEqual([{ role: '记者', names: ['樊曦', '赵文君'] }]);
	expect(story!.paragraphs[0]).toMatch(/^新华社北京3月14日电 ?国家邮政局监测/);
});

test('an expert’s signature ends the story and stays with its text; an essay is signed behind a mark', () => {
	const pages = parseText(`员工拒绝调岗被辞退 单位被判违法解除

读者刘女士向本报反映，公司将她调到销售岗位，她不同意，公司随即将她辞退。
本案中，公司未与刘女士协商一致即单方调岗，应当支付赔偿金。
石兰 检察官

父亲的扁担
□边小燕
父亲的扁担立在老屋的门后，已经有二十多年了。
如今父亲老了，扁担也歇下了。`).items;
	expect(
		pages.map(({ headline, paragraphs, credits }) => [headline, paragraphs.at(-1), credits])
	).toEqual([
		['员工拒绝调岗被辞退 单位被判违法解除', '石兰 检察官', []],
		['父亲的扁担', '如今父亲老了，扁担也歇下了。', [{ role: '记者', names: ['边小燕'] }]]
	]);
});

test.each([
	['本报记者 盛丽 通', '讯员 赵宇 摄影报道'],
	['本报记者 盛丽 通讯员 赵', '宇 摄影报道']
])('a credit torn as “%s / %s” is whole again', (above, below) => {
	const stories = parseText(`漂流书架进了站
候车的乘客可以随手取走一本，看完再放回来，书架上已经有三百多本书。
${above}
${below}`).items;
	expect(stories.map(({ credits }) => credits)).toEqual([
		[
			{ role: '记者', names: ['盛丽'] },
			{ role: '通讯员', names: ['赵宇'] },
			{ role: '摄影', names: ['盛丽', '赵宇'] }
		]
	]);
});

test('a dateline that names its place is a dateline, and the place stays with the text', () => {
	const [story] = parseText(`果园里讲冬剪
本报昌平讯（通讯员 赵宇）昌平区的果农昨天请来农艺师讲冬剪，六十名果农到场。
讲课的人自己也种了三十年苹果。`).items;
	expect(story!.credits).toEqual([{ role: '通讯员', names: ['赵宇'] }]);
	expect(story!.paragraphs[0]).toMatch(/^本报昌平讯 ?昌平区的果农昨天/);
});
