import { expect, test } from 'vitest';
import { phrases } from '../../../src/client/display/phrases.ts';

test.each([
	['走访慰问一线 强化榜样导向', ['走访慰问一线', '强化榜样导向']],
	['同心抗疫　工会在行动', ['同心抗疫', '工会在行动']],
	['一个短语', ['一个短语']],
	['举办 K 歌比赛', ['举办', 'K', '歌比赛']],
	['Official Partner 合作伙伴', ['Official Partner', '合作伙伴']],
	['  ', []]
])('%s', (text, expected) => {
	expect(phrases(text)).toEqual(expected);
});
