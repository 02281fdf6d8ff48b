// Neighbours of newspaper prose are known from chance neighbours, without a word that both are part of.
import { describe, expect, it } from 'vitest';
import { findSetting } from '../../../src/compile/2-lines/measure.ts';
import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import { readFacts } from '../../../src/compile/3-fragments/facts.ts';
import {
	association,
	readsOn,
	type PairCounts
} from '../../../src/compile/3-fragments/reads-on.ts';
import { wrappedModel } from '../../../src/compile/3-fragments/wrapped-model.ts';

describe('how readily text reads on', () => {
	it('tells neighbours of prose from chance ones', () => {
		expect(readsOn('有关', '于')).toBeGreaterThan(1);
		expect(readsOn('总工', '会')).toBeGreaterThan(1);
		expect(readsOn('的', '。')).toBeLessThan(-0.5);
	});

	it('takes any number for another', () => {
		expect(readsOn('共有3', '8名')).toBe(readsOn('共有1', '2名'));
	});

	it('says nothing of an end', () => {
		expect(readsOn('', '工会')).toBe(0);
		expect(readsOn('工会', '')).toBe(0);
	});

	it('forgets a join that it was counted from', () => {
		const counts: PairCounts = {
			all: 1000,
			single: new Map([
				['甲', 2],
				['乙', 2]
			]),
			pairs: new Map([['甲乙', 1]])
		};
		expect(association(counts, '甲', '乙')).toBeGreaterThan(1);
		expect(association(counts, '甲', '乙', 1)).toBeLessThanOrEqual(0);
	});
});

it('a line that breaks off in a word which the text below ends is hardly its heading', () => {
	const price = (...rows: string[]): number => {
		const lines = toLines(rows.join('\n'));
		const model = wrappedModel(readFacts(lines, findSetting(lines)));
		const taken = (i: number, label: string) =>
			model.states(i).find((state) => state.label === label)!;
		return model.step(taken(0, 'heading'), taken(1, 'first'), 1);
	};
	const torn = price('夜幕下的高台灯火通', '明，看台上坐满了人');
	expect(torn).toBeGreaterThan(price('夜幕下的高台灯火通', '谁坐在看台上') + 1);
});
