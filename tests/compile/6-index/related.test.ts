import { describe, expect, test } from 'vitest';
import { indexArchive } from '../../../src/compile/6-index/index-archive.ts';
import type { EnrichedPage } from '../../../src/compile/5-enrich/enriched-page.ts';
import type { Text } from '../../../src/model/pack.ts';
import { enrichedItem, enrichedPage } from '../enriched.ts';

const story = (headline: string, ...paragraphs: string[]) =>
	enrichedItem({ headline, paragraphs, topics: [] });
const textsOf = (pages: EnrichedPage[]): Text[] =>
	indexArchive(pages).flatMap(({ pack }) => pack.texts);

const garden = story(
	'口袋公园里的修表匠',
	'王家湾口袋公园里，修表匠周守诚支起了摊子，给街坊修钟表。'
);
const again = story(
	'修表匠周守诚收徒弟',
	'在王家湾口袋公园修了十年钟表的周守诚，昨天收了一名徒弟。'
);
const other = story('冬季长跑开始报名', '全市职工冬季长跑开始报名，限额两千人。');

describe('related articles', () => {
	const pages = [
		enrichedPage('a', '2022-01-01', [garden, other]),
		enrichedPage('b', '2022-02-01', [again])
	];

	test('share rare words, and stood in an earlier issue', () => {
		const texts = textsOf(pages);
		expect(texts.map(({ related }) => related)).toEqual([undefined, undefined, [garden.id]]);
	});

	test('do not change when later issues come', () => {
		const later = enrichedPage('c', '2022-03-01', [
			story('周守诚的徒弟出师', '王家湾口袋公园的修表匠周守诚有了接班人，街坊修钟表不用愁。')
		]);
		const [before, after] = [textsOf(pages), textsOf([...pages, later])];
		expect(after.slice(0, before.length)).toEqual(before);
		expect(after.at(-1)?.related).toContain(again.id);
	});

	test('are at most five, and none for what has no day', () => {
		const days = Array.from({ length: 9 }, (_, i) =>
			enrichedPage(`p${i}`, `2022-01-0${i + 1}`, [
				story(`修表匠周守诚之${i}`, `王家湾口袋公园里的第${i}天，修表匠周守诚给${i}位街坊修钟表。`)
			])
		);
		const texts = textsOf([...days, enrichedPage('z', null, [garden])]);
		expect(texts.map(({ related }) => related?.length ?? 0)).toEqual([
			0, 1, 2, 3, 4, 5, 5, 5, 5, 0
		]);
	});
});

describe('the same story', () => {
	const body = '王家湾口袋公园里，修表匠周守诚支起了摊子，给街坊修钟表，分文不取，一修就是十年。';

	test('reprinted, cut and retitled names its first print and is not related to it', () => {
		const first = story('口袋公园里的修表匠', `${body}街坊们都说好。`, '他还教徒弟。');
		const reprint = story('十年修表不收钱', body);
		const [, text] = textsOf([
			enrichedPage('a', '2022-01-01', [first]),
			enrichedPage('b', '2022-01-05', [reprint])
		]);
		expect(text).toMatchObject({ sameAs: [first.id] });
		expect(text?.related).toBeUndefined();
	});

	test('on two pages of one day is one group; another story of that day is not in it', () => {
		const first = story('口袋公园里的修表匠', body);
		const second = story('修表匠在口袋公园', `${body}（下转三版）`);
		const texts = textsOf([enrichedPage('a', '2022-01-01', [first, other, second])]);
		expect(texts.map(({ sameAs }) => sameAs)).toEqual([undefined, undefined, [first.id]]);
	});
});
