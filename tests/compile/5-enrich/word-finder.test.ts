import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordFinder } from '../../../src/compile/5-enrich/word-finder.ts';

test('finds what an alternation of all words, longest first, finds', () => {
	const syllables = fc.constantFrom('工', '会', '总', '区', '朝', '阳');
	const word = fc.array(syllables, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
	fc.assert(
		fc.property(
			fc.uniqueArray(word, { minLength: 1, maxLength: 12 }),
			fc.array(syllables, { maxLength: 30 }),
			(words, parts) => {
				const text = parts.join('');
				const longestFirst = [...words].sort((a, b) => b.length - a.length).join('|');
				const expected = [...text.matchAll(new RegExp(longestFirst, 'g'))].map((match) => ({
					word: match[0],
					index: match.index
				}));
				expect(wordFinder(words)(text)).toEqual(expected);
			}
		)
	);
});
