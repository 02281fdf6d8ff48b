// A name alone below a headline, and credits whose blanks a text layer left out.
import { describe, expect, it } from 'vitest';
import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import { isAuthorLine } from '../../../src/compile/3-fragments/author-line.ts';
import { readByline } from '../../../src/compile/3-fragments/credits.ts';
import { parseText } from '../parse.ts';

const isAuthor = (...rows: string[]): boolean => {
	const lines = toLines(rows.join('\n'));
	return isAuthorLine(
		lines,
		lines.findIndex(({ text }) => text.length === 3)
	);
};

describe('the name of who wrote an essay', () => {
	it('stands alone below its headline', () => {
		expect(isAuthor('排练持续到深夜。', '师傅的保温杯', '陶春声', '师傅有一只掉漆的杯子，')).toBe(
			true
		);
	});

	it.each([
		['的是一个词', '师傅的保温杯', '高温天', '师傅有一只掉漆的杯子，'],
		['排练持续到深夜。', '师傅的白天', '和黑夜', '师傅有一只掉漆的杯子，'],
		['排练持续到深夜。', '师傅的保温杯', '陶春声', '陶春声有一只掉漆的杯子，'],
		['排练持续到深夜。', '来的人里，', '陶春声', '带了一只掉漆的杯子，']
	])('is none in %s / %s / %s', (...rows) => {
		expect(isAuthor(...rows)).toBe(false);
	});

	it('is a credit, and no part of the headline', () => {
		const text = '师傅有一只掉漆的杯子，每天上工前都要灌满热水，放在车床边上，谁渴了谁喝一口。';
		const page = ['师傅的保温杯', '陶春声', ...`　　${text.repeat(3)}`.match(/.{1,18}/gu)!];
		const [story] = parseText(page.join('\n')).items;
		expect(story).toMatchObject({
			headline: '师傅的保温杯',
			credits: [{ role: '通讯员', names: ['陶春声'] }]
		});
	});
});

it.each([
	['本报记者李晓雨/文通讯员高春声/图', { 记者: ['李晓雨'], 摄影: ['高春声'] }],
	['文/李雨图/高春', { 记者: ['李雨'], 摄影: ['高春'] }],
	['本报记者李雨高春声整理', { 记者: ['李雨', '高春声'] }]
])('%s names people though no blank parts them', (text, names) => {
	const credits = readByline(text)?.credits ?? [];
	expect(Object.fromEntries(credits.map((credit) => [credit.role, credit.names]))).toEqual(names);
});
