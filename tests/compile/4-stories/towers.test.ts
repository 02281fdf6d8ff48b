import { describe, expect, it } from 'vitest';
import { toHeading } from '../../../src/compile/4-stories/heading-roles.ts';
import { withTowersWhole } from '../../../src/compile/4-stories/towers.ts';
import { headLines } from './head-lines.ts';

const whole = (...texts: string[]) => withTowersWhole(headLines(...texts)).map(({ text }) => text);

describe('headings set upright', () => {
	it('go on where a line fills the tower, and end where one does not', () => {
		expect(whole('老街坊', '修车铺', '重开', '邻里凑', '出工具', '墙')).toEqual([
			'老街坊修车铺重开',
			'邻里凑出工具墙'
		]);
	});

	it('are two where the tower grows wider', () => {
		expect(whole('修车铺', '开到桥', '桥下来', '三十四名', '车工报名')).toEqual([
			'修车铺开到桥桥下来',
			'三十四名车工报名'
		]);
	});

	it('leave lines of a usual box alone', () => {
		expect(whole('修车铺开到了桥下', '三十四名车工报名')).toHaveLength(2);
	});

	it('are one headline, however many lines they have', () => {
		const tower = headLines('昌平', '：桥', '洞里', '开出', '修车', '铺子', '晚上', '不关', '门');
		expect(toHeading(tower, '', true).headline).toBe('昌平：桥洞里开出修车铺子晚上不关门');
	});
});
