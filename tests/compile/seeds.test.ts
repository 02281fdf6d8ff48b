// The five seed pages, whole: read by eye, item by item. A changed rule shows here first.
import { describe, expect, it } from 'vitest';
import { parseText, readTexts } from './parse.ts';
import gold from './seeds-gold.json';

const pages = readTexts('seeds');

describe('the seed pages', () => {
	for (const [name, text] of pages) {
		it(`${name}: every item as an editor reads it`, () => {
			const items = parseText(text).items.map((item) => ({
				kind: item.kind,
				kicker: item.kicker,
				headline: item.headline,
				subtitle: item.subtitle,
				column: item.column,
				credits: item.credits.map(({ role, names }) => `${role} ${names.join(' ')}`),
				paragraphs: item.paragraphs
			}));
			expect(items).toEqual(gold[name as keyof typeof gold]);
		});
	}

	it('hold 32 articles and 4 photo stories', () => {
		const kinds = pages.flatMap(([, text]) => parseText(text).items.map((item) => item.kind));
		expect(kinds.filter((kind) => kind === 'article')).toHaveLength(32);
		expect(kinds.filter((kind) => kind === 'photo')).toHaveLength(4);
	});

	it('leave no diagnostic', () => {
		expect(pages.flatMap(([, text]) => parseText(text).diagnostics)).toEqual([]);
	});
});
