// Pages of invented stories with an editor's reading beside them: recognised text, text layers in three reading orders.
// Rules that help one page and hurt another show as a lower share.
import { describe, expect, it } from 'vitest';
import { outcomes, share } from './outcomes.ts';

describe('pages with an editor’s reading', () => {
	const all = outcomes('tests/compile/pages');

	it('most bodies are whole and in order, nothing else in them', () => {
		expect(share(all, 'body')).toBeGreaterThanOrEqual(0.93);
	});

	it('most of them carry their own headline', () => {
		expect(share(all, 'headline')).toBeGreaterThanOrEqual(0.92);
	});
});
