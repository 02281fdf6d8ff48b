import { expect, it } from 'vitest';
import { toCells } from '../../../src/compile/2-lines/cells.ts';

const textsOf = (rows: readonly string[]): string[] =>
	toCells(rows).map(({ text }) => text.replace(/\s+/gu, ' '));

it('keeps a line together that was spread to its measure', () => {
	const rows = [
		'各社区的晚间课堂请来曲艺演      队员里有送水工、程',
		'员   、    主   持    人      下夜班的急诊科医生。'
	];
	expect(textsOf(rows)).toEqual([
		'各社区的晚间课堂请来曲艺演',
		'队员里有送水工、程',
		'员 、 主 持 人',
		'下夜班的急诊科医生。'
	]);
});

it('leaves upright headlines that stand side by side apart', () => {
	const rows = ['春    夏    秋', '天    天    天', '的    的    的'];
	expect(textsOf(rows)).toEqual(['春', '夏', '秋', '天', '天', '天', '的', '的', '的']);
});

it('takes two single characters for two columns', () => {
	expect(textsOf(['从        各'])).toEqual(['从', '各']);
});
