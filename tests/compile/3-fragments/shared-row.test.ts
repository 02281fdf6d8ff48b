// A headline and the line of text beside it on one row of a text layer are cut where the text begins.
import { describe, expect, it } from 'vitest';
import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import { splitSharedRows } from '../../../src/compile/3-fragments/shared-row.ts';
import { toFragments } from '../../../src/compile/3-fragments/to-fragments.ts';

const cut = (...rows: string[]) =>
	splitSharedRows(toLines(rows.join('\n'))).map((line) => line.text);

const COLUMN = ['到证据以后态度就软了两边谈着', '了三个下午把欠的钱分成两笔付'];

describe('a row is cut', () => {
	it('before 本报讯', () => {
		expect(cut('老厂房里办起读书会 本报讯 （记者 林甲） 晚')).toEqual([
			'老厂房里办起读书会',
			'本报讯 （记者 林甲） 晚'
		]);
	});

	it('before what is as wide as the column below', () => {
		expect(cut('镇上有了法律援助站 会申请调解。公司起初不肯认账', ...COLUMN)[1]).toBe(
			'会申请调解。公司起初不肯认账'
		);
	});

	it('with every character in its place', () => {
		const text = '老厂房里办起读书会 本报讯 （记者 林甲） 晚';
		const spans = splitSharedRows(toLines(text)).map(({ span }) => text.slice(span.from, span.to));
		expect(spans).toEqual(['老厂房里办起读书会', '本报讯 （记者 林甲） 晚']);
	});
});

describe('a row stays whole', () => {
	it.each([
		['narrower behind its blank', '镇上有了法律援助站 会申请调解，看'],
		['two phrases of a headline', '镇上有了法律援助站 老街坊再也不用为打官司跑路'],
		['text before its blank', '他说，镇上有了援助站 会申请调解。公司起初不肯认账'],
		['spread to its measure', '援 助 站 里 到 证 据 以 后 ， 态 度 就 软 了 两 边 谈'],
		['names', '本报记者林甲 通讯员 会申请调解。公司起初不肯认账']
	])('%s', (_, row) => {
		expect(cut(row, ...COLUMN)[0]).toBe(row);
	});

	it('where 本报讯 is spoken of', () => {
		const row = '他翻开报纸， 找到 本报讯 （记者 林甲） 几个字';
		expect(cut(row)).toEqual([row]);
	});
});

it('text beside a headline goes on with what broke off elsewhere, and is no story of the headline', () => {
	const page = `
本报讯 （记者 林甲） 前几
日，他跑到镇上的调解委员会，想
问一问去年的工钱怎么还不来，接
待他的人听了半天，当场替他写好
镇上有了法律援助站 会申请调解。公司起初不肯认账
${COLUMN.join('\n')}
清，工友们都回家过年去了。
`;
	const { fragments } = toFragments(toLines(page));
	const at = fragments.findIndex(({ type }) => type === 'head');
	expect(fragments[at]?.lines.map(({ text }) => text)).toEqual(['镇上有了法律援助站']);
	expect(fragments[at + 1]).toMatchObject({ type: 'body', begins: 'next' });
});
