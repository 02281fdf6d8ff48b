import { flushSync } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { enliven } from '../../../src/client/islands/enliven.ts';
import { turn } from '../../../src/client/pace/turn.ts';
import Headline from '../../../src/client/components/Headline.svelte';
import { head } from '../packs.ts';

afterEach(() => {
	document.body.replaceChildren();
});

function place(name: string, props: object, inside: string): HTMLElement {
	const island = document.createElement('div');
	island.dataset['island'] = name;
	island.dataset['props'] = JSON.stringify(props);
	island.innerHTML = inside;
	document.body.append(island);
	return island;
}

test('an island is mounted in place of what stood there, with the props of the page and the shared ones', async () => {
	const island = place('headline', { marks: [[0, 1]] }, '<b>先前</b>');
	const stop = await enliven(
		document,
		{ headline: Headline },
		{ head: head(1, { headline: '送清凉' }) },
		() => true
	);
	flushSync();
	expect(island.textContent).toBe('送清凉');
	expect(island.querySelector('mark')?.textContent).toBe('送');
	stop();
	flushSync();
	expect(island.querySelector('mark')).toBeNull();
});

test('between two islands the browser has a turn', async () => {
	const [first, second] = [place('headline', {}, ''), place('headline', {}, '')];
	const done = enliven(
		document,
		{ headline: Headline },
		{ head: head(1, { headline: '送清凉' }) },
		() => false
	);
	await turn();
	flushSync();
	expect([first.textContent, second.textContent]).toEqual(['送清凉', '']);
	await done;
	flushSync();
	expect(second.textContent).toBe('送清凉');
});

test('an island that this build does not know stays as it was printed', async () => {
	const island = place('unknown', {}, '<b>先前</b>');
	await enliven(document, {}, {}, () => false);
	expect(island.innerHTML).toBe('<b>先前</b>');
});

test('where the reader waits, none is taken', async () => {
	const [first, second] = [place('headline', {}, ''), place('headline', {}, '')];
	const shared = { head: head(1, { headline: '送清凉' }) };
	void enliven(document, { headline: Headline }, shared, () => true);
	await Promise.resolve();
	flushSync();
	expect([first.textContent, second.textContent]).toEqual(['送清凉', '送清凉']);
});
