import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPast, rememberSearch } from '../../../src/client/search/past.ts';
import { PAUSE } from '../../../src/client/pace/pause.ts';
import type { Head } from '../../../src/model/pack.ts';
import type { SearchState } from '../../../src/client/search/search-state.svelte.ts';
import Suggestions from '../../../src/client/search/Suggestions.svelte';
import { settings } from '../../../src/client/settings/settings.svelte.ts';
import { result, started, type Asked } from './searching.ts';

let mounted: Record<string, unknown>;
let search: SearchState;
let field: HTMLInputElement;
let asked: Asked[];

beforeEach(() => {
	vi.useFakeTimers();
	localStorage.clear();
	settings.change({ searches: true });
	document.body.innerHTML = '<form><input role="combobox" aria-expanded="false" /></form>';
	field = document.querySelector('input')!;
	({ state: search, asked } = started());
	field.addEventListener('input', () => {
		search.type(field.value, 0);
	});
	for (const q of ['送水', '送清凉', '工会']) rememberSearch(q);
	mounted = mount(Suggestions, {
		target: document.querySelector('form')!,
		props: { search, heads: new Map(), field, id: 'list' }
	});
	field.focus();
	flushSync();
});

afterEach(() => {
	void unmount(mounted);
	vi.useRealTimers();
});

describe('while typing', () => {
	it('shows past searches in an empty field, narrowed by what is typed, and says so', () => {
		expect(options()).toEqual(['工会', '送清凉', '送水']);
		type('送');
		expect(options()).toEqual(['送清凉', '送水', '送温暖与帮扶']);
		expect(field.getAttribute('aria-expanded')).toBe('true');
		type('送别');
		expect([options(), field.getAttribute('aria-expanded')]).toEqual([[], 'false']);
	});

	it('keeps what is offered until the answer comes, but not for long', async () => {
		field.value = '送';
		field.dispatchEvent(new InputEvent('input', { bubbles: true }));
		flushSync();
		expect(options()).toEqual(['工会', '送清凉', '送水']);
		const [hit] = result(1).hits;
		const head = { headline: '送戏下乡' } as Head;
		asked.at(-1)?.answer({ ...result(1), hits: [{ ...hit!, head, headlineMarks: [[0, 1]] }] });
		await vi.advanceTimersByTimeAsync(1);
		flushSync();
		expect(options()).toEqual(['送清凉', '送水', '送温暖与帮扶', '送戏下乡']);
		type('送水');
		expect(options()).toEqual([]);
	});

	it('goes round by arrows, through what was typed', () => {
		type('送');
		const seen = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'].map((key) => {
			press(key);
			return field.getAttribute('aria-activedescendant');
		});
		expect(seen).toEqual(['list-0', 'list-1', 'list-2', null, 'list-2']);
		expect(document.querySelector('[aria-selected=true]')?.id).toBe('list-2');
	});

	it('searches for the chosen one on Enter, and leaves Enter alone while none is', () => {
		type('送');
		expect(press('Enter').defaultPrevented).toBe(false);
		press('ArrowDown');
		expect(press('Enter').defaultPrevented).toBe(true);
		expect([search.query.q, options()]).toEqual(['送清凉', []]);
	});

	it('closes on Escape without emptying the field, and opens again by an arrow', () => {
		type('送');
		expect(press('Escape').defaultPrevented).toBe(true);
		expect([field.value, options()]).toEqual(['送', []]);
		expect(press('Escape').defaultPrevented).toBe(false);
		press('ArrowDown');
		expect(options()).toHaveLength(3);
	});

	it('leaves the keys of an input method alone', () => {
		type('送');
		const down = press('ArrowDown', { isComposing: true });
		expect(down.defaultPrevented).toBe(false);
		expect(field.getAttribute('aria-activedescendant')).toBeNull();
	});
});

describe('the history', () => {
	it('remembers what was sent off', () => {
		field.value = '劳模';
		document.querySelector('form')!.dispatchEvent(new Event('submit'));
		expect(readPast()[0]).toBe('劳模');
	});

	it('is emptied by one press', () => {
		button('清空查过的').click();
		flushSync();
		expect([readPast(), options()]).toEqual([[], []]);
	});

	it('is switched off by another: nothing is kept or shown any more', () => {
		button('不再记').click();
		flushSync();
		expect([settings.current.searches, readPast()]).toEqual([false, []]);
		field.value = '劳模';
		document.querySelector('form')!.dispatchEvent(new Event('submit'));
		expect(readPast()).toEqual([]);
	});
});

function type(words: string): void {
	field.value = words;
	field.dispatchEvent(new InputEvent('input', { bubbles: true }));
	flushSync();
	vi.advanceTimersByTime(PAUSE);
	flushSync();
}

function press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
	const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
	field.dispatchEvent(event);
	flushSync();
	return event;
}

function options(): string[] {
	const list = document.querySelectorAll('.suggest:not([hidden]) [role=option] span');
	return [...list].map(({ textContent }) => textContent);
}

function button(name: string): HTMLButtonElement {
	return [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)!;
}
