// Ends and beginnings of text that a column's end cut off look like headings: what stands around them tells.
import { describe, expect, it } from 'vitest';
import { findSetting } from '../../../src/compile/2-lines/measure.ts';
import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import { readFacts } from '../../../src/compile/3-fragments/facts.ts';
import { flowingModel } from '../../../src/compile/3-fragments/flowing-model.ts';
import type { Label, LineModel, State } from '../../../src/compile/3-fragments/label.ts';
import { saidBy } from '../../../src/compile/3-fragments/said.ts';
import { wrappedModel } from '../../../src/compile/3-fragments/wrapped-model.ts';

const factsOf = (...rows: string[]) => {
	const lines = toLines(rows.join('\n'));
	return readFacts(lines, findSetting(lines));
};

/** What it costs to take line i for the one label below the other. */
function price<S extends State>(model: LineModel<S>, i: number, from: Label, to: Label): number {
	const taken = (at: number, label: Label) =>
		model.states(at).find((state) => state.label === label)!;
	return model.step(taken(i - 1, from), taken(i, to), i) + model.line(taken(i, to), i);
}

describe('a single character right below text', () => {
	const above = '工友们在会上说起了这件事，都';
	const heading = (...rows: string[]) => {
		const facts = factsOf(...rows);
		return price(wrappedModel(facts), facts.length - 1, 'first', 'heading');
	};

	it('is hardly a heading: a spread line’s end comes out so', () => {
		expect(heading(above, '说')).toBeGreaterThan(heading(above, '说好') + 3);
	});

	it('may be one where a row is free above it', () => {
		expect(heading(above, '', '说')).toBeLessThan(heading(above, '说'));
	});
});

it('a headline with a comma is likelier alone between free rows than among other lines', () => {
	const heading = (...rows: string[]) =>
		wrappedModel(factsOf('上', '', ...rows)).line({ label: 'heading', measure: 0 }, 1);
	const alone = heading('山路修到家门口，老人出门不再愁', '', '下');
	const among = heading('山路修到家门口，老人出门不再愁', '孩子们也笑了', '', '下');
	expect(alone).toBeLessThan(among - 2);
});

it('a short line above what opens as reports do is likelier a headline', () => {
	const heading = (below: string) =>
		wrappedModel(factsOf('上', '老手艺开了新课', below)).line({ label: 'heading', measure: 0 }, 1);
	expect(heading('近日，镇上的铁匠铺子')).toBeLessThan(heading('一早，镇上的铁匠铺子') - 0.5);
});

it('words alone are no text where they are wider than the column: no sign among them was squeezed', () => {
	const text = (line: string) =>
		wrappedModel(factsOf('上', line)).line({ label: 'next', measure: 11 }, 1);
	expect(text('老手艺在镇上的铺子里开了新课')).toBeGreaterThan(
		text('老手艺，在镇上铺子里开了新课') + 3
	);
});

describe('words of somebody who was named just before', () => {
	it.each([
		['说，今年还要再办两期', ''],
		['文澜介绍，今年还要再办两期', '文澜'],
		['他告诉记者，今年还要再办两期', '他']
	])('%s', (text, name) => {
		expect(saidBy(text)).toBe(name);
	});

	it.each(['区总工会介绍，今年还要再办', '说起这件事', '近日，消息传来'])(
		'are none of %s',
		(text) => {
			expect(saidBy(text)).toBeNull();
		}
	);

	it('have no headline right above them', () => {
		const below = (text: string) =>
			price(flowingModel(factsOf('甲镇工会主席张林', text)), 1, 'heading', 'first');
		expect(below('介绍，今年还要再办两期。')).toBeGreaterThan(below('这里今年还要再办两期。') + 2);
	});
});

it('the end of a question is no headline where somebody answers below', () => {
	const question = (answer: string) => {
		const rows = ['记者：您是哪一年来的？', '张林：十年前。', '记者：最难的是哪', '一步？', answer];
		const facts = factsOf(...rows, '记者：后来呢？', '张林：后来就好了。');
		return flowingModel(facts).line({ label: 'heading', measure: 0 }, 3);
	};
	expect(question('张林：是忍住。')).toBeGreaterThan(question('张林是忍住了。') + 2);
});
