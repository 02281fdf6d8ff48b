// Puts the app in the place of what the page holds: an empty shell at once, a static page at the first navigation inside it.
import { flushSync, mount } from 'svelte';
import App from './App.svelte';
import { Archive } from './data/archive.svelte.ts';
import { Screen } from './data/screen.svelte.ts';
import { idle } from './pace/idle.ts';
import { painted } from './pace/painted.ts';
import { createPackReader } from './offline/pack-reader.ts';
import type { Offline } from './offline/register.ts';
import { enter, showAddress, type Arrival } from './router/router.ts';
import { settle } from './router/settle.ts';
import { keepDraft } from './search/draft.ts';
import { openAhead, wakeWorker } from './search/search-page.ts';

export interface Start {
	target: HTMLElement;
	/** Absolute, with trailing slash. */
	base: string;
	offline: Offline;
	/** The page to begin with. */
	first: Arrival;
	/** Milliseconds that the target is left as it is while the archive opens; then the wait is shown. */
	patience: number;
	/** Stops what is alive in the target. */
	clear: () => void;
}

/** Milliseconds after which what nobody waits for is done all the same. */
const IDLE_MS = 3_000;

/** Packs from which on a search takes noticeably long to open them. */
const MANY = 12;

/** Resolves to the function that takes the app to its next page. */
export async function startApp(start: Start): Promise<(arrival: Arrival) => void> {
	const { target, base, offline, first } = start;
	// The browser would restore the place before the page is there.
	history.scrollRestoration = 'manual';
	const archive = new Archive(createPackReader(base), () => void screen.refresh());
	const screen = new Screen(archive);
	let left: Arrival | null = null;
	const leave = (arrival: Arrival) => {
		// Once: while the archive is waited for, the page that was left is gone, and its words with it.
		if (arrival !== left) keepDraft();
		left = arrival;
		enter(arrival);
	};
	// A reader types sooner than a large archive is opened.
	const wakeFor = ({ route }: Arrival) => {
		const { library } = archive;
		if (route.name === 'search')
			wakeWorker(library.status === 'ready' ? library.value.manifest : undefined);
	};
	const stand = ({ route, scroll }: Arrival) => {
		// The DOM must hold the page before its place and its heading can be found.
		flushSync();
		showAddress(route);
		settle(scroll);
	};
	const arrive = (arrival: Arrival) => {
		wakeFor(arrival);
		return screen.show(arrival.route, {
			onleave: () => {
				leave(arrival);
			},
			onshown: () => {
				stand(arrival);
			}
		});
	};
	wakeFor(first);
	const impatience = new Promise((resolve) => setTimeout(resolve, start.patience));
	const opened = archive.open(first.route.name === 'article' ? first.route.id : undefined);
	await Promise.race([archive.begun, impatience]);
	wakeFor(first);
	await screen.show(first.route);
	// Not in the newest pack: what stands is better than a wait.
	if (screen.shown.status === 'loading') {
		await Promise.race([opened, impatience]);
		await screen.show(first.route);
	}
	leave(first);
	start.clear();
	target.replaceChildren();
	mount(App, { target, props: { archive, screen, offline } });
	if (screen.shown.status === 'loading') await arrive(first);
	else stand(first);
	void painted()
		.then(() => idle(IDLE_MS))
		.then(() => {
			openSearch(archive);
		});
	return (arrival) => void arrive(arrival);
}

/** Where a large archive may lie on the device, it is opened for the search before anybody sets off for it. */
function openSearch({ library }: Archive): void {
	const isFirstVisit = !('serviceWorker' in navigator) || !navigator.serviceWorker.controller;
	if (isFirstVisit || library.status !== 'ready') return;
	const { manifest } = library.value;
	if (manifest.packs.length >= MANY) openAhead(manifest);
}
