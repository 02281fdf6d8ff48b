// Neighbours of newspaper prose are known from chance neighbours, without a word that both are part of.
import { describe, expect, it } from 'vitest';
import {
	association,
	readsOn,
	type PairCounts
} from '../../../src/compile/3-fragments/reads-on.ts';

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
