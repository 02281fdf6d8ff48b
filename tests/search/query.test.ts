// The query language: what is asked by what was typed; and, against a plain scan, what is found by it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldTexts } from '../../src/search/fields.ts';
import { norm } from '../../src/search/norm.ts';
import { parseQuery } from '../../src/search/query.ts';
import { search, type Wishes } from '../../src/search/search.ts';
import type { Shelf } from '../../src/search/shelf.ts';
import { ask, toPack, toShelves, type Article } from './shelves.ts';

const ARTICLES: Article[] = [
	{
		headline: '朝阳职工图书馆揭牌',
		names: ['陈曦'],
		paragraphs: ['图书馆里有“扫码入会”的牌子。', '下载APP3.0即可预约。'],
		day: '2022-01-15',
		districts: ['chaoyang'],
		topics: ['wenti']
	},
	{
		headline: '海淀送温暖',
		names: ['白莹'],
		paragraphs: ['区总工会走访困难职工，送去图书。'],
		day: '2022-03-02',
		districts: ['haidian'],
		topics: ['songwennuan']
	},
	{
		headline: '陈曦讲工匠故事',
		names: ['张晶'],
		paragraphs: ['CAPP 系统由他开发，图书馆也来听。'],
		day: null
	}
];
const shelves = await toShelves(ARTICLES, 2);

async function found(q: string, at: readonly Shelf[] = shelves): Promise<number[]> {
	const { hits } = await search(ask(q), at, 0);
	return hits.map(({ id }) => Number(id)).sort((a, b) => a - b);
}

describe('what was typed', () => {
	it.each([
		['图书馆', [0, 2]],
		['图书馆 职工', [0]],
		['"职工 图书馆"', [0]],
		['图书 -图书馆', [1]],
		['图书 －图书馆', [1]],
		['揭牌 OR 温暖', [0, 1]],
		['揭牌 | 温暖 困难', [1]],
		['标题:陈曦', [2]],
		['记者：陈曦', [0]],
		['陈曦 -记者:陈曦', [2]],
		['区:朝阳', [0]],
		['区:朝阳区 OR 区:海淀', [0, 1]],
		['图书 -区:海淀', [0, 2]],
		['主题:送温暖', [1]],
		['主题:文体活动 图书馆', [0]],
		['日期:2022-01..2022-02', [0]],
		['日期:2022', [0, 1]],
		['日期:2022年3月', [1]],
		['日期:2022-03-02', [1]],
		['日期:..2022-02', [0]],
		['日期:2022-02..', [1]],
		['-日期:2022 图书馆', [2]],
		['app', [0, 2]],
		['app*', [0]],
		['APP3*', [0]],
		['標題:圖書館', [0]],
		['區:朝陽', [0]],
		['圖書館', [0, 2]],
		['~扫码入会的牌子', [0]],
		['扫码入会的牌子', []],
		['记者:"白 莹"', [1]]
	])('%s', async (q, articles) => {
		expect(await found(q)).toEqual(articles);
	});

	it.each([
		'区:火星',
		'日期:去年',
		'日期:2022-13',
		'主题:体育',
		'OR',
		'|',
		'-',
		'-图书馆',
		'"',
		'“图书馆”',
		'""',
		'标题:',
		'~',
		'a:b',
		'图书馆*'
	])('%s is text', (q) => {
		const { all, none } = parseQuery(q);
		expect(none).toEqual([]);
		expect(all.flat().map((term) => (term.is === 'text' ? term.text : term))).toEqual([norm(q)]);
	});

	it('takes OR without a choice, and what stands around it, as words', () => {
		const words = (q: string) =>
			parseQuery(q).all.map((one) => one.map((t) => t.is === 'text' && t.text));
		expect(words('工会 OR')).toEqual([['工会'], ['or']]);
		expect(words('OR 工会')).toEqual([['or'], ['工会']]);
		expect(words('甲 OR 乙 OR 丙 丁')).toEqual([['甲', '乙', '丙'], ['丁']]);
	});
});

