import { describe, expect, it } from 'vitest';
import { withoutReprints } from '../../../src/compile/4-stories/reprints.ts';
import { headLines } from './head-lines.ts';

const once = (...texts: string[]) => withoutReprints(headLines(...texts)).map(({ text }) => text);

describe('a headline printed twice', () => {
	it('is one where each print breaks elsewhere and their lines alternate', () => {
		expect(once('修鞋匠攒下“一柜', '修鞋匠攒下“', '子”故事', '一柜子”故事').join('')).toBe(
			'修鞋匠攒下“一柜子”故事'
		);
	});

	it('is one where its lines of two characters stand twice', () => {
		expect(once('老街', '老街', '菜场', '菜场', '开张', '开张')).toEqual(['老街', '菜场', '开张']);
	});

	it('is one where its subtitle stands between the prints', () => {
		expect(once('渡口摆渡人', '收起竹篙', '大桥通车以后', '渡口摆渡', '人收起竹篙')).toEqual([
			'渡口摆渡人',
			'收起竹篙',
			'大桥通车以后'
		]);
	});

	it('keeps the kicker above it', () => {
		expect(once('山里来了新邻居', '果农学会', '果农学', '看云图', '会看云图').join('')).toBe(
			'山里来了新邻居果农学会看云图'
		);
	});

	it('is none where it stands again and again: nothing of a list is lost', () => {
		const list = Array.from({ length: 9 }, () => ['工会举办运动会', '职工踊跃参加']).flat();
		expect(once(...list)).toEqual(list);
	});

	it('is none where a short word comes back', () => {
		expect(once('修路', '修桥', '修路')).toEqual(['修路', '修桥', '修路']);
	});
});
