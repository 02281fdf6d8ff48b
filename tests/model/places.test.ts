import { expect, test } from 'vitest';
import type { ArticleId } from '../../src/model/ids.ts';
import { formatPlaces, placeIn } from '../../src/model/places.ts';

const id = (text: string) => text as ArticleId;

test('a table of places names the pack of each of its articles, and of no other', () => {
	const table = formatPlaces([
		{ name: '0123456789abcdef.pack', ids: [id('7km3q9xd2a'), id('2f8k07m3qa')] },
		{ name: 'empty.pack', ids: [] },
		{ name: 'fedcba9876543210.pack', ids: [id('0123456789')] }
	]);
	expect(placeIn(table, id('2f8k07m3qa'))).toBe('0123456789abcdef.pack');
	expect(placeIn(table, id('0123456789'))).toBe('fedcba9876543210.pack');
	expect(placeIn(table, id('zzzzzzzzzz'))).toBe(null);
	expect(placeIn('', id('zzzzzzzzzz'))).toBe(null);
});