describe('a question that finds nothing', () => {
	const offers = async (q: string, more = {}) =>
		(await search(ask(q, more), shelves, 3, { offers: () => Promise.resolve(true) })).offers;

	it('offers characters that look alike, and says what they find', async () => {
		expect(await offers('图书馆揭牌 陈曦 巳经')).toEqual([]);
		expect(await offers('困难识工')).toContainEqual({ is: 'spelling', q: '困难职工', total: 1 });
	});

	it('offers not to count punctuation', async () => {
		expect(await offers('有扫码入会的牌子')).toContainEqual({
			is: 'punctuation',
			q: '~有扫码入会的牌子',
			total: 1
		});
	});

	it('says what the same words find without filters', async () => {
		expect(await offers('图书馆', { districts: ['haidian'] })).toContainEqual({
			is: 'filters',
			q: '图书馆',
			total: 2
		});
	});

	it('offers nothing where something was found', async () => {
		expect(await offers('困难职工')).toEqual([]);
	});

	it('offers nothing unasked, or once nobody waits', async () => {
		const found = (wishes: Wishes) => search(ask('困难识工'), shelves, 3, wishes);
		expect((await found({})).offers).toEqual([]);
		expect((await found({ offers: () => Promise.resolve(false) })).offers).toEqual([]);
	});
});

/** Independent of the engine: the reading of the language by a scan of every text. */
function scan(q: string, articles: readonly Article[]): number[] {
	const { heads, texts } = toPack(articles);
	const { all, none } = parseQuery(q);
	return heads.flatMap((head, i) => {
		const fields = fieldTexts(head, texts[i]!).map(norm);
		const day = head.issueDate.best;
		const holds = (term: (typeof none)[number]): boolean => {
			switch (term.is) {
				case 'district':
					return head.districts.includes(term.slug);
				case 'topic':
					return head.topics.includes(term.slug);
				case 'days': {
					if (!day) return false;
					const number = Date.parse(day) / 86_400_000;
					return number >= term.bounds.from && number <= term.bounds.to;
				}
				case 'text':
					return fields.some((text, f) => {
						if (term.field !== null && term.field !== f) return false;
						const field = term.loose ? text.replace(/[\p{P}\p{S}]/gu, '') : text;
						if (!term.prefix) return field.includes(term.text);
						return field
							.split(/(?=[^])/u)
							.some(
								(_, at) =>
									field.startsWith(term.text, at) &&
									!/[\p{Script=Latin}\d]$/u.test(field.slice(0, at))
							);
					});
			}
		};
		return all.every((some) => some.some(holds)) && !none.some(holds) ? [i] : [];
	});
}

describe('any archive and any question', () => {
	const unit = fc.oneof(
		{
			weight: 6,
			arbitrary: fc.constantFrom('工', '会', '區', '区', 'A', 'p', '1', '，', '“', '𠮷', ' ')
		},
		{ weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) }
	);
	const text = (maxLength: number) => fc.string({ unit, maxLength });
	const article = fc.record({
		headline: text(8),
		kicker: fc.option(text(4)),
		names: fc.array(text(3), { maxLength: 2 }),
		paragraphs: fc.array(text(12), { maxLength: 3 }),
		day: fc.constantFrom(null, '2021-12-31', '2022-01-01', '2022-03-15'),
		districts: fc.subarray(['chaoyang', 'haidian'] as const).map((slugs) => [...slugs]),
		topics: fc.subarray(['wenti', 'yiqing'] as const).map((slugs) => [...slugs])
	});
	const operator = fc.constantFrom(
		...[
			'-',
			'－',
			'~',
			'"',
			' OR ',
			'|',
			'*',
			' ',
			'标题:',
			'记者：',
			'区:朝阳',
			'区:',
			'主题:疫情防控'
		],
		...['日期:2022', '日期:2022-01..2022-02', '日期:..2021', '-区:海淀 ', '(', ':']
	);
	const typed = fc
		.array(fc.oneof(text(3), operator), { maxLength: 7 })
		.map((parts) => parts.join(''));

	it('find what a plain scan finds, and never throw', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(article, { maxLength: 6 }),
				typed,
				fc.integer({ min: 1, max: 6 }),
				async (articles, q, size) => {
					expect(await found(q, await toShelves(articles, size))).toEqual(scan(q, articles));
				}
			),
			{ numRuns: 500 }
		);
	});
});
