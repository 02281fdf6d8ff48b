// Pages kept aside, by manner of setting: what the parser reads today on pages of another hand. The floors are measured
// and low where columns are torn (default, raw) or side by side (layout); they rise with the sum of all.
import { describe, expect, it } from 'vitest';
import { outcomes, share } from './outcomes.ts';

/** Shares of whole bodies, and of those that carry their own headline. */
type Manner = readonly [name: string, page: RegExp, bodies: number, headlines: number];

const FRESH: readonly Manner[] = [
	['recognised text', /^o/u, 0.95, 0.93],
	['text layer, default', /^d/u, 0.73, 0.7],
	['text layer, raw', /^r/u, 0.9, 0.8],
	['text layer, layout', /^l/u, 0.66, 0.55]
];
const UNSEEN: readonly Manner[] = [
	['recognised text', /_ocr/u, 0.78, 0.63],
	['text layer, default', /_default/u, 0.5, 0.36],
	['text layer, raw', /_raw/u, 0.56, 0.39],
	['text layer, layout', /_layout/u, 0.7, 0.57]
];

describe('bodies are whole and in order, and carry their headlines', () => {
	for (const [folder, manners] of [
		['tests/compile/fresh', FRESH],
		['tests/compile/unseen', UNSEEN]
	] as const) {
		const all = outcomes(folder);
		it.each(manners)(`${folder}: %s`, (_, manner, bodies, headlines) => {
			const stories = all.filter(({ page }) => manner.test(page));
			expect(share(stories, 'body')).toBeGreaterThanOrEqual(bodies);
			expect(share(stories, 'headline')).toBeGreaterThanOrEqual(headlines);
		});
	}
});
