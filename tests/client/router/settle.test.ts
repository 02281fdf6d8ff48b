import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settle } from '../../../src/client/router/settle.ts';

const scrollTo = vi.spyOn(window, 'scrollTo').mockImplementation(() => {});

beforeEach(() => {
	scrollTo.mockClear();
	document.body.innerHTML = '<main><h1 tabindex="-1">标题</h1><p id="p2">二</p></main>';
});

afterEach(() => {
	history.replaceState(null, '', '/');
});

test('a new visit begins at the top with the focus on the heading', () => {
	settle(null);
	expect(scrollTo).toHaveBeenCalledWith(0, 0);
	expect(document.activeElement?.tagName).toBe('H1');
});

test('a new visit leaves the focus in a field that took it', () => {
	document.querySelector('main')!.innerHTML += '<input type="search">';
	document.querySelector('input')!.focus();
	settle(null);
	expect(document.activeElement?.tagName).toBe('INPUT');
});

test('a return begins where the page was left, without taking the focus', () => {
	settle(480);
	expect(scrollTo).toHaveBeenCalledWith(0, 480);
	expect(document.activeElement).toBe(document.body);
});

test('a hash is gone to', () => {
	history.replaceState(null, '', '/#p2');
	const at = vi.fn();
	document.getElementById('p2')!.scrollIntoView = at;
	settle(null);
	expect(at).toHaveBeenCalledOnce();
	expect(scrollTo).not.toHaveBeenCalled();
});

test('a hash that cannot be decoded is no error', () => {
	history.replaceState(null, '', '/#%');
	expect(() => {
		settle(null);
	}).not.toThrow();
});
