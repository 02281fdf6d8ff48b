import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieces } from '../../../src/client/display/pieces.ts';

test('cuts at breaks and marks', () => {
	expect(pieces('甲区总工会慰问', [2, 5], [[1, 3]])).toEqual([
		{ text: '甲', breaks: false, marked: false },
		{ text: '区', breaks: false, marked: true },
		{ text: '总', breaks: true, marked: true },
		{ text: '工会', breaks: false, marked: false },
		{ text: '慰问', breaks: true, marked: false }
	]);
});

test('the pieces are the text, whatever the offsets', () => {
	const offset = fc.integer({ min: -3, max: 40 });
	fc.assert(
		fc.property(
			fc.string({ maxLength: 30 }),
			fc.array(offset),
			fc.array(fc.tuple(offset, offset)),
			(text, breaks, marks) => {
				const parts = pieces(text, breaks, marks);
				expect(parts.map((part) => part.text).join('')).toBe(text);
				expect(parts[0]?.breaks).toBe(false);
			}
		)
	);
});
