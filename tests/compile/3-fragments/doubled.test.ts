import { expect, it } from 'vitest';
import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import { toFragments } from '../../../src/compile/3-fragments/to-fragments.ts';

const ABOVE = `本报讯（记者 钱路）四月里的一个早上，修表的老
周把店门推开，先给墙上的十二只钟都上了弦，才坐
下来喝他当天的第一口茶。街道还为他免了房租，添
了灯。`;
const BELOW = `【案情】某修表店的师傅石兰，下班后到托管班
接女儿，再骑车回家。途中被一辆小客车撞倒，交警
认定对方负全部责任。石兰申请认定，部门认为她绕
道，不属于上下班途中，未予认定。`;

it('takes for a headline what is printed over itself, though it is as wide as the text and ends as text does', () => {
	const headline = '修表途中绕道接孩子被车撞倒，能认定吗？';
	const { fragments } = toFragments(toLines([ABOVE, headline, headline, BELOW].join('\n')));
	expect(fragments.map(({ type }) => type)).toEqual(['body', 'head', 'body']);
});
