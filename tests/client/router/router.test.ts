import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
	currentRoute,
	enter,
	keptScroll,
	routeOf,
	showAddress,
	startRouter,
	type Arrival
} from '../../../src/client/router/router.ts';

const ISSUE = '/date/2022-01-01/';

let arrivals: Arrival[];
let stop: () => void;
/** Pages do not come: what was asked for is not entered. */
let isHeldUp: boolean;

beforeEach(() => {
	history.replaceState(null, '', '/');
	arrivals = [];
	isHeldUp = false;
	stop = startRouter((arrival) => {
		arrivals.push({ ...arrival });
		if (!isHeldUp) enter(arrival);
	});
});

afterEach(() => {
	stop();
	document.body.replaceChildren();
});

/** Whether the router took the click. What it leaves to the browser must not be loaded here. */
function click(markup: string, init: MouseEventInit = {}): boolean {
	document.body.innerHTML = markup;
	let isTaken = false;
	const last = (event: Event) => {
		isTaken = event.defaultPrevented;
		event.preventDefault();
	};
	window.addEventListener('click', last, { once: true });
	const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
	document.body.querySelector('.at')!.dispatchEvent(event);
	return isTaken;
}

describe('a link', () => {
	test('below the base is a navigation, also when its inside is pressed', () => {
		expect(click(`<a href="${ISSUE}"><b class="at">看这一期</b></a>`)).toBe(true);
		expect(location.pathname).toBe(ISSUE);
		const url = new URL(ISSUE, location.href);
		expect(arrivals).toEqual([{ route: { name: 'issue', day: '2022-01-01' }, scroll: null, url }]);
	});

	test('leaves the address bar alone until its page is there', () => {
		isHeldUp = true;
		expect(click(`<a class="at" href="${ISSUE}">看这一期</a>`)).toBe(true);
		expect(location.pathname).toBe('/');
		enter(arrivals[0]!);
		expect(location.pathname).toBe(ISSUE);
		const entries = history.length;
		enter(arrivals[0]!);
		expect(history.length).toBe(entries);
	});

	test.each([
		['to a file', '<a class="at" href="/feed.xml">x</a>'],
		['to be saved', `<a class="at" href="${ISSUE}" download>x</a>`],
		['for another window', `<a class="at" href="${ISSUE}" target="_blank">x</a>`],
		['inside the page', '<a class="at" href="#p3">x</a>']
	])('%s is the browser’s', (_, markup) => {
		expect(click(markup)).toBe(false);
		expect(arrivals).toEqual([]);
	});

	test.each<MouseEventInit>([
		{ ctrlKey: true },
		{ metaKey: true },
		{ shiftKey: true },
		{ button: 1 }
	])('pressed with %o is the browser’s', (init) => {
		expect(click(`<a class="at" href="${ISSUE}">x</a>`, init)).toBe(false);
	});

	test('that something else has answered is left alone', () => {
		document.body.addEventListener('click', (event) => event.preventDefault(), { once: true });
		click(`<a class="at" href="${ISSUE}">x</a>`);
		expect(arrivals).toEqual([]);
	});

	test('marked data-back goes back where the page before is ours, and else where it says', () => {
		const back = vi.spyOn(history, 'back').mockImplementation(() => {});
		const marked = `<a class="at" data-back href="${ISSUE}">返回</a>`;
		click(marked);
		expect(back).not.toHaveBeenCalled();
		expect(location.pathname).toBe(ISSUE);
		click(marked);
		expect(back).toHaveBeenCalledOnce();
		back.mockRestore();
	});
});

test('a GET form goes to its action with what was filled in', () => {
	document.body.innerHTML =
		'<form action="/search/" method="get"><input name="q" value="核酸"><input name="from" value=""></form>';
	const form = document.body.querySelector('form')!;
	form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
	expect(new URLSearchParams(location.search).get('q')).toBe('核酸');
	expect(location.search).not.toContain('from');
	expect(arrivals[0]?.route.name).toBe('search');
});

test('the place on a page is kept with it when it is left', () => {
	window.scrollY = 640;
	click(`<a class="at" href="${ISSUE}">x</a>`);
	expect(keptScroll()).toBeNull();
	window.dispatchEvent(new Event('pagehide'));
	expect(keptScroll()).toBe(640);
	window.scrollY = 0;
});

test('back and forward arrive with the place', () => {
	history.replaceState({ scroll: 300 }, '', '/topic/yiqing/');
	window.dispatchEvent(new PopStateEvent('popstate'));
	expect(arrivals).toEqual([{ route: { name: 'topic', slug: 'yiqing' }, scroll: 300, url: null }]);
});

test('a hash inside the page is no arrival', () => {
	history.replaceState(null, '', '/about/#p2');
	window.dispatchEvent(new PopStateEvent('popstate'));
	expect(arrivals).toEqual([]);
});

test('addresses have two forms, and the plain one is shown', () => {
	history.replaceState({ scroll: 7 }, '', '/date/2022-01-01');
	expect(currentRoute()).toEqual({ name: 'issue', day: '2022-01-01' });
	showAddress(currentRoute());
	expect(location.pathname).toBe(ISSUE);
	expect(keptScroll()).toBe(7);
});

test('what is none of ours is no route, and a page that does not exist in the address bar', () => {
	expect(routeOf(new URL('/nowhere/at/all/', location.href))).toBeNull();
	expect(routeOf(new URL(`https://elsewhere.example${ISSUE}`))).toBeNull();
	history.replaceState(null, '', '/nowhere/');
	expect(currentRoute()).toEqual({ name: 'not-found', path: 'nowhere/' });
});
