import { expect, it } from 'vitest';
import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import { toFragments } from '../../../src/compile/3-fragments/to-fragments.ts';

const PROSE = `本报讯（记者 钱路）四月里的一个早
上，修表的老周把店门推开，先给墙上
的十二只钟都上了弦，才坐下来喝他当
天的第一口茶。他说钟不等人，人得先
等钟。`;

const STANZAS = [
	['河水不问桥的名字', '只把影子带走', '船夫数着灯', '数到天亮'],
	['网里没有鱼', '有一把碎了的月亮', '他把月亮倒回河里', '像还一笔旧账']
];

const kindsOf = (text: string): string[] =>
	toFragments(toLines(text)).fragments.map(({ type }) => type);

it('takes stanzas that stand apart for one poem, though nobody signs it', () => {
	const page = [PROSE, ...STANZAS.map((lines) => lines.join('\n')), PROSE].join('\n\n');
	expect(kindsOf(page)).toEqual(['body', 'body', 'body', 'body']);
});

it('takes four short lines alone for headings', () => {
	expect(kindsOf([PROSE, STANZAS[0]?.join('\n'), PROSE].join('\n\n'))).toContain('head');
});
