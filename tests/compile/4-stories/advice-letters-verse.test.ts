import { describe, expect, it } from 'vitest';
import { parseText } from '../parse.ts';

const stories = (text: string) =>
	parseText(text)
		.items.filter((item) => item.kind === 'article')
		.map(({ headline, paragraphs }) => ({ headline, paragraphs: paragraphs.length }));

const CASE = `员工病假期间被解除合同 公司应付赔偿金

潘女士在一家印刷公司做装订工，去年冬天因腰伤请了两个月病假，公司以旷工为由解除了她的劳动合同。

【案情回放】

潘女士把医院开的病休证明交给了班组长，班组长说已经转给人事部门。

【法律分析】

《劳动合同法》规定，劳动者患病，在规定的医疗期内的，用人单位不得解除劳动合同。

梁文 律师

未休完的年假 离职时怎么算？

编辑同志：

我在一家物业公司做保洁，今年四月离职时还有五天年假没有休，公司说过期作废。公司的说法对吗？

读者：葛女士

葛女士：

用人单位与职工解除劳动合同时，应当按照职工当年已工作的时间折算未休年假的报酬。

（程述 法官）`;

const POEMS = `清晨的站台

□沈一舟

扫帚划过的地方

露水退后一步

第一趟车还没有来

灯先替它亮着

有人把昨夜的落叶

装进一只旧麻袋

像收起一封长信

老墙

□马春生

胡同口那面老墙，砖缝里长着一棵小榆树，谁也说不清是哪一年落的种子。

我每天上班都从墙下走过，看它抽芽，看它落叶，也看它一年年把砖顶开一道缝。`;

describe('a page of advice, letters and verse', () => {
	it('keeps the parts of a case in one story, under its own headline', () => {
		expect(stories(CASE)[0]).toEqual({
			headline: '员工病假期间被解除合同 公司应付赔偿金',
			paragraphs: 6
		});
	});

	it('reads a letter and its answer as one story below the question', () => {
		expect(stories(CASE)[1]?.headline).toBe('未休完的年假 离职时怎么算？');
		expect(stories(CASE)).toHaveLength(2);
	});

	it('keeps the lines of a poem, and begins the essay below it anew', () => {
		expect(stories(POEMS)).toEqual([
			{ headline: '清晨的站台', paragraphs: 7 },
			{ headline: '老墙', paragraphs: 2 }
		]);
	});

	it('takes a subtitle set right below its headline for no banner', () => {
		const page =
			parseText(`本报讯（记者 郝立）昨天，全市职工运动会在奥体中心开幕，两万名职工参加开幕式。

运动会设了十二个大项，将持续到月底。

全市职工运动会在奥体中心开幕
十二大项 两万人参赛

区里的裁缝铺三十年不涨价

本报讯（记者 郝立）前天，记者走进这家裁缝铺，老师傅正在给一件工服换拉锁，换一条拉锁还是三块钱。

裁缝铺的墙上挂着三十年前的价目表。`);
		expect(page.items.filter((item) => item.kind === 'banner')).toEqual([]);
	});
});
