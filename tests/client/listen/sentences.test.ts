import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordsIn } from '../../../src/client/passage/passage.ts';
import { sentencesOf } from '../../../src/client/listen/sentences.ts';

it('cuts after the mark and the quotation that it closes', () => {
	const words = sentencesOf(['他说：“来吧！”大家来了。好']).map((sentence) => sentence.words);
	expect(words).toEqual(['他说：“来吧！”', '大家来了。', '好']);
});

it('a sentence too long for a voice is cut at its commas', () => {
	const long = `${'工会送温暖到一线，'.repeat(30)}完。`;
	const parts = sentencesOf([long]);
	expect(parts.every(({ words }) => words.length <= 120)).toBe(true);
	expect(parts.map(({ words }) => words).join('')).toBe(long);
});

it('rows of dots are not read', () => {
	expect(sentencesOf(['……', '']).length).toBe(0);
});

it('every sentence stands where it says', () => {
	const text = fc.string({ unit: fc.constantFrom('工', '。', '，', '“', '”', '！', 'a', ' ') });
	fc.assert(
		fc.property(fc.array(text, { maxLength: 4 }), (body) => {
			for (const sentence of sentencesOf(body)) {
				expect(wordsIn(body, sentence)).toBe(sentence.words);
			}
		})
	);
});
