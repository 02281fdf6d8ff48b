// Anything may be typed: operators in any order, any Unicode. What is found is what a plain scan finds that takes the question apart
// the same way but knows no index; and nothing throws.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldTexts } from '../../src/search/fields.ts';
import { norm } from '../../src/search/norm.ts';
import { parseQuery, type Term } from '../../src/search/query.ts';
import { search } from '../../src/search/search.ts';
import { ask, toPack, toShelves, type Article } from './shelves.ts';

const LETTERS = [
	'工',
	'会',
	'區',
	'区',
	'a',
	'Ｂ',
	'b',
	'1',
	'２',
	'。',
	'·',
	'𠮷',
	'\ud83d',
	'é',
	'e\u0301',
	' ',
	'\n'
];
const OPERATORS =
	'- － " ＂ OR | ~ ～ 标题: 標題： 记者: 区:朝阳 区:工 主题:疫情 日期:2022 日期:..2022-03 日期:2022-01..2022-02 日期:工 * a* b1＊ :'.split(
		' '
	);

const text = fc.oneof(
	{ weight: 4, arbitrary: fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 8 }) },
	fc.string({ unit: 'binary', maxLength: 6 })
);
const article: fc.Arbitrary<Article> = fc.record<Article>({
	headline: text,
	kicker: fc.option(text, { nil: null }),
	subtitle: fc.option(text, { nil: null }),
	names: fc.array(text, { maxLength: 2 }),
	paragraphs: fc.array(text, { maxLength: 3 }),
	day: fc.constantFrom(null, '2021-12-31', '2022-01-01', '2022-03-31', '2023-05-05'),
	districts: fc.constantFrom<NonNullable<Article['districts']>>([], ['chaoyang'], ['haidian']),
	topics: fc.constantFrom<NonNullable<Article['topics']>>([], ['yiqing'], ['wenti'])
});
const typed = fc
	.array(
		fc.tuple(
			fc.oneof(
				fc.constantFrom(...OPERATORS),
				fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 4 }),
				text
			),
			fc.constantFrom('', ' ', '　')
		),
		{ maxLength: 6 }
	)
	.map((pieces) => pieces.flat().join(''));

test('any question finds what a plain scan finds', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(article, { maxLength: 8 }),
			fc.array(typed, { minLength: 8, maxLength: 8 }),
			fc.integer({ min: 1, max: 8 }),
			async (articles, questions, size) => {
				const shelves = await toShelves(articles, size);
				for (const q of questions) {
					const { hits, total } = await search(ask(q), shelves, articles.length);
					const found = hits.map(({ id }) => Number(id)).sort((a, b) => a - b);
					expect(found).toEqual(scan(q, articles));
					expect(total).toBe(found.length);
				}
			}
		),
		{ numRuns: Number(process.env['SOAK'] ?? 60) }
	);
});

function scan(q: string, articles: readonly Article[]): number[] {
	const { all, none } = parseQuery(q);
	const { heads, texts } = toPack(articles);
	return articles.flatMap((one, i) => {
		const fields = fieldTexts(heads[i]!, texts[i]!).map(norm);
		const held = (term: Term) => holds(term, one, fields);
		return all.every((choice) => choice.some(held)) && !none.some(held) ? [i] : [];
	});
}

function holds(
	term: Term,
	{ day, districts, topics }: Article,
	fields: readonly string[]
): boolean {
	switch (term.is) {
		case 'district':
			return districts?.includes(term.slug) ?? false;
		case 'topic':
			return topics?.includes(term.slug) ?? false;
		case 'days': {
			const number = day ? Date.parse(day) / 86_400_000 : NaN;
			return number >= term.bounds.from && number <= term.bounds.to;
		}
		case 'text': {
			const asked = term.field === null ? fields : [fields[term.field]!];
			const compared = term.loose
				? asked.map((field) => field.replace(/[\p{P}\p{S}]/gu, ''))
				: asked;
			return compared.some((field) =>
				term.prefix
					? field
							.split(term.text)
							.slice(0, -1)
							.some((_, n, parts) => {
								const before = parts.slice(0, n + 1).join(term.text);
								return !/[\p{Script=Latin}\d]$/u.test(before);
							})
					: field.includes(term.text)
			);
		}
	}
}
