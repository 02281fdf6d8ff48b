import { expect, it } from 'vitest';
import { joinFolioRows } from '../../../src/compile/3-fragments/folio-row.ts';
import type { Line } from '../../../src/compile/2-lines/line.ts';

/** The pieces of one row, `blanks` apart, the right one read first. */
function pieces(left: string, right: string, blanks: number): Line[] {
	const at = (text: string, from: number): Line => ({
		text,
		span: { from, to: from + text.length },
		row: 1,
		gap: 1,
		across: false,
		indent: null
	});
	return [at(right, left.length + blanks), at(left, 0)];
}
const texts = (lines: readonly Line[]) => lines.map(({ text }) => text);

it('a folio line that a gutter cut is one line again, with the place of all of it', () => {
	const [line, ...rest] = joinFolioRows(pieces('8 | 专题 | 2021年5月6日', '星期四 职工书屋', 1));
	expect(rest).toEqual([]);
	expect(line).toMatchObject({
		text: '8 | 专题 | 2021年5月6日 星期四 职工书屋',
		span: { from: 0, to: 27 }
	});
});

it.each([
	['columns stand beside each other', pieces('8 | 专题 | 2021年5月6日', '星期四 职工书屋', 4)],
	['two headlines do', pieces('职工书屋夜里不熄灯', '骑手有了歇脚的地方', 1)]
])('pieces stay apart where %s', (_, lines) => {
	expect(texts(joinFolioRows(lines))).toEqual(texts(lines));
});
