// What ties a search to its page: the worker, the address bar, the clock.
import type { Manifest } from '../../model/manifest.ts';
import { href } from '../href.ts';
import { siteBase } from '../share/site-base.ts';
import { SearchClient } from './search-client.ts';
import type { Ask, Follow } from './search-state.svelte.ts';

/** `manifest`: of the archive on screen, asked for with each question. One worker serves the page as long as it is open. */
export function askWorker(manifest: () => Manifest): Ask {
	asked = manifest;
	return (query, more, onfirst) => theClient().ask(query, more, onfirst);
}

/** The reader sets off for the search: the worker loads while the page is drawn, and opens the archive as soon as that is known. */
export function wakeWorker(manifest?: Manifest): void {
	theClient().wake(manifest, true);
}

/** Nobody has asked yet: the archive is opened, and no more. */
export function openAhead(manifest: Manifest): void {
	theClient().wake(manifest, false);
}

/** Names of people that hold what is typed, as the worker finds them; null: nobody hears them any more. */
export function hearPeople(heard: SearchClient['onpeople']): void {
	onpeople = heard;
	if (client) client.onpeople = heard;
}

export const followAddress: Follow = (params, how) => {
	const address = href({ name: 'search', params });
	if (how === 'typing') history.replaceState(history.state, '', address);
	else if (address !== location.pathname + location.search) history.pushState(null, '', address);
};

/** Pixels that lie above the first hit, and that a hit of few lines takes: no screen has room for more. */
const ABOVE = 310;
const HIT = 140;

/** Hits that the screen has room for. */
export function screenful(): number {
	return Math.max(3, Math.ceil((innerHeight - ABOVE) / HIT));
}

/** When the reader set off for this search: 0 where the page was loaded for it, else now. */
export function setOffAt(): number {
	const [navigation] = performance.getEntriesByType('navigation');
	const wasLoaded = isFirst && navigation?.name === location.href;
	isFirst = false;
	return wasLoaded ? 0 : performance.now();
}

function theClient(): SearchClient {
	client ??= new SearchClient(siteBase(), () => {
		if (!asked) throw new Error('a question before there is an archive to look through');
		return asked();
	});
	client.onpeople = onpeople;
	return client;
}

let client: SearchClient | null = null;
let onpeople: SearchClient['onpeople'] = null;
let asked: (() => Manifest) | null = null;
let isFirst = true;
