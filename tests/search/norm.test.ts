import fc from 'fast-check';
import { expect, test } from 'vitest';
import { norm, normWithOffsets } from '../../src/search/norm.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

test.each([
	['ＡＰＰ', 'app'],
	['2024 年', '2024年'],
	['“接诉即办” 工作', '“接诉即办”工作'],
	['职工　之家\n', '职工之家'],
	['１２３５１', '12351'],
	['ΑΣ', 'ασ'],
	['e\u0301', 'é'],
	['㎡', 'm2'],
	['ﾊﾞｽ', 'バス'],
	['𠮷野家', '𠮷野家'],
	['\ud83d', '\ufffd'],
	['\ud83d \udc00', '\ufffd\ufffd']
])('%j is compared as %j', (text, normed) => {
	expect(norm(text)).toBe(normed);
});

test('the table folds every unit to what the rule says, wherever it stands', () => {
	for (let unit = 0; unit < 0x10000; unit += 1) {
		const character = String.fromCharCode(unit);
		// A half of a pair sends the text the long way, by the rule.
		const byRule = norm(`${character}\ud83d`).slice(0, -1);
		expect(norm(`${character}工`), unit.toString(16)).toBe(`${byRule}工`);
	}
});

test('offsets belong to the very text that is compared', () => {
	fc.assert(
		fc.property(anyText, (text) => {
			const { text: normed, from, to } = normWithOffsets(text);
			expect(normed).toBe(norm(text));
			expect(from).toHaveLength(normed.length);
			expect(to).toHaveLength(normed.length);
		})
	);
});

test('each compared unit comes from the piece of the original that it points to', () => {
	fc.assert(
		fc.property(anyText, (text) => {
			const { text: normed, from, to } = normWithOffsets(text);
			for (let i = 0; i < normed.length; i += 1) {
				expect(norm(text.slice(from[i], to[i]))).toContain(normed[i]);
			}
		})
	);
});

test('what a reader sees inside a text is inside its compared form', () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom('工', '会', 'Ａ', 'b', 'Σ', ' ', '。', '𠮷', '3')),
			(parts) => {
				const text = parts.join('');
				for (let i = 0; i < parts.length; i += 1) {
					expect(norm(text)).toContain(norm(parts.slice(i, i + 3).join('')));
				}
			}
		)
	);
});
