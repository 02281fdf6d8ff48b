import { expect, it } from 'vitest';
import { bibtex, gbt7714, ris } from '../../../src/client/share/citations.ts';
import { BASE, inferred, printed } from './shared.ts';

const TODAY = '2026-01-02';
const url = `${BASE}a/7km3q9xd2a/`;

it('GB/T 7714 names writers, paper, day, page and the day of reading', () => {
	expect(gbt7714(printed, BASE, TODAY)).toBe(
		`白莹，马超. 工会办夜校[N/OL]. 劳动午报，2022-01-09(2)[${TODAY}]. ${url}.`
	);
});

it('GB/T 7714 names three writers and counts the rest', () => {
	const many = { ...printed, writers: ['甲一', '乙二', '丙三', '丁四'] };
	expect(gbt7714(many, BASE, TODAY)).toMatch(/^甲一，乙二，丙三，等\. /);
});

it.each([
	['GB/T 7714', gbt7714],
	['BibTeX', bibtex],
	['RIS', ris]
])('%s gives no inferred day', (_name, cite) => {
	const text = cite(inferred, BASE, TODAY);
	expect(text).toContain('约2022年11月');
	expect(text).not.toMatch(/2022[-/]11|year|PY {2}-|DA {2}-/);
});

it('BibTeX escapes what TeX would read as its own', () => {
	const text = bibtex({ ...printed, headline: '50%的{人}_与\\' }, BASE, TODAY);
	expect(text).toContain('title = {50\\%的\\{人\\}\\_与\\textbackslash }');
});

it('RIS begins with its type, ends with its end and has one line a writer', () => {
	const lines = ris(printed, BASE, TODAY).split('\r\n');
	expect([lines[0], lines.at(-1)]).toEqual(['TY  - NEWS', 'ER  - ']);
	expect(lines.filter((line) => line.startsWith('AU'))).toEqual(['AU  - 白莹', 'AU  - 马超']);
	expect(lines).toContain('DA  - 2022/01/09/');
});

it('a headline with a line break stays one field of RIS', () => {
	const text = ris({ ...printed, headline: '一\nER  - 二' }, BASE, TODAY);
	expect(text).toContain('TI  - 一 ER - 二');
});
