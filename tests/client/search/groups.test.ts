import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blocksOf } from '../../../src/client/search/blocks.ts';
import { groupHits } from '../../../src/client/search/groups.ts';
import type { ArticleId } from '../../../src/model/ids.ts';
import type { SearchHit } from '../../../src/search/protocol.ts';

const hit = (id: string, ...sameAs: string[]): SearchHit => ({
	id: id as ArticleId,
	places: 1,
	headlineMarks: [],
	snippet: null,
	...(sameAs.length > 0 && { sameAs: sameAs as ArticleId[] })
});
const grouped = (...hits: SearchHit[]) =>
	groupHits(hits).map(({ hit, others }) => [hit.id, others.join('')]);

it('a later printing and the earlier one that it names are one row, whichever comes first', () => {
	expect(grouped(hit('b', 'a'), hit('c'), hit('a'))).toEqual([
		['b', 'a'],
		['c', '']
	]);
	expect(grouped(hit('a'), hit('b', 'a'))).toEqual([['a', 'b']]);
});

it('an earlier printing that is no hit itself is named all the same', () => {
	expect(grouped(hit('b', 'a'))).toEqual([['b', 'a']]);
});

it('two that name the same third are one', () => {
	expect(grouped(hit('b', 'a'), hit('c', 'a'))).toEqual([['b', 'ac']]);
	expect(grouped(hit('a'), hit('b'), hit('c', 'a', 'b'))).toEqual([['a', 'cb']]);
});

it('every hit stands in exactly one row', () => {
	const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
	const hits = fc.uniqueArray(fc.tuple(id, fc.uniqueArray(id, { maxLength: 3 })), {
		selector: ([own]) => own
	});
	fc.assert(
		fc.property(hits, (made) => {
			const groups = groupHits(made.map(([own, same]) => hit(own, ...same)));
			const rows = groups.flatMap((group) => [group.hit.id, ...group.others]);
			expect(new Set(rows).size).toBe(rows.length);
			for (const [own] of made) expect(rows).toContain(own);
		})
	);
});

it('a list that grows leaves its full blocks as they are, but for one whose story is printed again', () => {
	const hits = Array.from({ length: 150 }, (_, at) => hit(`h${String(at)}`));
	const before = blocksOf(groupHits(hits), []);
	const after = blocksOf(groupHits([...hits, hit('more'), hit('again', 'h70')]), before);
	expect(before.map(({ length }) => length)).toEqual([60, 60, 30]);
	expect(after.map(({ length }) => length)).toEqual([60, 60, 31]);
	expect(after.map((block, at) => block === before[at])).toEqual([true, false, false]);
});
