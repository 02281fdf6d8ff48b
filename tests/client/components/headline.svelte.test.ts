import { mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import Headline from '../../../src/client/components/Headline.svelte';
import { head } from '../packs.ts';

function render(props: Parameters<typeof Headline>[1]): string {
	const target = document.createElement('h2');
	const component = mount(Headline, { target, props });
	const html = target.innerHTML.replace(/<!--.*?-->/g, '');
	void unmount(component);
	return html;
}

test('breaks only where the compiler found word borders', () => {
	const one = head(1, { headline: '10个工会支援社区', breaks: [5, 7] });
	expect(render({ head: one })).toBe('10个工会<wbr>支援<wbr>社区');
});

test('shows full-width punctuation and keeps the places of the marks', () => {
	const one = head(1, { headline: '工会,送清凉', breaks: [] });
	expect(render({ head: one, marks: [[3, 6]] })).toBe('工会，<mark>送清凉</mark>');
});

test('has no space of its own: a headline is one run of characters', () => {
	const one = head(1, { headline: '甲乙丙', breaks: [1, 2] });
	expect(render({ head: one }).replaceAll('<wbr>', '')).toBe('甲乙丙');
});

test('an article without a headline is called by its first words, as text', () => {
	const one = head(1, { headline: '', excerpt: '<b>近日</b>，工会' });
	expect(render({ head: one })).toContain('&lt;b&gt;近日&lt;/b&gt;');
});
