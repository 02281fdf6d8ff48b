import { expect, test } from 'vitest';
import { BODY, HEADLINE } from '../../src/search/fields.ts';
import { search } from '../../src/search/search.ts';
import { ask, toShelves } from './shelves.ts';

const shelves = await toShelves([
	{ headline: '工会送清凉', paragraphs: ['区总工会的工', '会干部𠮷来了。'] }
]);

const linesFor = async (q: string, context?: number) =>
	(await search(ask(q), shelves, 1, { context })).hits[0]?.lines;

test('every place of a hit stands in its line, over the end of a paragraph, too', async () => {
	expect(await linesFor('工会', 3)).toEqual([
		{ field: HEADLINE, before: '', found: '工会', after: '送清凉' },
		{ field: BODY, before: '区总', found: '工会', after: '的工 ' },
		{ field: BODY, before: '工会的', found: '工 会', after: '干部' }
	]);
});

test('a line is not cut inside a character', async () => {
	expect((await linesFor('干部', 1))?.[0]).toMatchObject({ before: '会', after: '' });
	expect((await linesFor('干部', 2))?.[0]).toMatchObject({ after: '𠮷' });
	expect((await linesFor('来了', 1))?.[0]).toMatchObject({ before: '' });
});

test('lines are not made where nobody asked for them', async () => {
	expect(await linesFor('工会')).toBeUndefined();
});
