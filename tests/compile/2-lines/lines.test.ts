import { describe, expect, it } from 'vitest';
import { emWidth } from '../../../src/compile/2-lines/chars.ts';
import { findSetting } from '../../../src/compile/2-lines/measure.ts';
import { toLines } from '../../../src/compile/2-lines/to-lines.ts';

const texts = (page: string) => toLines(page).map((line) => line.text);

describe('lines', () => {
	it('keep their place in the source', () => {
		const page = '\n  近日，工会  \n\n\n举办活动。';
		const lines = toLines(page);
		expect(lines.map(({ row, gap }) => [row, gap])).toEqual([
			[2, 1],
			[5, 2]
		]);
		expect(lines.map(({ span }) => page.slice(span.from, span.to))).toEqual([
			'近日，工会',
			'举办活动。'
		]);
	});

	it('count glyphs printed over themselves once', () => {
		expect(texts('为为患患病病同同事事\n平平安安')).toEqual(['为患病同事', '平安']);
		expect(texts('天天向上')).toEqual(['天天向上']);
	});

	it('keep the last character of a line spread to its measure, though an upright headline stands below', () => {
		const lines = toLines('” 双 桥 街 道 总 工 会\n图\n书\n漂\n流\n到\n站');
		expect(lines.map(({ text }) => text)).toEqual(['” 双 桥 街 道 总 工 会', '图书漂流到站']);
	});

	it('join a headline set upright', () => {
		expect(texts('正文在此。\n全\n总\n部\n署\n本报讯')).toEqual([
			'正文在此。',
			'全总部署',
			'本报讯'
		]);
		expect(texts('首\n首钢\n钢园\n园里\n里\n本报讯')).toEqual(['首钢园里', '本报讯']);
		expect(texts('工会采购慰问职工 献\n爱\n心\n近日')).toEqual([
			'工会采购慰问职工',
			'献爱心',
			'近日'
		]);
	});
});

describe('columns side by side', () => {
	const column = (start: string) =>
		Array.from(
			{ length: 7 },
			(_, i) => `${start}栏第${'一二三四五六七'.charAt(i)}行的文字在这里写满`
		);
	const [left, right] = [column('左'), column('右')];
	const rows = left.map((text, i) => `${text}        ${right[i] ?? ''}`);

	it('are read one after the other', () => {
		expect(texts(rows.join('\n'))).toEqual([...left, ...right]);
	});

	it('lose nothing and mark what stands across them', () => {
		const headline = '横跨两栏的大标题比任何一栏都要宽出许多';
		const lines = toLines([`     ${headline}`, ...rows].join('\n'));
		expect(lines.map(({ text }) => text)).toEqual([headline, ...left, ...right]);
		expect(lines.map(({ across }) => across)).toEqual([
			true,
			...rows.map(() => false),
			...rows.map(() => false)
		]);
	});
});

describe('the setting', () => {
	it('counts a sign and the blank beside it as one em', () => {
		expect(emWidth('近日， 工会', true)).toBe(5);
		expect(emWidth('近日，工会', true)).toBe(4.5);
		expect(emWidth('近日，工会12', false)).toBe(6);
	});

	it('finds the measure of wrapped columns, and none in recognised text', () => {
		const wrapped = [
			'本报讯 （记者 甲乙） 近日， ',
			...Array.from({ length: 9 }, () => '工会领导走访看望平谷区的老人'),
			'健康。'
		];
		expect(findSetting(toLines(wrapped.join('\n')))).toMatchObject({ wrapped: true });
		const flowing = [40, 21, 73, 12, 55, 30, 64, 18].map((length) => '工'.repeat(length));
		expect(findSetting(toLines(flowing.join('\n\n'))).wrapped).toBe(false);
	});
});
