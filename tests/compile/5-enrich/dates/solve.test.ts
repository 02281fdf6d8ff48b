import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clue, Days } from '../../../../src/compile/5-enrich/dates/clue.ts';
import { allows, solve } from '../../../../src/compile/5-enrich/dates/solve.ts';

const clue = (weight: number, ...days: Days[]): Clue => ({ quote: '', line: 0, weight, days });

describe('solving', () => {
	test('agreeing clues intersect', () => {
		const found = solve([clue(1, [10, Infinity]), clue(1, [-Infinity, 20]), clue(1, [5, 15])]);
		expect(found?.days).toEqual([10, 15]);
		expect(found?.contradicting).toEqual([]);
	});

	test('a clue that the heavier rest contradicts is named, not obeyed', () => {
		const wrong = clue(1, [100, 110]);
		const found = solve([clue(2, [10, Infinity]), clue(2, [-Infinity, 20]), wrong]);
		expect(found?.days).toEqual([10, 20]);
		expect(found?.contradicting).toEqual([wrong]);
	});

	test('the same clue from ten stories is one clue', () => {
		const many = Array.from({ length: 10 }, () => clue(1, [0, 5]));
		expect(solve([...many, clue(1.5, [50, 60])])?.days).toEqual([50, 60]);
	});

	test('no clue, or days of every year alike, is no answer', () => {
		expect(solve([])).toBeNull();
		const yearly = Array.from({ length: 6 }, (_, i): Days => [i * 365, i * 365 + 9]);
		expect(solve([clue(2, ...yearly)])).toBeNull();
	});

	test('no other stretch of days agrees with more weight', () => {
		const days = fc
			.tuple(fc.integer({ min: 0, max: 60 }), fc.nat(20))
			.map(([a, n]): Days => [a, a + n]);
		const clues = fc.array(
			fc.tuple(fc.integer({ min: 1, max: 5 }), days).map(([weight, one]) => clue(weight, one)),
			{ minLength: 1, maxLength: 8 }
		);
		fc.assert(
			fc.property(clues, fc.integer({ min: 0, max: 80 }), (list, day) => {
				const found = solve(list);
				if (!found) return;
				// Equal clues count once, with their greatest weight.
				const distinct = [...found.agreeing, ...found.contradicting];
				const at = (stretch: Days) =>
					distinct.reduce((sum, one) => sum + (allows(one, stretch) ? one.weight : 0), 0);
				expect(at([found.days[1], found.days[1]])).toBeGreaterThanOrEqual(at([day, day]));
			})
		);
	});
});
