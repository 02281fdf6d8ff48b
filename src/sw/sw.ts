// The service worker: the shell from the precache, an empty page in its frame for every address, and what was asked for later. Packs are the page's.
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import {
	KEEP_LATER,
	LATER_CACHE,
	MEND_SHELL,
	SHELLS,
	SHELL_PATH,
	SKIP_WAITING
} from '../client/offline/names.ts';
import { fetchMissing, serveKept } from './kept-files.ts';
import { notPages } from './not-pages.ts';
import type { ShellFile } from './shell-file.ts';

declare const self: ServiceWorkerGlobalScope & {
	__WB_MANIFEST: ShellFile[];
	__LATER: ShellFile[];
};

// The page that registers this worker has just loaded the same files: ask whether they changed (304) instead of
// loading them again, as workbox would by itself.
const revalidating = {
	requestWillFetch: ({ request }: { request: Request }) =>
		Promise.resolve(new Request(request, { cache: 'no-cache' }))
};
const shell = serveKept(self.__WB_MANIFEST, { plugins: [revalidating] });
self.addEventListener('install', (event) => void shell.install(event));
cleanupOutdatedCaches();
const later = serveKept(self.__LATER, { cacheName: LATER_CACHE });
// Who has an older shell reads and searches with it until this one is whole.
self.addEventListener('install', (event) => {
	if (self.registration.active) event.waitUntil(fetchMissing(later));
});
const scope = new URL(self.registration.scope).pathname;
registerRoute(
	new NavigationRoute(
		(asked) => {
			const path = asked.url.pathname.slice(scope.length);
			const frame = SHELLS.find(({ fits }) => fits.test(path))?.path ?? SHELL_PATH;
			return shell.createHandlerBoundToURL(frame)(asked);
		},
		{ denylist: notPages(scope) }
	)
);
// The first page is served too, without a reload. A newer worker waits for consent before it gets here.
clientsClaim();

self.addEventListener('message', (event: ExtendableMessageEvent) => {
	const message = event.data as { type?: unknown; later?: unknown } | null;
	if (message?.type === SKIP_WAITING) void self.skipWaiting();
	if (message?.type === KEEP_LATER) event.waitUntil(fetchMissing(later));
	if (message?.type === MEND_SHELL) event.waitUntil(mend(message.later, event.ports[0]));
});

/** end: of the addresses of later files that offline reading needs at once; an older page names none. */
async function mend(end: unknown, answer: MessagePort | undefined): Promise<void> {
	await fetchMissing(shell);
	if (typeof end === 'string') await fetchMissing(later, end);
	answer?.postMessage(null);
}
