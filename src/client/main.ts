// Every page's script: links, and the fetching of the rest. A static page is read without it: what acts comes when the browser
// is idle, or is pressed; the app is a third file, loaded when it is to be mounted, on a form once somebody uses it.
import './styles/index.css';
import type { Alive } from './first.ts';
import { keepOffer } from './install/early-offer.ts';
import { untilAlive, whenIdle } from './islands/until-alive.ts';
import { painted } from './pace/painted.ts';
import { asksForMore, presentArrival, startRouter, type Arrival } from './router/router.ts';

const page = document.documentElement;
const target = document.getElementById('app') ?? document.body;

/** A PageKind (`prerender/fill-shell.ts`); a frame has none. */
const kind = page.dataset['static'];
const isStatic = kind !== undefined;

/** Milliseconds until a wait is shown: soon after a link was followed, later where the page already says what it is. */
const SOON = 250;
const LATER = 3_000;

let alive: Promise<Alive> | null = null;
let isWaitedFor = false;
let started: Promise<void> | null = null;

/** A static page shows all that it has; the app says when it does. */
let appears: () => void = () => undefined;
const shown = isStatic ? Promise.resolve() : new Promise<void>((resolve) => (appears = resolve));

let go = (arrival: Arrival) => {
	void start(arrival, SOON);
};

startRouter((arrival) => {
	// Going back, the address has changed, and the page that is left must not be drawn under it.
	if (arrival.url === null) go(arrival);
	else
		void painted().then(() => {
			go(arrival);
		});
});
keepOffer(window);
if (isStatic) whenIdle(untilAlive(document, wake, '[data-island]'));
if (!isStatic || asksForMore()) {
	const isEmpty = !isStatic && target.childElementCount === 0;
	void start(presentArrival(), isEmpty ? SOON : LATER);
} else if (kind === 'form') {
	const form = document.querySelector('main') ?? target;
	untilAlive(form, () => start(presentArrival(), LATER), '[role=group]');
}

/** Once; again where there was no network. `isUrgent`: somebody waits for it. */
function wake(isUrgent: boolean): Promise<Alive> {
	isWaitedFor ||= isUrgent;
	alive ??= import('./first.ts').then(({ comeAlive }) =>
		comeAlive(isStatic, shown, () => isWaitedFor)
	);
	alive.catch(() => {
		alive = null;
	});
	return alive;
}

/** Once: who has set off by a link is not brought back. */
function start(first: Arrival, patience: number): Promise<void> {
	return (started ??= mountApp(first, patience));
}

/** Mounts the app in place of the page. What is asked for meanwhile is shown once it stands. */
async function mountApp(first: Arrival, patience: number): Promise<void> {
	let latest = first;
	go = (arrival) => {
		latest = arrival;
	};
	try {
		const [{ startApp }, { base, offline, still }] = await Promise.all([
			import('./start-app.ts'),
			wake(true)
		]);
		go = await startApp({ target, base, offline, first, patience, clear: still });
		delete page.dataset['static'];
		void painted().then(appears);
		if (latest !== first) go(latest);
	} catch {
		// No network, or a build has come between the files: every address loads by itself, too.
		if (page.dataset['static'] === undefined) target.append('报架没能打开，连上网再刷新一次。');
		else {
			go = ({ url }) => {
				location.assign(url ?? location.href);
			};
			// The page that stands is better than none, though it is not narrowed as its address asks.
			if (latest.url) go(latest);
		}
	}
}
