// The way out. Put in place of sw.js, it removes itself and the stored shell from every reader's browser, and from
// the next page on the site is read from the network. Open pages are left alone: reloading them would have them
// register this file again, and reload again. Packs stay: the next sw.js finds them.
self.addEventListener('install', () => {
	self.skipWaiting();
});
self.addEventListener('activate', (event) => {
	event.waitUntil(leave());
});

async function leave() {
	for (const name of await caches.keys()) {
		const isShell = name.startsWith('workbox-precache') || name === 'baojia-later';
		if (isShell) await caches.delete(name);
	}
	await self.registration.unregister();
}
