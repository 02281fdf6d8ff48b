// Files that the worker keeps: the shell, and what stays out of the install so that the first visit is short.
import { registerRoute } from 'workbox-routing';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { withIntegrity, type ShellFile } from './shell-file.ts';

declare const self: ServiceWorkerGlobalScope;

/** What any copy of the shell names: an answer without it is another page, of a network that wants a login, say. */
const APP = 'assets/app.js';

type KeptOptions = NonNullable<ConstructorParameters<typeof PrecacheController>[0]>;

/** A page gets its file although there is no room to keep it. */
const whereFull: NonNullable<KeptOptions['plugins']>[number] = {
	handlerDidError: ({ error, event, request }) =>
		error.name === 'QuotaExceededError' && event.type === 'fetch'
			? fetch(request)
			: Promise.resolve(undefined)
};

/**
 * From now on each comes from the device, or else from the network and is then kept. Those of an older shell go when
 * this one takes over.
 */
export function serveKept(
	files: readonly ShellFile[],
	{ plugins = [], ...options }: KeptOptions = {}
): PrecacheController {
	const kept = new PrecacheController({ ...options, plugins: [...plugins, whereFull] });
	kept.addToCacheList(files.map(withIntegrity));
	registerRoute(new PrecacheRoute(kept));
	self.addEventListener('activate', (event) => void kept.activate(event));
	return kept;
}

/**
 * Fetches what the cache lacks, one after another: files that come later, or a shell that was cleared. What cannot be
 * had now is asked for again when a page opens. `end`: of the addresses that are meant.
 */
export async function fetchMissing(kept: PrecacheController, end = ''): Promise<void> {
	const cache = await caches.open(kept.strategy.cacheName);
	for (const [url, key] of kept.getURLsToCacheKeys()) {
		if (!url.endsWith(end) || (await cache.match(key))) continue;
		const integrity = kept.getIntegrityForCacheKey(key);
		try {
			const answer = await fetch(url, { cache: 'no-cache', ...(integrity && { integrity }) });
			const isRight = integrity ?? (await answer.clone().text()).includes(APP);
			if (answer.ok && isRight) await cache.put(key, answer);
		} catch {
			// No network, not the file, or no room.
		}
	}
}
