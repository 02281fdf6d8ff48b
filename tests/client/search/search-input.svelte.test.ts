import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import SearchInput from '../../../src/client/search/SearchInput.svelte';
import { SearchState } from '../../../src/client/search/search-state.svelte.ts';
import type { SearchQuery } from '../../../src/search/protocol.ts';

let mounted: Record<string, unknown>;
let search: SearchState;
const asked: string[] = [];

beforeEach(() => {
	vi.useFakeTimers();
	asked.length = 0;
	search = new SearchState(
		({ q }: SearchQuery) => {
			asked.push(q);
			return Promise.resolve(null);
		},
		() => undefined,
		() => 6
	);
	mounted = mount(SearchInput, {
		target: document.body,
		props: { search, heads: [], kit: null, isTyping: false }
	});
	flushSync();
});

afterEach(() => {
	void unmount(mounted);
	vi.useRealTimers();
});

describe('search field', () => {
	it('does not ask for the letters of an input method, only for what they become', async () => {
		field().value = 'gonghui';
		field().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
		await vi.runAllTimersAsync();
		expect(asked).toEqual([]);
		field().value = '工会';
		field().dispatchEvent(new Event('compositionend', { bubbles: true }));
		await vi.runAllTimersAsync();
		expect(asked).toEqual(['工会']);
	});

	it('takes the focus on "/", but not from another field', () => {
		const other = document.body.appendChild(document.createElement('textarea'));
		other.focus();
		slash(other);
		expect(document.activeElement).toBe(other);
		other.remove();
		slash(document.body);
		expect(document.activeElement).toBe(field());
	});

	it('is cleared by a button that is there only when there is something to clear', async () => {
		const clear = () => document.querySelector<HTMLButtonElement>('button[aria-label="清空"]');
		expect(clear()).toBeNull();
		search.type('工会', 0);
		flushSync();
		clear()?.click();
		flushSync();
		await vi.runAllTimersAsync();
		expect([search.text, field().value, clear()]).toEqual(['', '', null]);
	});

	it('asks at once on Enter', () => {
		field().value = '劳模';
		document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
		expect(asked).toEqual(['劳模']);
	});
});

function field(): HTMLInputElement {
	return document.querySelector('input')!;
}

function slash(target: Element): void {
	target.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
}
