import { beforeEach, expect, it, vi } from 'vitest';
import { forgetPast, readPast, rememberSearch } from '../../../src/client/search/past.ts';

beforeEach(() => {
	localStorage.clear();
});

it('keeps searches newest first, each once, and no blank ones', () => {
	for (const q of ['工会', ' 送温暖 ', '工会', '  ']) rememberSearch(q);
	expect(readPast()).toEqual(['工会', '送温暖']);
});

it('lets the oldest go', () => {
	for (let n = 0; n < 60; n += 1) rememberSearch(String(n));
	expect([readPast().length, readPast()[0], readPast().at(-1)]).toEqual([50, '59', '10']);
});

it('is forgotten wholly', () => {
	rememberSearch('工会');
	forgetPast();
	expect([readPast(), localStorage.length]).toEqual([[], 0]);
});

it.each(['{', '{"a":1}', '[1,2]'])('takes nothing from %s', (stored) => {
	localStorage.setItem('baojia-searches', stored);
	expect(readPast()).toEqual([]);
});

it('does without a storage that refuses', () => {
	const refuse = () => {
		throw new Error('refused');
	};
	vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
	rememberSearch('工会');
	expect(readPast()).toEqual([]);
	vi.unstubAllGlobals();
});
