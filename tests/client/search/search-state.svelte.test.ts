import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answered, result, shown, started } from './searching.ts';

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

	it('shows the first hits while the rest is counted, unless a newer question was put', async () => {
		const { state, asked } = started();
		const first = state.show('q=一', 0);
		const { hits } = result(3);
		asked[0]?.begin?.({ hits, atMost: 9 });
		expect([state.answer.status, state.isStale, state.isAwaited]).toEqual([
			'counting',
			false,
			true
		]);
		expect(state.answer).toMatchObject({ query: { q: '一' }, result: { hits, atMost: 9 } });
		await answered(first, asked, 0, result(7));
		expect([shown(state)?.total, state.isAwaited]).toEqual([7, false]);
		void state.show('q=二', 0);
		void state.show('q=三', 0);
		asked[1]?.begin?.({ hits, atMost: 9 });
		expect([shown(state)?.q, state.isStale]).toEqual(['一', true]);
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

	it('asks with each key', () => {
		const { state, asked } = started();
		for (const text of ['工', '工会']) state.type(text, 0);
		expect(asked.map(({ query }) => query.q)).toEqual(['工', '工会']);
	});

	it('puts one question for keys struck without a rest where answers have to be fetched', async () => {
		vi.useFakeTimers();
		const { state, asked } = started();
		const reach = { months: 1, of: 12, next: 1, rest: 1 };
		await answered(state.show('q=劳', 0), asked, 0, { ...result(1), reach });
		for (const text of ['工', '工会', '工会送']) state.type(text, 0);
		await vi.runAllTimersAsync();
		expect(asked.map(({ query }) => query.q)).toEqual(['劳', '工会送']);
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
