import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchState } from '../../../src/client/search/search-state.svelte.ts';
import type { More } from '../../../src/client/search/search-client.ts';
import type { ArticleId } from '../../../src/model/ids.ts';
import type { SearchQuery, SearchResult } from '../../../src/search/protocol.ts';

beforeEach(() => {
	performance.clearMeasures();
	vi.useRealTimers();
});

describe('SearchState', () => {
	it('drops an answer that a newer question has overtaken', async () => {
		const { state, asked } = started();
		const first = state.show('q=旧', 0);
		const second = state.show('q=新', 0);
		asked[1]?.answer(result(2));
		await second;
		asked[0]?.answer(result(1));
		await first;
		expect(shown(state)).toEqual({ q: '新', total: 2 });
	});

	it('keeps the old answer on screen, marked as such, until the new one is there', async () => {
		const { state, asked } = started();
		await answered(state.show('q=一', 0), asked, 0, result(1));
		const next = state.change({ districts: ['haidian'] }, 0);
		expect([state.answer.status, state.isStale]).toEqual(['ready', true]);
		await answered(next, asked, 1, result(0));
		expect([shown(state)?.total, state.isStale]).toEqual([0, false]);
	});

	it('says what failed, and asks the same again', async () => {
		const { state, asked } = started();
		const first = state.show('q=一', 0);
		asked[0]?.fail(new Error('no worker'));
		await first;
		expect(state.answer).toEqual({ status: 'failed', message: 'no worker' });
		await answered(state.again(0), asked, 1, result(3));
		expect(shown(state)).toEqual({ q: '一', total: 3 });
	});

	it('asks nothing for an empty search', async () => {
		const { state, asked } = started();
		await state.show('', 0);
		expect(asked).toHaveLength(0);
		expect(state.answer.status).toBe('idle');
	});

	it('forgets a question under way when the field is emptied', async () => {
		const { state, asked } = started();
		const first = state.show('q=一', 0);
		await state.commit('', 0);
		asked[0]?.answer(result(1));
		await first;
		expect(state.answer.status).toBe('idle');
	});

	it('puts one question for keys struck without a rest', async () => {
		vi.useFakeTimers();
		const { state, asked } = started();
		for (const text of ['工', '工会', '工会送']) state.type(text, 0);
		await vi.runAllTimersAsync();
		expect(asked.map(({ query }) => query.q)).toEqual(['工会送']);
	});

	it('replaces the address while typing, and makes an entry of what is committed', () => {
		const { state, followed } = started();
		state.type('工会', 0);
		void state.commit('工会', 0);
		void state.change({ topics: ['yiqing'] }, 0);
		expect(followed.map(([params, how]) => [decodeURIComponent(params), how])).toEqual([
			['q=工会', 'typing'],
			['q=工会', 'commit'],
			['q=工会&topic=yiqing', 'commit']
		]);
	});

	it('does not write the address it was opened with', () => {
		const { state, followed } = started();
		void state.show('q=一&district=atlantis', 0);
		expect(followed).toEqual([]);
		expect(state.ignored).toEqual(['district=atlantis']);
	});

	it('lists more of the same, without asking again for what stands', async () => {
		const { state, asked } = started();
		await answered(state.show('q=一', 0), asked, 0, result(90, 0, 30));
		await answered(state.more('page'), asked, 1, result(90, 30, 30));
		expect(asked[1]?.query).toMatchObject({ offset: 30, limit: 30 });
		expect(listed(state)).toEqual(Array.from({ length: 60 }, (_, at) => at));
		void state.change({ order: 'newest' }, 0);
		expect(asked[2]?.query).toMatchObject({ offset: 0, limit: 30 });
	});

	it('brings a long list in pieces, and drops the rest when something else is asked', async () => {
		const { state, asked } = started();
		const all = state.show('q=一&show=600', 0);
		for (const [at, size] of [240, 240].entries()) {
			asked[at]?.answer(result(1_000, at * 240, size));
			await vi.waitFor(() => {
				expect(asked).toHaveLength(at + 2);
			});
		}
		expect(asked[2]?.query).toMatchObject({ offset: 480, limit: 120 });
		void state.commit('二', 0);
		asked[2]?.answer(result(1_000, 480, 120));
		await all;
		expect(listed(state)).toHaveLength(480);
	});

	it('lists to the end of what was found', async () => {
		const { state, asked, followed } = started();
		await answered(state.show('q=一', 0), asked, 0, result(100, 0, 30));
		await answered(state.more('end'), asked, 1, result(100, 30, 70));
		expect([asked[1]?.query.limit, listed(state).length]).toEqual([70, 100]);
		expect(followed.at(-1)?.[0]).toContain('show=120');
	});

	it('begins anew where the archive has grown between two pieces', async () => {
		const { state, asked } = started();
		await answered(state.show('q=一', 0), asked, 0, result(90, 0, 30));
		const more = state.more('page');
		asked[1]?.answer(result(91, 30, 30));
		await vi.waitFor(() => {
			expect(asked).toHaveLength(3);
		});
		asked[2]?.answer(result(91, 0, 60));
		await more;
		expect(shown(state)).toEqual({ q: '一', total: 91 });
	});

	it('fetches as many months as were agreed to, until other words are asked for', async () => {
		const { state, asked } = started();
		await answered(state.show('q=一', 0), asked, 0, result(1));
		await answered(state.reach(4, 0), asked, 1, result(2));
		await answered(state.change({ order: 'newest' }, 0), asked, 2, result(2));
		void state.commit('二', 0);
		expect(asked.map(({ more }) => more?.months)).toEqual([undefined, 4, 4, undefined]);
	});

	it('asks beside an answer, but never while a question is under way', async () => {
		const { state, asked } = started();
		await answered(state.show('q=一', 0), asked, 0, result(0));
		const counted = state.aside({ ...state.query, q: '二', limit: 0 });
		expect(asked[1]?.query).toMatchObject({ q: '二', limit: 0 });
		asked[1]?.answer(result(5));
		expect((await counted)?.total).toBe(5);
		void state.commit('三', 0);
		expect(await state.aside({ ...state.query, q: '四' })).toBeNull();
		expect(asked.map(({ query }) => query.q)).toEqual(['一', '二', '三']);
	});

	it('puts other words into the field, too', () => {
		const { state } = started();
		void state.change({ q: '工会' }, 0);
		expect([state.text, state.query.q]).toEqual(['工会', '工会']);
		void state.change({ topics: ['yiqing'] }, 0);
		expect(state.text).toBe('工会');
	});

	it('leaves one measure for each answered question, from where the reader set off', async () => {
		const { state, asked } = started();
		const first = state.show('q=旧', 0);
		const second = state.show('q=新', 0);
		asked[0]?.answer(result(1));
		asked[1]?.answer(result(2));
		await Promise.all([first, second]);
		const measures = performance.getEntriesByName('search') as PerformanceMeasure[];
		expect(measures.map(({ startTime, detail }) => [startTime, detail as unknown])).toEqual([
			[0, { q: '新', total: 2 }]
		]);
	});
});

