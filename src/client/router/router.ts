// Addresses without page loads: links and GET forms below the base, back and forward.
import { followAddress } from '../passage/followed.ts';
import { parseRoute, pathFor, type Route } from '../../model/routes.ts';

/** The base's path, with slashes at both ends. */
const BASE = import.meta.env.BASE_URL;

export interface Arrival {
	route: Route;
	/** Pixels from the top where the page was left; null: a new visit, which begins at its top or hash. */
	scroll: number | null;
	/** What the address bar is to say once the page is shown (`enter`); null: it says so already. */
	url: URL | null;
}

/** The route of an address, or null when it is not one of ours (another site, a file). */
export function routeOf(url: URL): Route | null {
	if (url.origin !== location.origin || !`${url.pathname}/`.startsWith(BASE)) return null;
	const route = parseRoute(url.pathname.slice(BASE.length), url.search);
	return route.name === 'not-found' ? null : route;
}

/** The route of the address bar; an address that is none of ours is a page that does not exist. */
export function currentRoute(): Route {
	const url = new URL(location.href);
	return routeOf(url) ?? { name: 'not-found', path: url.pathname.slice(BASE.length) };
}

/** Calls `arrive` for each navigation, until the returned function is called. */
export function startRouter(arrive: (arrival: Arrival) => void): () => void {
	const stop = new AbortController();
	const follow = (event: Event, url: URL | null) => {
		const route = url && routeOf(url);
		if (!route || event.defaultPrevented || isOnlyHash(url)) return;
		event.preventDefault();
		if (isBack(event)) {
			history.back();
			return;
		}
		followAddress(url);
		arrive({ route, scroll: null, url });
	};
	const listen = (target: EventTarget, type: string, hear: (event: Event) => void) => {
		target.addEventListener(type, hear, { signal: stop.signal });
	};
	listen(document, 'click', (event) => {
		follow(event, linkUrl(event as MouseEvent));
	});
	listen(document, 'submit', (event) => {
		follow(event, formUrl(event as SubmitEvent));
	});
	listen(window, 'pagehide', keepScroll);
	listen(window, 'popstate', () => {
		// A hash inside the page is a new entry without a state: the browser goes there by itself.
		if (history.state === null && location.hash !== '') return;
		arrive(presentArrival());
	});
	return () => {
		stop.abort();
	};
}

/** The page that the address bar names, where it was left. */
export function presentArrival(): Arrival {
	return { route: currentRoute(), scroll: keptScroll(), url: null };
}

/** Whether the address narrows or turns its page by a query, which a static page, written once for all, does not know. */
export function asksForMore(): boolean {
	return pathFor(currentRoute()).includes('?');
}

/**
 * Gives the address bar to an arrival, in the moment when its page takes the place of the one before: until then that page
 * is what is seen, scrolled and typed into. A second call for the same arrival does nothing.
 */
export function enter(arrival: Arrival): void {
	if (arrival.url) push(arrival.url);
	arrival.url = null;
}

/** Puts another address over the present one, without a navigation: the plain form of a route that was reached by another. */
export function showAddress(route: Route): void {
	const url = new URL(BASE + pathFor(route), location.href);
	if (url.pathname !== location.pathname) history.replaceState(history.state, '', url);
}

/** Where the present history entry was left; null: it was not. */
export function keptScroll(): number | null {
	return kept().scroll ?? null;
}

/** What is kept with a history entry. */
interface Kept {
	scroll?: number;
	/** How many pages of ours lie behind it. */
	depth?: number;
}

function kept(): Kept {
	return (history.state as Kept | null) ?? {};
}

function push(url: URL): void {
	keepScroll();
	const { depth = 0 } = kept();
	if (url.href === location.href) history.replaceState({ depth }, '', url);
	else history.pushState({ depth: depth + 1 }, '', url);
}

function keepScroll(): void {
	history.replaceState({ ...kept(), scroll: window.scrollY }, '');
}

/** A link marked `data-back` goes to the page before, where that is one of ours; else where it says. */
function isBack({ target }: Event): boolean {
	const isMarked = (target as Element | null)?.closest('a[data-back]') instanceof Element;
	return isMarked && (kept().depth ?? 0) > 0;
}

/** Where a plain click on a link leads; null when the browser should see to it. */
function linkUrl(event: MouseEvent): URL | null {
	const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
	if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null;
	const link = (event.target as Element | null)?.closest<HTMLAnchorElement | SVGAElement>(
		'a[href]'
	);
	if (!link || link.hasAttribute('download') || link.getAttribute('target')) return null;
	return new URL(link.getAttribute('href') ?? '', document.baseURI);
}

function formUrl(event: SubmitEvent): URL | null {
	const form = event.target as HTMLFormElement;
	if (form.method !== 'get') return null;
	const url = new URL(form.action);
	const fields = [...new FormData(form)].filter(([, value]) => typeof value === 'string' && value);
	url.search = new URLSearchParams(fields as [string, string][]).toString();
	return url;
}

function isOnlyHash(url: URL): boolean {
	return url.hash !== '' && url.href.split('#')[0] === location.href.split('#')[0];
}
