import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchState } from '../../../src/client/search/search-state.svelte.ts';
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

	it('shows more of the same, and starts anew at the top for another question', async () => {
		const { state, asked } = started();
		await answered(state.show('q=一', 0), asked, 0, result(90));
		await answered(state.more(0), asked, 1, result(90));
		expect(asked[1]?.query.limit).toBe(60);
		void state.change({ order: 'newest' }, 0);
		expect(asked[2]?.query.limit).toBe(30);
	});

	it('counts beside an answer, but never while a question is under way', async () => {
		const { state, asked } = started();
		await answered(state.show('q=一', 0), asked, 0, result(0));
		const counted = state.count({ ...state.query, q: '二' });
		expect(asked[1]?.query).toMatchObject({ q: '二', limit: 0 });
		asked[1]?.answer(result(5));
		expect(await counted).toBe(5);
		void state.commit('三', 0);
		expect(await state.count({ ...state.query, q: '四' })).toBeNull();
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
	answer: (result: SearchResult) => void;
	fail: (error: Error) => void;
}

function started() {
	const asked: Asked[] = [];
	const followed: [string, string][] = [];
	const state = new SearchState(
		(query) =>
			new Promise((answer, fail) => {
				asked.push({ query, answer, fail });
			}),
		(params, how) => void followed.push([params, how])
	);
	return { state, asked, followed };
}

async function answered(done: Promise<void>, asked: Asked[], at: number, result: SearchResult) {
	asked[at]?.answer(result);
	await done;
}

function result(total: number): SearchResult {
	return {
		total,
		hits: [],
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
