// Every page's script: what a static page needs at once. The app is a second file, loaded when it is to be mounted.
import './styles/index.css';
import { enliven } from './islands/enliven.ts';
import { ISLANDS } from './islands/islands.ts';
import { startOffline } from './offline/register.ts';
import { painted } from './router/painted.ts';
import { asksForMore, presentArrival, startRouter, type Arrival } from './router/router.ts';
import { siteBase } from './share/site-base.ts';

const page = document.documentElement;
const target = document.getElementById('app') ?? document.body;
const base = siteBase();
const offline = startOffline(base);

/** Milliseconds until a wait is shown: soon after a link was followed, later where the page already says what it is. */
const SOON = 250;
const LATER = 3_000;

let still = () => {};
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
if (page.dataset['static'] === undefined) {
	const patience = target.childElementCount > 0 ? LATER : SOON;
	void start(presentArrival(), patience);
} else {
	still = enliven(document, ISLANDS, { offline });
	if (asksForMore()) void start(presentArrival(), LATER);
}

/** Mounts the app in place of the page. What is asked for meanwhile is shown once it stands. */
async function start(first: Arrival, patience: number): Promise<void> {
	let latest = first;
	go = (arrival) => {
		latest = arrival;
	};
	try {
		const { startApp } = await import('./start-app.ts');
		go = await startApp({ target, base, offline, first, patience, clear: still });
		delete page.dataset['static'];
		if (latest !== first) go(latest);
	} catch {
		// No network, or a build has come between the two files: every address loads by itself, too.
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
