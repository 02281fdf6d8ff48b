import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsOf, narrow, PERIOD, pressed } from '../../../src/client/data/narrow.ts';
import type { Head } from '../../../src/model/pack.ts';

const FACETS = {
	...PERIOD,
	topic: { keysOf: (head: Head) => head.topics },
	street: { keysOf: (head: Head) => head.streets }
};

const heads = [
	head('a', ['yiqing'], ['旧宫镇'], '2022-05-09'),
	head('b', ['yiqing', 'wenti'], ['亦庄镇'], '2022-01-01'),
	head('c', ['wenti'], ['旧宫镇'], '2020-01-01'),
	head('d', ['laomo'], [], null)
];

describe('narrow', () => {
	it('applies all choices of the address together', () => {
		expect(ids(narrow(heads, FACETS, 'topic=wenti&year=2022').heads)).toEqual(['b']);
		expect(ids(narrow(heads, FACETS, 'topic=wenti&year=2022&street=旧宫镇').heads)).toEqual([]);
	});

	it('counts each option among what the other choices leave', () => {
		const { by } = narrow(heads, FACETS, 'year=2022');
		expect(by.topic.options).toEqual([
			{ key: 'yiqing', count: 2 },
			{ key: 'wenti', count: 1 }
		]);
		expect(by.year.options).toEqual([
			{ key: '2022', count: 2 },
			{ key: '2020', count: 1 }
		]);
	});

	it('keeps a choice that leaves nothing, so that it can be taken back', () => {
		const { by } = narrow(heads, FACETS, 'topic=laomo&year=2020');
		expect(by.topic.options).toContainEqual({ key: 'laomo', count: 0 });
	});

	it('leaves out what the whole list shares', () => {
		const [first, second] = [heads[0]!, heads[1]!];
		expect(narrow([first, second], FACETS).by.topic.options).toEqual([{ key: 'wenti', count: 1 }]);
	});

	it('ignores what nothing is filed under', () => {
		const { by, heads: left } = narrow(heads, FACETS, 'street=长安街&year=1900');
		expect([by.street.chosen, by.year.chosen, left.length]).toEqual([null, null, 4]);
	});

	it('shows as many articles after a press as the option said', () => {
		const key = fc.constantFrom('x', 'y', 'z');
		const DAYS = ['2020-01-01', '2020-02-01', '2021-02-01'];
		const some = fc.array(
			fc.tuple(fc.uniqueArray(key), fc.uniqueArray(key), fc.constantFrom(...DAYS, null))
		);
		fc.assert(
			fc.property(some, fc.option(key), fc.option(fc.constantFrom(...DAYS)), (rows, topic, day) => {
				const all = rows.map(([t, s, day], index) => head(String(index), t, s, day));
				const params = new URLSearchParams();
				if (topic) params.set('topic', topic);
				if (day) {
					params.set('year', day.slice(0, 4));
					params.set('month', day.slice(0, 7));
				}
				const { by } = narrow(all, FACETS, params.toString());
				for (const name of ['topic', 'street', 'year', 'month'] as const) {
					for (const { key, count } of by[name].options.filter((o) => o.key !== by[name].chosen)) {
						const after = narrow(all, FACETS, pressed(params.toString(), name, key));
						expect(after.heads.length).toBe(count);
					}
				}
			})
		);
	});
});

describe('pressed', () => {
	it('keeps other choices and begins the list anew', () => {
		expect(pressed('year=2022&steps=3', 'topic', 'wenti')).toBe('year=2022&topic=wenti');
	});

	it('takes a choice back', () => {
		expect(pressed('year=2022&topic=wenti', 'topic', 'wenti')).toBe('year=2022');
		expect(pressed('year=2022&month=2022-05', 'year', '2020')).toBe('year=2020');
	});
});

it('counts some articles over every month of all', () => {
	expect(monthsOf(heads, heads.slice(0, 1))).toEqual([
		{ month: '2020-01', count: 0 },
		{ month: '2022-01', count: 0 },
		{ month: '2022-05', count: 1 }
	]);
});

function ids(some: readonly Head[]): string[] {
	return some.map(({ id }) => id);
}

function head(id: string, topics: string[], streets: string[], best: string | null): Head {
	return { id, topics, streets, issueDate: { best } } as unknown as Head;
}
