// The name of a column on a page in raw order, where no blank row sets it apart from the headline below.
import { describe, expect, it } from 'vitest';
import { bannerLook, namesColumn } from '../../../src/compile/4-stories/banner-look.ts';
import { parseText } from '../parse.ts';

const COLUMNS = [
	'社区食堂添了夜宵窗口',
	'　　本报讯（记者 甲乙）三月二日，',
	'社区食堂添了一个夜宵窗口，为晚归',
	'的人留一碗热粥。窗口每晚九点开张，',
	'十一点打烊，掌勺的是退休厨师。',
	'　　厨师说，头一天只卖出去七碗粥，',
	'如今一晚上要熬两大锅才够。',
	'人间灯火',
	'修伞匠收了最后一个徒弟',
	'　　本报讯（记者 丙丁）修伞匠在老街',
	'口坐了四十年，修过的伞连起来能绕',
	'护城河一圈。今年春天，他收了最后',
	'一个徒弟，徒弟是个美术教师。',
	'　　徒弟说，伞骨断了能接，手艺断了',
	'就再也接不上了。',
	''
];

describe('the name of a column', () => {
	it('is no kicker of the headline right below it', () => {
		const items = parseText(COLUMNS.join('\n')).items;
		expect(items.filter(({ kind }) => kind === 'article')).toMatchObject([
			{ headline: '社区食堂添了夜宵窗口' },
			{ headline: '修伞匠收了最后一个徒弟', kicker: null }
		]);
		expect(items).toContainEqual(expect.objectContaining({ kind: 'banner', headline: '人间灯火' }));
	});

	it('is short, and far narrower than the headline', () => {
		expect(namesColumn('人间灯火', '修伞匠收了最后一个徒弟')).toBe(true);
		expect(namesColumn('修伞匠收了最后一个徒弟', '人间灯火')).toBe(false);
		expect(namesColumn('修伞匠收', '了最后一个')).toBe(false);
	});

	it('ends in no word that the headline goes on with', () => {
		expect(namesColumn('街道来了志', '愿者修车铺也跟着开张')).toBe(false);
	});

	it.each(['诗苑', '杂谈', '夜校小记', '居家防火小课堂', '12345为您解忧'])(
		'is read off %s',
		(name) => {
			expect(bannerLook(name)).toBeGreaterThan(3);
		}
	);

	it.each([
		'社区来了位小百科',
		'他把诗苑搬进车间',
		'3月5日，谁为您解忧',
		'12345热线接了一百万个电话'
	])('is not read off a headline: %s', (headline) => {
		expect(bannerLook(headline)).toBeLessThan(3);
	});
});
