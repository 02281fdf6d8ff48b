// Which lines of a heading are its kicker, its headline and its subtitle, told by how they read on in each other.
import { describe, expect, it } from 'vitest';
import { toHeading } from '../../../src/compile/4-stories/heading-roles.ts';
import { namesBody } from '../../../src/compile/4-stories/subject.ts';
import { headLines } from './head-lines.ts';

const read = (lines: string[], wrapped = true): (string | null)[] => {
	const { kicker, headline, subtitle } = toHeading(headLines(...lines), '', wrapped);
	return [kicker, headline, subtitle];
};

describe('a heading in lines', () => {
	it.each([
		['歌声“飞”上云端师徒隔屏领唱', '北京城建线上歌咏大赛收官', null],
		['草原深处的三代“守站人”', '二百座气象站的值班员搬进新家', '太阳能热水、书房、菜窖一样不少']
	])('is cut where %j does not read on in the next', (...parts) => {
		expect(read(parts.flatMap((part) => part ?? []))).toEqual(parts);
	});

	it('never joins a line in brackets with the headline', () => {
		const parts = ['【夜班的人】', '老李的五本账'];
		expect(read(parts, false)).toEqual([...parts, null]);
	});
});

it.each(['甲河物流园', '乙山公园'])('%s acts, as a street or a school does', (body) => {
	expect(namesBody(`${body}建起大棚`)).toBe(true);
});
