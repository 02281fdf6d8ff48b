// Which story tells of a piece of text more than all others of the page do.
import { describe, expect, it } from 'vitest';
import { cohesionOf } from '../../../src/compile/4-stories/cohesion.ts';
import { pinHeadings } from '../../../src/compile/4-stories/pin-headings.ts';
import { body, head } from './fragments.ts';

const BAKER = '面包店的师傅石兰清早揉面。';
const BAKER_ON = '石兰的面包卖完了。';
const DIVER = '南湖的潜水员下水清网。';
const DIVER_ON = '他们把旧网从水下拉上岸。';

describe('a story told so far', () => {
	const texts = [BAKER, DIVER, BAKER_ON, DIVER_ON];

	it('tells of its own text more than the other does, whichever of them it was taken for', () => {
		for (const chains of [
			[[0, 2], [1], [3]],
			[[0, 3], [1], [2]]
		]) {
			const tells = cohesionOf(texts, [])(chains, new Map());
			expect(tells(0, 2)).toBeGreaterThan(0);
			expect(tells(1, 2)).toBeLessThan(0);
			expect(tells(1, 3)).toBeGreaterThan(0);
			expect(tells(0, 3)).toBeLessThan(0);
		}
	});

	it('tells of what its heading says', () => {
		const [bare, headed] = [new Map(), new Map([[1, '清网捞上废铁三吨']])].map((headings) =>
			cohesionOf([BAKER, DIVER, '废铁过了秤，三吨有余。', DIVER_ON], ['清网捞上废铁三吨'])(
				[[0], [1, 3], [2]],
				headings
			)(3, 2)
		);
		expect(headed).toBeGreaterThan(bare ?? 0);
	});

	it('tells less of a text than the heading under which that begins another', () => {
		const tells = (headings: Map<number, string>) =>
			cohesionOf(texts, ['南湖潜水员清旧网'])([[0, 1, 3], [2]], headings)(0, 1);
		expect(tells(new Map([[1, '南湖潜水员清旧网']]))).toBeLessThan(tells(new Map()));
	});
});

describe('two headings of what was linked as one story', () => {
	it('are pinned each to the text that it stands above', () => {
		const [first, second] = [body(1, BAKER), body(3, DIVER)];
		const fragments = [head(0, '石兰清早揉面'), first, head(2, '潜水员南湖清网'), second];
		const pinned = pinHeadings([first, second], fragments, [[0, 1]], true);
		expect(pinned.get(0)).toContain('石兰清早揉面');
		expect(pinned.get(1)).toContain('潜水员南湖清网');
	});
});
