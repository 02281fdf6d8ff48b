// Files that stay out of the install, so that the first visit is short: served from the device once they were fetched.
import { registerRoute } from 'workbox-routing';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { LATER_CACHE } from '../client/offline/names.ts';
import { withIntegrity, type ShellFile } from './shell-file.ts';

declare const self: ServiceWorkerGlobalScope;

/** From now on each comes from the device, or else from the network and is then kept. Those of an older shell go when this one takes over. */
export function serveLater(files: readonly ShellFile[]): PrecacheController {
	const later = new PrecacheController({ cacheName: LATER_CACHE });
	later.addToCacheList(files.map(withIntegrity));
	registerRoute(new PrecacheRoute(later));
	self.addEventListener('activate', (event) => void later.activate(event));
	return later;
}

/** Fetches what is not kept yet, one after another: nobody waits for it. What cannot be had now is asked for again when a page opens. */
export async function keepLater(later: PrecacheController, event: ExtendableEvent): Promise<void> {
	for (const href of later.getCachedURLs()) {
		const cacheKey = later.getCacheKeyForURL(href);
		const integrity = cacheKey && later.getIntegrityForCacheKey(cacheKey);
		const answer = later.strategy.handle({
			event,
			request: new Request(href),
			params: { cacheKey, integrity }
		});
		await answer.catch(() => null);
	}
}
