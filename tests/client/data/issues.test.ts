import { expect, test } from 'vitest';
import { frontPage } from '../../../src/client/data/compose.ts';
import { issuesOf } from '../../../src/client/data/issues.ts';
import { libraryOf, shelfOf } from '../../../src/client/data/shelf-library.ts';
import type { Pack } from '../../../src/model/pack.ts';
import { head, id, manifestOf, pack, page } from '../packs.ts';

const newest = pack([page('2022-11-17', [head(1), head(3)])], [head(1)]);
const older = pack([page('2022-05-09', [head(2), head(3)])], [head(2), head(3)]);

const shelves = (packs: Pack[]) =>
	packs.map((one, at) => shelfOf(manifestOf(packs).packs[at]!, one));
const [first, second] = shelves([newest, older]);
const libraryWith = (held: (typeof first)[]) =>
	libraryOf(
		manifestOf([newest, older]),
		held.flatMap((shelf) => shelf ?? []),
		() => Promise.resolve(null)
	);

test('an issue that a growing library leaves as it was is the same object, and has the same front page', () => {
	const [before] = issuesOf(libraryWith([second]));
	const [, after] = issuesOf(libraryWith([first, second]));
	expect(after).toBe(before);
	expect(frontPage(after!)).toBe(frontPage(before!));
});

test('an issue whose reprinted story lies in another pack is made anew when that comes', () => {
	const [before] = issuesOf(libraryWith([first]));
	expect(before?.heads.map((one) => one.id)).toEqual([id(1)]);
	const [after] = issuesOf(libraryWith([first, second]));
	expect(after?.heads.map((one) => one.id)).toEqual([id(1), id(3)]);
});

test('an issue of a pack that was published anew has the new heads', () => {
	const [before] = issuesOf(libraryWith([second]));
	const renamed = pack(older.pages, [head(2, { headline: '改过的标题' }), head(3)]);
	const [after] = issuesOf(libraryWith(shelves([renamed])));
	expect(before?.heads[0]?.headline).toBe('标题2');
	expect(after?.heads[0]?.headline).toBe('改过的标题');
});
