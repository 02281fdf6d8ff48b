import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { searchPage } from '../../../src/client/data/own-pages.ts';
import { memoryLibrary } from '../../../src/client/data/shelf-library.ts';
import { keepDraft } from '../../../src/client/search/draft.ts';
import SearchView from '../../../src/client/views/SearchView.svelte';
import { manifestOf } from '../packs.ts';

const page = searchPage(memoryLibrary(manifestOf([]), []), '');

let mounted: Record<string, unknown>;

function open(): void {
	mounted = mount(SearchView, { target: document.body, props: { page } });
	flushSync();
}

afterEach(async () => {
	await unmount(mounted);
	history.replaceState(null, '', '/');
});

test('words typed on the way here are still there when the page has to be mounted anew', async () => {
	document.body.innerHTML = '<main><form role="search"><input value="慰问" /></form></main>';
	keepDraft();
	document.body.replaceChildren();
	open();
	expect([field().value, location.search]).toEqual(['慰问', `?q=${encodeURIComponent('慰问')}`]);
	await unmount(mounted);
	open();
	expect(field().value).toBe('慰问');
});

function field(): HTMLInputElement {
	return document.querySelector('input')!;
}
