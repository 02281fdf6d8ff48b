import { describe, expect, it } from 'vitest';
import { byName } from '../../../src/client/search/by-name.ts';
import { streetsOf, suggest, type Known } from '../../../src/client/search/suggest.ts';
import type { ArticleId } from '../../../src/model/ids.ts';
import type { Head } from '../../../src/model/pack.ts';
import type { SearchHit } from '../../../src/search/protocol.ts';

const id = '0000000000' as ArticleId;
const head = { id, headline: '海淀职工之家揭牌' } as Head;
const hit: SearchHit = { id, places: 1, headlineMarks: [[0, 2]], snippet: null };

const known: Known = {
	past: ['海淀 工会', '送温暖', '海淀'],
	people: ['海霞', '张海淀'],
	streets: streetsOf([
		{ streets: ['海淀街道', '学院路街道'] } as Head,
		{ streets: ['学院路街道'] } as Head
	]),
	hits: [hit],
	heads: new Map([[id, head]])
};

const said = (typed: string, more: Partial<Known> = {}) =>
	suggest(typed, { ...known, ...more }).map(({ is, text }) => `${is} ${text}`);

describe('suggestions', () => {
	it('come of every kind, the reader’s own first, and never what is typed already', () => {
		expect(said('海淀')).toEqual([
			'past 海淀 工会',
			'person 张海淀',
			'district 海淀区',
			'street 海淀街道',
			'headline 海淀职工之家揭牌'
		]);
	});

	it('are what was searched for last while nothing is typed', () => {
		expect(said('  ')).toEqual(['past 海淀 工会', 'past 送温暖', 'past 海淀']);
	});

	it('drop names that were told for other words', () => {
		expect(said('霞', { hits: [] })).toEqual(['person 海霞']);
	});

	it('leave room for every kind', () => {
		const people = ['甲', '乙', '丙', '丁', '戊'].map((name) => `海淀${name}`);
		expect(said('海淀', { people }).filter((one) => one.startsWith('person'))).toHaveLength(3);
	});

	it('are found by other widths and characters, and say where', () => {
		const [first] = suggest('ＸＵＥ', { ...known, past: ['xue lu'] });
		expect(first).toMatchObject({ text: 'xue lu', marks: [[0, 3]] });
	});

	it('do not name a headline that the words do not stand in', () => {
		expect(said('揭牌', { hits: [{ ...hit, headlineMarks: [] }] })).toEqual([]);
	});

	it('lead to a filter, to a name in the credits, to the article', () => {
		const leads = Object.fromEntries(suggest('海淀', known).map((one) => [one.is, one.leads]));
		expect(leads).toMatchObject({
			district: { q: '', districts: ['haidian'] },
			person: { q: '记者:张海淀' },
			street: { q: '海淀街道' },
			headline: { article: id }
		});
		expect(byName('John Smith')).toBe('记者:"John Smith"');
	});
});

it('streetsOf puts what most stories name first', () => {
	expect(known.streets.map(({ name }) => name)).toEqual(['学院路街道', '海淀街道']);
});
