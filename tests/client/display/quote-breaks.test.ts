import { expect, test } from 'vitest';
import { quoteBreaks } from '../../../src/client/display/quote-breaks.ts';

const parts = (text: string) => {
	const cuts = [0, ...quoteBreaks(text), text.length];
	return cuts.slice(1).map((end, at) => text.slice(cuts[at], end));
};

test.each([
	['发布100名“最美司机”名单', ['发布100名', '“最美司机”', '名单']],
	['他说：“好。”大家笑了', ['他说：', '“好。”', '大家笑了']],
	['“在句首”，句中', ['“在句首”，句中']],
	['称作“八小时‘约定’”的', ['称作', '“八小时', '‘约定’”', '的']],
	['plain “English” words', ['plain “English” words']]
])('%s', (text, expected) => {
	expect(parts(text)).toEqual(expected);
});
