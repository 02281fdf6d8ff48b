// Pages kept aside, by manner of setting: what the parser reads today on pages of another hand. The floors are measured
// and low where columns are torn (default, raw) or side by side (layout); they rise with the sum of all.
import { describe, expect, it } from 'vitest';
import { outcomes, share } from './outcomes.ts';

type Manner = readonly [name: string, page: RegExp, least: number];

const FRESH: readonly Manner[] = [
	['recognised text', /^o/u, 0.95],
	['text layer, default', /^d/u, 0.73],
	['text layer, raw', /^r/u, 0.9],
	['text layer, layout', /^l/u, 0.57]
];
const UNSEEN: readonly Manner[] = [
	['recognised text', /_ocr/u, 0.78],
	['text layer, default', /_default/u, 0.5],
	['text layer, raw', /_raw/u, 0.56],
	['text layer, layout', /_layout/u, 0.7]
];

describe('bodies are whole and in order', () => {
	for (const [folder, manners] of [
		['tests/compile/fresh', FRESH],
		['tests/compile/unseen', UNSEEN]
	] as const) {
		const all = outcomes(folder);
		it.each(manners)(`${folder}: %s`, (_, manner, least) => {
			const stories = all.filter(({ page }) => manner.test(page));
			expect(share(stories, 'body')).toBeGreaterThanOrEqual(least);
		});
	}
});
