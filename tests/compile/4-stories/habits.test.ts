// What the stories put together so far say of how a page sets them.
import { describe, expect, it } from 'vitest';
import type { BodyFragment } from '../../../src/compile/3-fragments/fragment.ts';
import { habitsOf } from '../../../src/compile/4-stories/habits.ts';
import type { Order } from '../../../src/compile/4-stories/pairing.ts';

const body = (order: number): BodyFragment => ({
	type: 'body',
	order,
	gap: 1,
	lines: [],
	paragraphs: [],
	begins: 'unsure',
	indented: 0,
	lead: false,
	connective: false,
	verse: false,
	signed: false,
	captioned: false,
	open: true,
	full: true,
	measure: 14
});
const BODIES = [0, 1, 2, 3, 4, 5, 6, 7].map(body);

function found(order: Order, a: number, b: number, headed = true): Map<string, number> {
	const all = new Map<string, number>();
	habitsOf(BODIES, order, () => headed)(a, b, (finding, value = 1) => all.set(finding, value));
	return all;
}

describe('habits of a page', () => {
	it('make a step back dear where every story goes on right below', () => {
		const below: Order = [1, 2, 3, 4, 5, 6, 7, null];
		expect(found(below, 6, 2).get('back, as others here')).toBeLessThan(-0.5);
	});

	it('make what is common here no cheaper', () => {
		const below: Order = [1, 2, 3, 4, 5, 6, 7, null];
		expect(found(below, 6, 7)).toEqual(new Map());
	});

	it('tell of a piece without a heading where the stories have one', () => {
		const none: Order = BODIES.map(() => null);
		expect(found(none, 0, 1, true).has('→ bare, where stories are headed')).toBe(false);
		expect(found(none, 0, 1, false).has('→ bare, where stories are headed')).toBe(true);
	});
});
