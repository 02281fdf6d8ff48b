// A word in quotation marks: half of the headlines have one, and few lines of text.
import { expect, it } from 'vitest';
import type { Facts } from '../../../src/compile/3-fragments/facts.ts';
import { lineFindings } from '../../../src/compile/3-fragments/line-features.ts';

it.each([
	['老街上的“修伞匠”', true],
	['说：“修伞匠', false],
	['修伞匠”收徒', false]
])('is found of a heading, opened and closed: %s', (text, found) => {
	const names: string[] = [];
	const facts = { line: { text, indent: null, across: false }, width: 8, block: 3 };
	lineFindings({ label: 'heading', measure: 0 }, facts as unknown as Facts, (name) =>
		names.push(name)
	);
	expect(names.includes('heading: quotes a word')).toBe(found);
});
