import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullWidth } from '../../../src/client/display/full-width.ts';

describe('fullWidth', () => {
	test.each([
		['近日,工会开展慰问', '近日，工会开展慰问'],
		['“有号召,有行动”,组织', '“有号召，有行动”，组织'],
		['2021年12月31日,在北京', '2021年12月31日，在北京'],
		['增长5%,比去年多', '增长5%，比去年多'],
		['共5人,30家企业', '共5人，30家企业'],
		['加油!!!', '加油！！！'],
		['谁来做?怎么做?', '谁来做？怎么做？'],
		['好.', '好。'],
		['他说:“好”', '他说：“好”'],
		['社区(村)核酸', '社区（村）核酸'],
		['(1)工会', '（1）工会']
	])('%s → %s', (before, after) => {
		expect(fullWidth(before)).toBe(after);
	});

	test.each([
		'1,000',
		'9:30',
		'156.7万元',
		'版本1.2版',
		'Official Partner, China',
		'f(x)',
		'12345',
		'www.example.com'
	])('%s stays', (text) => {
		expect(fullWidth(text)).toBe(text);
	});

	test('a bracket and its partner are alike', () => {
		expect(fullWidth('(记者 A)x')).toBe('（记者 A）x');
	});

	test('no code unit is added or lost, so that offsets hold', () => {
		const text = fc.string({
			unit: fc.constantFrom('工', '会', 'a', '1', ' ', ...Array.from(',;:!?.()“”'))
		});
		fc.assert(
			fc.property(text, (before) => {
				expect(fullWidth(before)).toHaveLength(before.length);
			})
		);
	});
});
