import { describe, expect, it } from 'vitest';
import { exchangeMargins } from '../../../src/compile/4-stories/confidence.ts';
import { compile } from '../../../src/compile/compile.ts';
import { Report } from '../../../src/compile/report.ts';
import { isDoubtful } from '../../../src/model/page.ts';
import { parseText, readTexts } from '../parse.ts';
import { judgedStories, separation } from './judged.ts';

describe('the margin of a choice', () => {
	const among = (costs: readonly number[][]) => (row: number, column: number) =>
		costs[row]?.[column] ?? NaN;

	it('is what the cheapest exchange would cost', () => {
		const costs = [
			[0, 3, 9],
			[1, 0, 9],
			[9, 9, 0]
		];
		expect(exchangeMargins(among(costs), [0, 1, 2])).toEqual([4, 4, 18]);
	});

	it('is infinite where nothing else may be', () => {
		const costs = [
			[0, Infinity],
			[5, 0]
		];
		expect(exchangeMargins(among(costs), [0, 1])).toEqual([Infinity, Infinity]);
	});
});

describe('confidence', () => {
	const stories = judgedStories(['tests/compile/pages', 'tests/compile/fresh']);

	it.each([
		['body', 0.8],
		['heading', 0.78]
	] as const)('of the %s tells right stories from wrong ones', (part, floor) => {
		const judged = stories.map((s) => ({ share: s.confidence[part], right: s[part] }));
		expect(separation(judged)).toBeGreaterThan(floor);
	});

	it('lies between 0 and 1, and a story without a headline has none for it', () => {
		const { items } = parseText('本报讯（记者 王小明）近日，区总工会慰问一线职工。');
		for (const { confidence } of [...stories, ...items]) {
			for (const share of [confidence.body, confidence.heading]) {
				expect(share).toBeGreaterThanOrEqual(0);
				expect(share).toBeLessThanOrEqual(1);
			}
		}
		expect(items[0]?.confidence.heading).toBe(0);
	});

	it('that is low takes the page’s own lines along, other stories take none', () => {
		for (const [name, text] of readTexts('tests/compile/fresh').slice(0, 6)) {
			const file = { path: name, bytes: new TextEncoder().encode(text) };
			for (const item of compile([file], new Report()).pages[0]?.items ?? []) {
				expect(item.printed !== null).toBe(isDoubtful(item.confidence));
				for (const line of item.printed ?? []) expect(text).toContain(line);
			}
		}
	});
});
