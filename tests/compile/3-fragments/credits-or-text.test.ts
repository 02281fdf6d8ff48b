// What looks like a credit and is text, what is one though its form is torn, and what stands behind one.
import { describe, expect, it } from 'vitest';
import { findSetting } from '../../../src/compile/2-lines/measure.ts';
import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import { readFacts } from '../../../src/compile/3-fragments/facts.ts';
import { signOf } from '../../../src/compile/3-fragments/line-signs.ts';
import {
	isContact,
	isFolio,
	isNoticeTitle,
	signatureKind
} from '../../../src/compile/3-fragments/signs.ts';
import { splitTail } from '../../../src/compile/3-fragments/tail.ts';
import { linkFindings } from '../../../src/compile/4-stories/link-features.ts';
import { readLinkPage } from '../../../src/compile/4-stories/link-page.ts';
import { body } from '../4-stories/fragments.ts';

const factsOf = (...rows: string[]) => {
	const lines = toLines(rows.join('\n'));
	return readFacts(lines, findSetting(lines));
};

describe('behind a sentence 记者 without 本报', () => {
	it.each([
		'窗台上有三盆花。记者跟随',
		'他笑了笑。”她给记者看了',
		'花是谁种的？记者昨天得知，这些'
	])('begins another, for nobody has such a name: %s', (text) => {
		expect(splitTail(text).byline).toBeNull();
	});

	it.each(['窗台上有三盆花。记者 王小禾', '窗台上有三盆花。 （记者 王小禾）'])(
		'is a credit before a name: %s',
		(text) => {
			expect(splitTail(text).byline).not.toBeNull();
		}
	);
});

it('a question of an interview that its line breaks off is nobody’s credit', () => {
	expect(signatureKind('记者：您种花，最怕')).toBeNull();
	expect(signatureKind('记者：王小禾')).toBe('byline');
});

it('two names in brackets need no blank between', () => {
	expect(signatureKind('（王小禾李云山）')).toBe('signature');
	expect(signatureKind('（今年第三期）')).toBeNull();
});

it('who edits the page is named on the line below', () => {
	expect(isFolio('本版编辑')).toBe(true);
	expect(isFolio('本版编辑部')).toBe(false);
});

describe('a wire’s dateline that a narrow column broke', () => {
	it('opens its story', () => {
		const [, wire, rest] = factsOf('花市开张', '新华社甲城3', '月8日电 第二届花', '市开张了。');
		expect([wire!.dateline, rest!.tailAbove]).toEqual([true, true]);
	});

	it('is no credit above what happens to begin with its last word', () => {
		const [credit] = factsOf('本报记者王小禾摄', '电工老李的花', '开了。');
		expect(credit!.dateline).toBe(false);
	});
});

it('a credit cut within a name is one, its last line a whole credit or not', () => {
	const rows = toLines('窗台上有三盆花。\n本报记者 王小禾 通讯员 郎\n云山 摄影报道');
	expect([1, 2].map((i) => signOf(rows, i))).toEqual(['photo', 'photo']);
	expect(signOf(toLines('窗台上的花归通讯员 郎\n云山 摄影报道'), 0)).toBeNull();
});

describe('what is told of tomorrow’s weather is no story', () => {
	it.each(['今天夜间：多云转阴，北风三级', '北风二三级，最高气温18℃'])('%s', (text) => {
		expect(isContact(text)).toBe(true);
	});

	it.each(['今天白天，渡口的灯亮了', '最高气温升到38℃，工地改了班次。', '明天：记者带您看灯会'])(
		'%s is a story’s',
		(text) => {
			expect(isContact(text)).toBe(false);
		}
	);

	it('under its title, nor what a paper corrects', () => {
		expect(['天气预报', '更正'].map(isNoticeTitle)).toEqual([true, true]);
		expect(isNoticeTitle('天气预报员的一天')).toBe(false);
	});
});

it('hardly anything goes on behind a picture’s credit on its line', () => {
	const found = (captioned: boolean) => {
		const [above, below] = [
			{ ...body(0, '窗台上有三盆花。 王小禾 摄'), captioned },
			body(1, '花开了。')
		];
		const names: string[] = [];
		const page = readLinkPage([above, below], [above, below], []);
		linkFindings(above, below, page, 0, (finding) => names.push(finding));
		return names;
	};
	expect(found(true)).toContain('behind a picture’s credit on its line');
	expect(found(false)).not.toContain('behind a picture’s credit on its line');
	expect(factsOf('花', '窗台上有三盆花。 王小禾 摄')[1]!.captioned).toBe(true);
});
