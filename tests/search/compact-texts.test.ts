import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { CompactTexts } from '../../src/search/compact-texts.ts';
import { ArticleText } from '../../src/search/article-text.ts';
import { fieldTexts } from '../../src/search/fields.ts';
import { findPlaces } from '../../src/search/marks.ts';
import { norm } from '../../src/search/norm.ts';
import { toWord } from '../../src/search/word.ts';
import { seedArticles, toPack } from './shelves.ts';

test('a newspaper takes less than three quarters of what its strings take', async () => {
	// Codes are given once, to what comes first: here, to the newspaper.
	vi.resetModules();
	const { CompactTexts } = await import('../../src/search/compact-texts.ts');
	const { heads, texts } = toPack(seedArticles());
	const articles = heads.map((head, i) => fieldTexts(head, texts[i]!));
	const units = articles.flat().reduce((sum, { length }) => sum + length, 0);
	expect(new CompactTexts(articles).size).toBeLessThan(0.75 * 2 * units);
});

test('any texts come back as they were', () => {
	const text = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 40 }),
		fc.string({ unit: fc.constantFrom('工', 'a', '\ud83d', '𠮷', '\ufeff', '\0') })
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(text, text, text), { maxLength: 5 }), (articles) => {
			const compact = new CompactTexts(articles);
			articles.forEach((fields, i) => expect(compact.fields(i)).toEqual(fields));
			expect(compact.fields(articles.length)).toEqual([]);
		})
	);
});

const unit = fc.constantFrom('工', '區', 'Ａ', ' ', '…', '.', 'e', '\u0301', '𠮷', '\ud83d');
const text = fc.string({ unit, maxLength: 12 });
const word = fc
	.string({ unit, minLength: 1, maxLength: 4 })
	.map(norm)
	.filter((one) => one !== '');
const field = fc.constantFrom(null, 0, 1);

test('a word is held where norm of a field has it, and nowhere else', () => {
	fc.assert(
		fc.property(fc.tuple(text, text), word, field, (fields, asked, n) => {
			const article = new ArticleText(new CompactTexts([fields]), 0);
			const looked = n === null ? fields : [fields[n]];
			const isHeld = looked.some((own) => norm(own).includes(asked));
			expect(article.holds(toWord(asked), n)).toBe(isHeld);
		}),
		{ numRuns: 2_000 }
	);
});

test.each([
	['e\u0301', 'e', false],
	['e\u0301', 'é', true],
	['工e\u0301会e', 'e', true],
	['e𠮷', 'e', true]
])('in %j, with a mark that follows a letter, %j is held: %j', (own, asked, isHeld) => {
	const article = new ArticleText(new CompactTexts([[own]]), 0);
	expect(article.holds(toWord(norm(asked)), null)).toBe(isHeld);
});

test('words stand where they stand in the text itself', () => {
	const terms = fc.array(
		fc.record({
			text: word,
			field,
			prefix: fc.constant(false),
			loose: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.boolean())
		}),
		{ minLength: 1, maxLength: 3 }
	);
	fc.assert(
		fc.property(fc.tuple(text, text, text, text), terms, (fields, asked) => {
			const article = new ArticleText(new CompactTexts([fields]), 0);
			const places = fields.map((own, n) => findPlaces(own, asked, n));
			expect(article.places(asked)).toEqual(places);
		}),
		{ numRuns: 2_000 }
	);
});

test('more characters than there are codes come back, too', () => {
	const all = Array.from({ length: 0xd800 }, (_, unit) => String.fromCharCode(unit)).join('');
	expect(new CompactTexts([[all]]).fields(0)).toEqual([all]);
});

test('so does a text longer than any page, and what follows it', () => {
	const fields = ['长'.repeat(70_000), '尾'];
	expect(new CompactTexts([fields]).fields(0)).toEqual(fields);
});
