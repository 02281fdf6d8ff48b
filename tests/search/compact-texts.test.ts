import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CompactTexts } from '../../src/search/compact-texts.ts';
import { ComparedArticle } from '../../src/search/compared-article.ts';
import { fieldTexts } from '../../src/search/fields.ts';
import { norm } from '../../src/search/norm.ts';
import { toWord } from '../../src/search/word.ts';
import { seedArticles, toPack } from './shelves.ts';

// First, since codes are given once, to what comes first.
test('a newspaper takes less than three quarters of what its strings take', () => {
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

test('a word is found where norm of a field has it, and nowhere else', () => {
	const unit = fc.constantFrom('工', '區', 'Ａ', ' ', '…', '.', 'e', '\u0301', '𠮷', '\ud83d');
	const text = fc.string({ unit, maxLength: 12 });
	const asked = fc.string({ unit, minLength: 1, maxLength: 4 }).map(norm);
	fc.assert(
		fc.property(fc.tuple(text, text), asked, fc.constantFrom(null, 0, 1), (fields, word, field) => {
			fc.pre(word !== '');
			const article = new ComparedArticle(new CompactTexts([fields]), 0);
			const looked = field === null ? fields : [fields[field]!];
			expect(article.holds(toWord(word), field)).toBe(
				looked.some((own) => norm(own).includes(word))
			);
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
