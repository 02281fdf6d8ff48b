import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headlineBreaks } from '../../../src/compile/5-enrich/headline-breaks.ts';

function broken(headline: string): string {
	const ends = [...headlineBreaks(headline), headline.length];
	return ends.map((end, i) => headline.slice(i === 0 ? 0 : ends[i - 1], end)).join('|');
}

test.each([
	['a number keeps its measure word and noun', '某街道10个企业工会支援社区', '10个企业工会'],
	['so does a number in characters', '区总工会推出三项举措服务企业', '三项举措'],
	['a district’s union is one name', '东城区总工会启动服务月', '东城区总工会'],
	['a street’s name is whole', '广安门内街道职工学急救', '广安门内街道'],
	['a short quotation is whole', '工会把“减压室”搬进车间', '“减压室”'],
	['a term of the trade is whole', '职工创新工作室揭牌', '创新工作室'],
	['a single verb leads its object', '让创新在职工中生根', '让创新']
])('%s', (_, headline, whole) => {
	expect(broken(headline)).toContain(whole);
});

test('a headline of several words can break', () => {
	expect(broken('北京公交集团客运调度员比拼专业技能').split('|').length).toBeGreaterThan(3);
});

test('breaks ascend inside the headline, never beside a digit, after an opening or before a closing mark', () => {
	const pieces = [
		'职工',
		'工会',
		'“',
		'”',
		'10个',
		'企业',
		'，',
		'送温暖',
		'《',
		'》',
		'的',
		' ',
		'朝阳区',
		'3',
		'：',
		'在'
	];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (words) => {
			const headline = words.join('');
			let last = 0;
			for (const at of headlineBreaks(headline)) {
				expect(at).toBeGreaterThan(last);
				expect(at).toBeLessThan(headline.length);
				last = at;
				const [before, after] = [headline.charAt(at - 1), headline.charAt(at)];
				expect(before).not.toMatch(/[“《]/);
				expect(after).not.toMatch(/[”》，：]/);
				expect(/\d/.test(before) || /\d/.test(after)).toBe(before === ' ' && /\d/.test(after));
			}
		})
	);
});