interface Asked {
	query: SearchQuery;
	more: More | undefined;
	answer: (result: SearchResult) => void;
	fail: (error: Error) => void;
}

function started() {
	const asked: Asked[] = [];
	const followed: [string, string][] = [];
	const state = new SearchState(
		(query, more) =>
			new Promise((answer, fail) => {
				asked.push({ query, more, answer, fail });
			}),
		(params, how) => void followed.push([params, how])
	);
	return { state, asked, followed };
}

async function answered(done: Promise<void>, asked: Asked[], at: number, result: SearchResult) {
	asked[at]?.answer(result);
	await done;
}

/** `from`, `size`: which of them are among the hits; their ids are their numbers. */
function result(total: number, from = 0, size = Math.min(total, 30)): SearchResult {
	const id = (at: number) => String(from + at) as ArticleId;
	return {
		total,
		hits: Array.from({ length: size }, (_, at) => ({
			id: id(at),
			places: 1,
			headlineMarks: [],
			snippet: null
		})),
		offers: [],
		searched: 36,
		archive: 36,
		months: {},
		districts: {},
		topics: {}
	};
}

function shown({ answer }: SearchState) {
	return answer.status === 'ready' ? { q: answer.query.q, total: answer.result.total } : null;
}

function listed({ answer }: SearchState): number[] {
	return answer.status === 'ready' ? answer.result.hits.map(({ id }) => Number(id)) : [];
}
