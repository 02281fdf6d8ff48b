import { expect, it } from 'vitest';
import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import { toFragments } from '../../../src/compile/3-fragments/to-fragments.ts';

const story = (head: string): string => `
本报讯（记者 钱路）四月里的一个早
上，修表的老周把店门推开，先给墙上
的十二只钟都上了弦，才坐下来喝他当
天的第一口茶。他说钟不等人，人得先
等钟。
${head}
街坊里有人笑他慢，他也不恼，只把放
大镜往上推一推，指给人家看齿轮间的
一粒灰，说毛病都在这样的地方，急不
得的。

街道为老手艺人免了三年的房租，还请
他每周三下午到社区课堂去讲一讲怎么
听钟的声音，来听的多是刚退休的人。
`;

const headsOf = (text: string): string[] =>
	toFragments(toLines(text)).fragments.flatMap(({ type, lines }) =>
		type === 'head' ? lines.map((line) => line.text) : []
	);

it('takes a line like a headline for a subhead where no blank row parts it from the text around', () => {
	expect(headsOf(story('一粒灰的分量'))).toEqual([]);
});

it('leaves a headline that blank rows part from the text', () => {
	expect(headsOf(story('\n一粒灰的分量\n'))).toEqual(['一粒灰的分量']);
});
