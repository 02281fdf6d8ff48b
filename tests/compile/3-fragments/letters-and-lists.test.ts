// Lines inside a story that look like headings: who wrote a letter, whom an answer speaks to, lists by places, counted cases.
import { describe, expect, it } from 'vitest';
import { findSetting } from '../../../src/compile/2-lines/measure.ts';
import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import { readFacts } from '../../../src/compile/3-fragments/facts.ts';
import { letterEnds } from '../../../src/compile/3-fragments/letter-ends.ts';
import { findMeasures } from '../../../src/compile/3-fragments/measures.ts';
import { columnTitles } from '../../../src/compile/3-fragments/inner-titles.ts';
import { placeLists } from '../../../src/compile/3-fragments/place-lists.ts';
import { signOf } from '../../../src/compile/3-fragments/line-signs.ts';
import { wrappedModel } from '../../../src/compile/3-fragments/wrapped-model.ts';

const linesOf = (...rows: string[]) => toLines(rows.join('\n'));
const factsOf = (...rows: string[]) => {
	const lines = linesOf(...rows);
	return readFacts(lines, findSetting(lines));
};

describe('a letter ends', () => {
	const ends = (...rows: string[]) => letterEnds(linesOf(...rows));

	it('with who wrote it', () => {
		expect(ends('编辑同志：', '渡口的灯不亮。', '甲河镇一名渔家居民').at(-1)).toBe(true);
		expect(ends('渡口的灯不亮。', '甲河镇一名渔家居民').at(-1)).toBe(false);
		expect(ends('编辑同志：', '渡口的灯不亮，', '甲河镇一名渔家居民').at(-1)).toBe(false);
	});

	it('with a name that the answer speaks to', () => {
		const [, , name, answered] = ends('王老师：', '怎么劝他？', '阿石', '阿石：', '别劝。');
		expect([name, answered]).toEqual([true, true]);
	});
});

it('a line above a salutation is likelier a headline', () => {
	const heading = (below: string) =>
		wrappedModel(factsOf('上', '桥那头的人，桥这头的灯', below)).line(
			{ label: 'heading', measure: 0 },
			1
		);
	expect(heading('王老师：')).toBeLessThan(heading('王老师来') - 2);
});

describe('a list by places', () => {
	const list = [
		'甲区：石桥厂工会、',
		'渡口厂工会',
		'乙区：河埠厂工会、',
		'磨坊厂工会',
		'丙区：灯厂工会'
	];

	it('is text from its first item to its last', () => {
		expect(placeLists(linesOf('名单如下。', ...list))).toEqual([
			null,
			'first',
			'next',
			'first',
			'next',
			'first'
		]);
	});

	it('is none where sentences end between the places: a round-up', () => {
		const roundUp = list.map((row) => row.replace('渡口厂工会', '渡口厂办起灯会。'));
		expect(placeLists(linesOf(...roundUp)).every((line) => line === null)).toBe(true);
	});

	it('is none of two items', () => {
		expect(placeLists(linesOf(...list.slice(2))).every((line) => line === null)).toBe(true);
	});
});

describe('titles inside a story', () => {
	const titled = (...rows: string[]) => {
		const lines = linesOf(...rows);
		return columnTitles(lines, findSetting(lines).widths);
	};
	const text = ['磨坊主把水磨停了一个月等', '下游的鱼上来，少收的租子', '由镇上补给他。'];

	it('are counted cases, two and more', () => {
		const rows = ['案例一', ...text, '案例二', ...text];
		expect(titled(...rows).flatMap((one, i) => (one ? [i] : []))).toEqual([0, 4]);
		expect(titled('案例一', ...text)).not.toContain(true);
	});

	it('are parts of a case though its paragraphs are not indented', () => {
		const flush = ['磨坊主停磨，等下游的鱼上', '来，少收的租子由镇上补。'];
		expect(titled('他提起诉讼。', '案情回放', ...flush)[1]).toBe(true);
		expect(titled('他提起诉讼。', '案情回放', '', ...flush)[1]).toBe(false);
	});
});

it('an expert’s title and name are a signature without a blank, but not in the midst of a sentence', () => {
	const sign = (above: string) => signOf(linesOf(above, '心理咨询师王小禾'), 1);
	expect(sign('慢慢来。')).toBe('signature');
	expect(sign('镇上请来了')).toBeNull();
});

it('a measure may be as narrow as four characters where many lines are so wide', () => {
	const measures = (count: number) => {
		const rows = Array.from({ length: count }, () => '水磨停了');
		return findMeasures(factsOf('下游的鱼上来了吗还没有', ...rows)).at.flat();
	};
	expect(measures(10)).toContain(4);
	expect(measures(5)).not.toContain(4);
});
