import { expect, test } from 'vitest';
import { headlineOf } from '../../src/model/headline.ts';

const named = (headline: string, excerpt: string, kind: 'article' | 'photo' = 'article') =>
	headlineOf({ headline, excerpt, kind });

test('a printed headline stands as it is', () => {
	expect(named('工会送清凉', '近日，')).toBe('工会送清凉');
});

test('without one the first words stand in, cut off visibly and not at a mark', () => {
	expect(named('', '近日，某某公司副总经理去看望了病友，送去慰问')).toBe(
		'近日，某某公司副总经理去看望了病友……'
	);
});

test('without any words the kind is named', () => {
	expect(named('', '', 'photo')).toBe('图片新闻');
	expect(named('', '')).toBe('无题');
});
