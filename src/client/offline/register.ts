// Starts offline reading on a page: the service worker, and passes over the archive without a click.
import { messageSW, Workbox } from 'workbox-window';
import { installOffer } from '../install/install.svelte.ts';
import { WORKER_PATH } from '../../search/protocol.ts';
import { AppUpdate } from './app-update.svelte.ts';
import { idle } from '../pace/idle.ts';
import { KEEP_LATER, MEND_SHELL, SHELL_PATH } from './names.ts';
import { OfflineStatus } from './offline-status.svelte.ts';

/** A page that comes back into view after this long asks for news: a phone freezes pages instead of closing them. */
const STALE_MS = 3_600_000;

/** After load, the page's own first layout and fonts come before the archive's bytes. */
const SETTLE_MS = 1_500;

/** A page that does not get on all the same says what it has. */
const RECALL_MS = 1_000;

/** Then it begins, whether the page is idle or not. */
const IDLE_MS = 3_000;

/** A worker that does not answer, an older one say, does not mend. On a slow line the search worker takes as long as this. */
const MEND_MS = 60_000;

export interface Offline {
	status: OfflineStatus;
	update: AppUpdate;
}

/**
 * To be called once a page, as early as it likes: what was stored is told when `shown` resolves, or soon after, and the work waits for
 * the page to be idle. `base`: absolute, with trailing slash.
 */
export function startOffline(base: string, shown: Promise<unknown>): Offline {
	const workbox = openWorkbox(base);
	const offline = { status: new OfflineStatus(base), update: new AppUpdate(workbox) };
	if (workbox) {
		void Promise.race([shown, after(RECALL_MS)]).then(() => recall(base, offline));
		whenIdle(() => {
			void Promise.all([register(workbox, base, offline), pass(offline)]).then(() =>
				keepLater(offline)
			);
		});
		askAgain(workbox, base, offline);
	}
	return offline;
}

/** Its constructor already asks for navigator.serviceWorker: private modes and other apps' browsers have none. */
function openWorkbox(base: string): Workbox | null {
	if (!('serviceWorker' in navigator)) return null;
	return new Workbox(new URL('sw.js', base).href, { scope: base, updateViaCache: 'none' });
}

/** What the last visit left: said at once, since it is what the reader will have if the network goes now. */
async function recall(base: string, { status }: Offline): Promise<void> {
	if (navigator.serviceWorker.controller && (await hasShell(base))) status.setShell('ready');
	await status.recall();
}

/** Search included, which comes with the archive. */
async function hasShell(base: string): Promise<boolean> {
	const files = [SHELL_PATH, WORKER_PATH].map((path) =>
		caches.match(new URL(path, base), { ignoreSearch: true }).catch(() => undefined)
	);
	return (await Promise.all(files)).every((file) => file !== undefined);
}

async function register(workbox: Workbox, base: string, { status }: Offline): Promise<void> {
	try {
		await activation(await workbox.register());
		if (!(await hasShell(base))) await mendShell();
		status.setShell((await hasShell(base)) ? 'ready' : 'failed');
	} catch {
		status.setShell('failed');
	}
}

/** On a first visit, and where the browser cleared the caches and left the worker. */
async function mendShell(): Promise<void> {
	const message = { type: MEND_SHELL, later: WORKER_PATH };
	await Promise.race([messageSW(await activeWorker(), message), after(MEND_MS)]);
}

/** The one at work now: workbox's own may be one whose install failed a while ago. Waits until there is one. */
async function activeWorker(): Promise<ServiceWorker> {
	const { active } = await navigator.serviceWorker.ready;
	if (!active) throw new Error('a ready registration without a worker');
	return active;
}

/** A worker becomes active only after its precache is whole. Rejects when the first one could not be installed. */
async function activation(registration: ServiceWorkerRegistration | undefined): Promise<void> {
	if (registration?.active) return;
	const worker = registration?.installing ?? registration?.waiting;
	if (!worker) throw new Error('no service worker');
	await new Promise<void>((resolve, reject) => {
		const look = () => {
			if (worker.state === 'activated') resolve();
			else if (worker.state === 'redundant') reject(new Error('not installed'));
		};
		worker.addEventListener('statechange', look);
		look();
	});
}

/** An archive of a newer format, or signed with a newer key, is what a newer shell can read. */
async function pass({ status, update }: Offline): Promise<void> {
	await status.keep();
	const code = status.problem?.code;
	if (code === 'version' || code === 'signature') await update.check();
	if (installOffer.isInstalled)
		void import('./badge.ts').then((badge) => badge.countNew(), noBadge);
}

/** Only once nothing else is left to fetch. */
async function keepLater({ status }: Offline): Promise<void> {
	if (status.state === 'ready') (await activeWorker()).postMessage({ type: KEEP_LATER });
}

function askAgain(workbox: Workbox, base: string, offline: Offline): void {
	let asked = Date.now();
	const ask = () => {
		asked = Date.now();
		void offline.update.check();
		// What could not be installed a while ago may be now.
		const shell = offline.status.shell === 'failed' ? register(workbox, base, offline) : null;
		void Promise.all([shell, pass(offline)]).then(() => keepLater(offline));
	};
	window.addEventListener('online', ask);
	document.addEventListener('visibilitychange', () => {
		// A clock that was set back must not silence it for as long.
		const isStale = Math.abs(Date.now() - asked) > STALE_MS;
		if (document.visibilityState === 'visible' && isStale) ask();
	});
}

function whenIdle(work: () => void): void {
	const soon = () => setTimeout(() => void idle(IDLE_MS).then(work), SETTLE_MS);
	if (document.readyState === 'complete') soon();
	else window.addEventListener('load', soon, { once: true });
}

function after(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Its file comes with the rest that can wait; a badge that cannot be set is no loss. */
function noBadge(): void {}
