import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unaccounted, unprinted } from './accounted.ts';
import { parseText, readTexts } from './parse.ts';

const TIMEOUT = 60_000;

describe('every CJK character belongs to exactly one item', () => {
	for (const [name, text] of [...readTexts('seeds'), ...readTexts('tests/compile/pages')]) {
		it(`of ${name}`, () => {
			const page = parseText(text);
			expect(unaccounted(page.text, page.items)).toEqual([]);
			expect(page.items.flatMap((item) => unprinted(page.text, item))).toEqual([]);
		});
	}

	it(
		'of made-up pages',
		() => {
			fc.assert(
				fc.property(pageText(), (text) => {
					const page = parseText(text);
					expect(unaccounted(page.text, page.items)).toEqual([]);
					expect(page.items.flatMap((item) => unprinted(page.text, item))).toEqual([]);
				})
			);
		},
		TIMEOUT
	);

	it(
		'of any string',
		() => {
			fc.assert(
				fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
					const page = parseText(text);
					expect(unaccounted(page.text, page.items)).toEqual([]);
				})
			);
		},
		TIMEOUT
	);
});

describe('the same text gives the same items', () => {
	it(
		'twice in a row',
		() => {
			fc.assert(
				fc.property(pageText(), (text) => {
					expect(parseText(text)).toEqual(parseText(text));
				})
			);
		},
		TIMEOUT
	);
});

/** Lines as pages have them, in an order that no page has. */
function pageText(): fc.Arbitrary<string> {
	const han = fc.constantFrom(
		...Array.from('总工会职区市镇街道近日本报讯记者通员摄影活动服务北京一二三大小的了在和')
	);
	const words = (least: number, most: number) =>
		fc.array(han, { minLength: least, maxLength: most }).map((chars) => chars.join(''));
	const sentence = words(5, 40).map((text) => `${text}。`);
	const line = fc.oneof(
		words(1, 20),
		sentence,
		fc.tuple(words(2, 30), words(2, 30)).map(([a, b]) => `${a}，${b}`),
		words(2, 3).map((name) => `本报讯（记者 ${name}）近日，`),
		words(2, 3).map((name) => `本报讯 (${name}) 近日。`),
		words(2, 3).map((name) => `本报记者 ${name} 摄影报道`),
		words(2, 3).map((name) => `（记者 ${name}）`),
		words(2, 3).map((name) => `${name} 摄`),
		words(2, 8).map((text) =>
			Array.from(text)
				.map((char) => char + char)
				.join('')
		),
		words(3, 5).map((text) => Array.from(text).join('\n')),
		fc.tuple(words(4, 14), words(4, 14)).map(([a, b]) => `${a}          ${b}`),
		fc.constantFrom(
			'广告',
			'遗失声明',
			'电话:010-12345678',
			'05 工会新闻 2022年1月3日 星期一',
			'【专栏】'
		)
	);
	return fc
		.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\n\n\n')), { maxLength: 40 })
		.map((rows) => rows.flat().join(''));
}
