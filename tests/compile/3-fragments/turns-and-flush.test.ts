// What a page's lines say together: who speaks by turns, whether paragraphs are indented.
import { describe, expect, it } from 'vitest';
import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import { findSetting } from '../../../src/compile/2-lines/measure.ts';
import { readByline } from '../../../src/compile/3-fragments/credits.ts';
import { isSourceNote } from '../../../src/compile/3-fragments/signature.ts';
import { isInnerTitle, turns } from '../../../src/compile/3-fragments/inner-lines.ts';
import { isFlush } from '../../../src/compile/3-fragments/page-facts.ts';
import { parseText } from '../parse.ts';

const talk = [
	'记者：您怎么想到做这一行？',
	'秦远山：小时候看父亲做，看着看着就会了。',
	'记者：最难的是什么？',
	'秦远山：耐心。一根线要走三遍，走歪了就重来，没有别的办法。'
];

describe('people who talk by turns', () => {
	it('begin to speak where a line does', () => {
		expect(turns(toLines(talk.join('\n\n')))).toEqual([true, true, true, true]);
	});

	it('are none where place names head one line each', () => {
		const lines = toLines('大兴：果农有了会员卡\n\n平谷：工会请来律师\n\n延庆：冬奥职工有了新家');
		expect(turns(lines)).toEqual([false, false, false]);
	});

	it('ask questions inside their story', () => {
		const page = `把一根线走三遍\n\n□本报记者 甲乙丙\n\n${talk.join('\n\n')}`;
		const [story, ...others] = parseText(page).items;
		expect(others).toEqual([]);
		expect([story!.headline, story!.paragraphs.length]).toEqual(['把一根线走三遍', talk.length]);
	});
});

describe('paragraphs', () => {
	const words = '这一段文字用来占满栏宽没有别的意思只是让每一行都一样长而已';
	const paragraph = (indent: number): string =>
		`${words.slice(0, 14 - indent)}\n${words.slice(14 - indent, 28 - indent)}\n就到这里为止。`;
	const flush = (indent: number): boolean => {
		const lines = toLines(Array.from({ length: 8 }, () => paragraph(indent)).join('\n\n'));
		return isFlush(lines, findSetting(lines).widths);
	};

	it('begin at the edge where their first line is as long as the next', () => {
		expect(flush(0)).toBe(true);
		expect(flush(2)).toBe(false);
	});
});

it('names stand behind 文 and 图 as well as before them', () => {
	expect(readByline('文/甲小乙 图/丙小丁')?.credits).toEqual(
		readByline('甲小乙/文 丙小丁/图')?.credits
	);
	expect(readByline('本报评论员 王小乙')?.credits).toEqual([{ role: '记者', names: ['王小乙'] }]);
});

it.each(['王小乙 律师', '律师 王小乙'])('%s signs what an expert wrote', (text) => {
	expect(isSourceNote(text)).toBe(true);
});

it.each(['案例一', '案例2：', '【问题三】', '法院判决', '审理'])(
	'%s is a part of a story',
	(text) => {
		expect(isInnerTitle(text)).toBe(true);
	}
);
