// The fresh pages, by manner of setting: what the parser reads today on pages of another hand. The floors are measured
// and low where columns are torn (default, raw) or side by side (layout); they may only rise.
import { describe, expect, it } from 'vitest';
import { outcomes, share } from './outcomes.ts';

const all = outcomes('tests/compile/fresh');

describe('fresh pages', () => {
	it.each([
		['recognised text', 'o', 0.92],
		['text layer, default', 'd', 0.63],
		['text layer, raw', 'r', 0.81],
		['text layer, layout', 'l', 0.14]
	])('%s: bodies whole and in order', (_, mark, least) => {
		const stories = all.filter(({ page }) => page.startsWith(mark));
		expect(share(stories, 'body')).toBeGreaterThanOrEqual(least);
	});
});
