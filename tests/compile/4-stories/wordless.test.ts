// A chain that tells nothing is no story: it may be a headline, or stands apart.
import { describe, expect, it } from 'vitest';
import type { BodyFragment } from '../../../src/compile/3-fragments/fragment.ts';
import { withoutWordless } from '../../../src/compile/4-stories/wordless.ts';
import { body } from './fragments.ts';

const read = (...bodies: BodyFragment[]) => {
	const chains = bodies.map((one) => [one]);
	const read = withoutWordless(bodies, { chains, margins: bodies.map(({ order }) => order) });
	return {
		stories: read.chains.map(([first]) => first?.order),
		margins: read.margins,
		heads: read.fragments.filter(({ type }) => type === 'head').map(({ order }) => order),
		apart: read.apart.map(({ order }) => order)
	};
};

describe('chains that tell nothing', () => {
	it('are a headline where they look like one, else stand apart; no margin is left of them', () => {
		const told = body(2, '老班长把图纸摆成一排。');
		expect(read(body(0, '旧泵房里的读书会'), body(1, '律师说法'), told)).toEqual({
			stories: [2],
			margins: [2],
			heads: [0],
			apart: [1]
		});
	});

	it.each([
		['a sentence', body(0, '他说，这就够了。')],
		['a dateline whose text stands elsewhere', body(0, '据新华社电', 'dateline')],
		['verse', { ...body(0, '灯还亮着\n影子先睡了'), verse: true }],
		['a list longer than a headline', body(0, '甲厂工会、乙厂工会、'.repeat(6))]
	])('are not %s', (_, fragment) => {
		expect(read(fragment)).toMatchObject({ stories: [0], heads: [], apart: [] });
	});
});
