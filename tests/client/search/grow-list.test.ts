import { expect, it, vi } from 'vitest';
import { growList } from '../../../src/client/search/grow-list.ts';
import { PAUSE } from '../../../src/client/pace/pause.ts';
import { answered, listed, result, shown, started } from './searching.ts';

it('lists more of the same, without asking again for what stands', async () => {
	const { state, asked, followed } = started();
	await answered(state.show('q=一', 0), asked, 0, result(90, 0, 30));
	state.list(60);
	asked[1]?.answer(result(90, 30, 30));
	await vi.waitFor(() => {
		expect(state.isGrowing).toBe(false);
	});
	expect(asked[1]?.query).toMatchObject({ offset: 30, limit: 30 });
	expect(listed(state)).toEqual(Array.from({ length: 60 }, (_, at) => at));
	expect(followed.at(-1)).toEqual([expect.stringContaining('show=60'), 'typing']);
});

it('asks for a screen first, and for the rest of the page when no more keys come', async () => {
	const { state, asked } = started();
	await answered(state.show('q=一', 0), asked, 0, result(90, 0, 6));
	expect(asked[0]?.query.limit).toBe(6);
	expect(state.isGrowing).toBe(true);
	await vi.waitFor(() => {
		expect(asked[1]?.query).toMatchObject({ offset: 6, limit: 24 });
	});
	asked[1]?.answer(result(90, 6, 24));
	await vi.waitFor(() => {
		expect(state.isGrowing).toBe(false);
	});
	expect(listed(state)).toEqual(Array.from({ length: 30 }, (_, at) => at));
});

it('asks for no more of what the next key has overtaken', async () => {
	const { state, asked } = started();
	await answered(state.show('q=一', 0), asked, 0, result(90, 0, 6));
	state.type('一二', 0);
	await new Promise((resolve) => setTimeout(resolve, 2 * PAUSE));
	expect(asked.map(({ query }) => query.q)).toEqual(['一', '一二']);
});

it('asks for no more once the page is left: the next page has the worker to itself', async () => {
	const { state, asked } = started();
	await answered(state.show('q=一', 0), asked, 0, result(90, 0, 6));
	state.leave();
	await new Promise((resolve) => setTimeout(resolve, 2 * PAUSE));
	expect(asked).toHaveLength(1);
});

it('ends a list that grows where the page is left', async () => {
	const { state, asked } = started();
	await answered(state.show('q=一&show=600', 0), asked, 0, result(1_000, 0, 240));
	const all = growList(state);
	state.leave();
	asked[1]?.answer(result(1_000, 240, 240));
	await all;
	expect(asked).toHaveLength(2);
	expect(state.answer.status).toBe('idle');
});

it('brings a long list in pieces, and drops the rest when something else is asked', async () => {
	const { state, asked } = started();
	await answered(state.show('q=一&show=600', 0), asked, 0, result(1_000, 0, 240));
	const all = growList(state);
	asked[1]?.answer(result(1_000, 240, 240));
	await vi.waitFor(() => {
		expect(asked).toHaveLength(3);
	});
	expect(asked[2]?.query).toMatchObject({ offset: 480, limit: 120 });
	void state.commit('二', 0);
	asked[2]?.answer(result(1_000, 480, 120));
	await all;
	expect(listed(state)).toHaveLength(480);
});

it('ends with what was found', async () => {
	const { state, asked } = started();
	await answered(state.show('q=一&show=120', 0), asked, 0, result(100, 0, 30));
	await answered(growList(state), asked, 1, result(100, 30, 70));
	expect([asked[1]?.query.limit, listed(state).length, asked.length]).toEqual([70, 100, 2]);
});

it('begins anew where the archive has grown between two pieces', async () => {
	const { state, asked } = started();
	await answered(state.show('q=一&show=60', 0), asked, 0, result(90, 0, 30));
	const more = growList(state);
	asked[1]?.answer(result(91, 30, 30));
	await vi.waitFor(() => {
		expect(asked).toHaveLength(3);
	});
	asked[2]?.answer(result(91, 0, 60));
	await more;
	expect(shown(state)).toEqual({ q: '一', total: 91 });
});
