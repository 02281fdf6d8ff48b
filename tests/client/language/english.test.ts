import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { readMessages } from '../../../src/build/messages.ts';
import { ENGLISH } from '../../../src/client/language/english.data.ts';
import { inEnglish, rewriteInEnglish } from '../../../src/client/language/english.ts';

test('the list of messages is that of the sources: else npm run messages', () => {
	expect(Object.keys(ENGLISH).sort()).toEqual(readMessages());
});

test('a sentence has as many places to fill in as the message', () => {
	const places = (text: string) => text.split('{}').length;
	const wrong = Object.entries(ENGLISH).filter(
		([message, english]) => typeof english === 'string' && places(english) !== places(message)
	);
	expect(wrong).toEqual([]);
});

test.each([
	['约2022年11月17日', 'c. 17 Nov 2022'],
	['推定在2022年11月7日至12月6日之间', 'inferred as between 7 Nov 2022 and 6 Dec'],
	['9 篇，2020年11月至2022年11月', '9 articles, Nov 2020 to Nov 2022'],
	['海淀区、朝阳区', 'Haidian, Chaoyang'],
	['2020年11月至2022年11月。', 'Nov 2020 to Nov 2022. '],
	[
		'本版另有广告 2 则，未收入目录。版上还印着：编辑 李某。',
		'2 advertisements left out. The page also prints: 编辑 李某.'
	],
	['不早于2022年10月22日', 'not before 22 Oct 2022'],
	['劳动午报 全文', '劳动午报 in full'],
	['读到三成', 'Read 30 %'],
	['没有一篇提到“降薪”', 'No article mentions "降薪"'],
	['\n\t本期还有 1 篇 ', '\n\t1 more in this issue '],
	['平谷区总工会凝聚干部职工同心抗疫', '平谷区总工会凝聚干部职工同心抗疫'],
	['10 月 1 日至 7 日，5 篇', '10 月 1 日至 7 日，5 篇']
])('%s', (chinese, english) => {
	expect(inEnglish(chinese)).toBe(english);
});

let stop = () => {};
beforeEach(() => {
	document.documentElement.lang = 'zh-Hans';
	document.body.innerHTML =
		'<h2 aria-label="日期">本期还有</h2><h3>专题<wbr>讲座</h3><p>总工会</p>';
	stop = rewriteInEnglish(document);
});
afterEach(() => {
	stop();
});

it('says of what the paper printed that it is Chinese, though a word of it were a message', () => {
	expect(document.body.innerHTML).toBe(
		'<h2 aria-label="Dates">Also in this issue</h2><h3 lang="zh-Hans">专题<wbr>讲座</h3><p lang="zh-Hans">总工会</p>'
	);
	expect(document.documentElement.lang).toBe('en');
	stop();
	expect(document.querySelectorAll('body [lang]').length).toBe(0);
	expect(document.querySelector('h2')!.outerHTML).toBe('<h2 aria-label="日期">本期还有</h2>');
});
