// Where a notice ends, what a narrow box does to credits, which lines are set as headings are.
import { describe, expect, it } from 'vitest';
import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import { joinCredit, readByline } from '../../../src/compile/3-fragments/credits.ts';
import { endsNotice, isFolio } from '../../../src/compile/3-fragments/signs.ts';
import { splitTail } from '../../../src/compile/3-fragments/tail.ts';
import { bannerLook } from '../../../src/compile/4-stories/banner-look.ts';
import { parseText } from '../parse.ts';

describe('a legal notice', () => {
	it('ends with its formula', () => {
		expect(endsNotice('请债权人于见报之日起45日内申报债权。特此公告。')).toBe(true);
		expect(endsNotice('区总工会发出公告。')).toBe(false);
	});

	it('leaves the text below it to its story', () => {
		const items = parseText(
			[
				'区总工会举办职工歌会',
				'本报讯(记者 甲乙)3月2日,区总工会举办职工歌会,三百名职工参加。',
				'遗失声明',
				'某某公司遗失公章一枚,声明作废。',
				'歌会由各科室轮流承办,已经连续办了五年。'
			].join('\n\n')
		).items;
		expect(items.map(({ kind, paragraphs }) => [kind, paragraphs.length])).toEqual([
			['article', 2],
			['ad', 1]
		]);
	});
});

describe('a credit that a narrow box broke', () => {
	it.each([
		[['通讯员 甲乙 摄', '影报道'], ['甲乙']],
		[['本报记', '者 甲乙 摄影报道'], ['甲乙']]
	])('%j', (lines, names) => {
		expect(readByline(joinCredit(lines))?.credits.flatMap((credit) => credit.names)).toEqual(
			expect.arrayContaining(names)
		);
	});

	it('whose names stand on the next line leaves the sentence before it whole', () => {
		expect(splitTail('准备了绿豆汤。 本报记者').body).toBe('准备了绿豆汤。');
	});
});

describe('lines that are no text', () => {
	it('editors behind a slash', () => {
		expect(isFolio('本版编辑/甲乙 校对/丙丁')).toBe(true);
	});

	it('names of columns, not headlines that end in such a word', () => {
		expect(bannerLook('基层要闻')).toBeGreaterThan(1);
		expect(bannerLook('区总工会干部走进直播间')).toBeLessThan(1);
	});

	it('upright ones stand apart from their column', () => {
		expect(toLines('绿\n道\n开\n跑')).toMatchObject([{ text: '绿道开跑', across: true }]);
	});
});
