import { describe, expect, it } from 'vitest';
import { toCells } from '../../../src/compile/2-lines/cells.ts';
import { takeNarrowTitles } from '../../../src/compile/2-lines/narrow-titles.ts';
import { toPieces } from '../../../src/compile/2-lines/piece.ts';

const titles = (...rows: string[]) =>
	takeNarrowTitles(toPieces(toCells(rows))).titles.map((title) => title.map(({ text }) => text));

describe('headlines in a narrow column', () => {
	it('are taken from between the rows of the text beside them', () => {
		expect(
			titles(
				' 老街坊   　　本报讯 邮递员老秦骑车',
				'          进了胡同，今天要送六十封',
				'          挂号信，还有三袋大米。楼',
				' 修车铺   梯坏了，他扛着两袋米一口',
				'          气爬上七层，邻居给他递了',
				'  重开   一杯凉白开，他说不渴，还',
				'          有两家没有送到。'
			)
		).toEqual([['老街坊', '修车铺', '重开']]);
	});

	it('are no list, whose lines stand beside as many', () => {
		expect(
			titles(
				' 秦建国   顺义区环卫中心第二清扫队',
				' 李春华   昌平区公交保修厂机修车间',
				' 周晓梅   西城区图书馆少儿借阅部门'
			)
		).toEqual([]);
	});

	it('are no end of a text, that goes on in the same column', () => {
		expect(
			titles(
				'邮递员老秦骑车进了胡同，   本报讯 图书馆从昨天起延长',
				'两袋米                     开放，下班的人能在里面坐到',
				'                           夜里，一杯热水管够，灯也亮',
				'一口气                     着，三千人办了夜读证，桌上',
				'                           还有借书单，借书的人写下地',
				'送到了                     址，书就送到家里。'
			)
		).toEqual([]);
	});
});
