// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Device } from './device.ts';

let device: Device;

beforeEach(() => {
	vi.resetModules(); // a page of its own
	device = new Device();
});

afterEach(() => {
	globalThis.baojiaAhead = undefined;
	vi.unstubAllGlobals();
});

const store = () => import('../../../src/client/offline/stored-db.ts');
const ahead = () => import('../../../src/client/offline/stored-ahead.ts');

/** A page at this address; `controlled`: answered by the service worker. */
const pageAt = (pathname: string, controlled = true) =>
	({
		navigator: { serviceWorker: { controller: controlled ? {} : null } },
		location: { pathname }
	}) as unknown as Window;

test('what was asked for ahead is what the app is given, and the store is opened once', async () => {
	await (await store()).putStored('set', 'yesterday');
	vi.resetModules();
	const opening = vi.spyOn(indexedDB, 'open');
	(await ahead()).openAhead(pageAt('/reader/'));
	expect(await (await store()).getStored('set')).toBe('yesterday');
	expect(opening).toHaveBeenCalledOnce();
});

test('what is written since is read anew', async () => {
	await (await store()).putStored('set', 'yesterday');
	vi.resetModules();
	(await ahead()).openAhead(pageAt('/reader/'));
	await (await store()).putStored('set', 'today');
	expect(await (await store()).getStored('set')).toBe('today');
	(await ahead()).openAhead(pageAt('/reader/'));
	expect(await (await store()).getStored('set')).toBe('today');
	device.databases.get('baojia-stored')?.get('set')?.set('set', 'tomorrow');
	expect(await (await store()).getStored('set')).toBe('tomorrow');
});

test('which pack holds an article is asked for where an article is', async () => {
	(await ahead()).openAhead(pageAt('/reader/a/0000000001/'));
	expect(Object.keys(globalThis.baojiaAhead?.records ?? {})).toEqual(['set', 'catalogue']);
});

test('a page that no service worker answered opens nothing', async () => {
	const opening = vi.spyOn(indexedDB, 'open');
	(await ahead()).openAhead(pageAt('/reader/', false));
	(await ahead()).openAhead({ navigator: {}, location: {} } as unknown as Window);
	expect(opening).not.toHaveBeenCalled();
});

test('where storage is refused, the app hears of it from its own asking', async () => {
	device.isIndexedDbRefused = true;
	(await ahead()).openAhead(pageAt('/reader/'));
	await expect((await store()).getStored('set')).rejects.toThrow('refused');
	device.isIndexedDbRefused = false;
	expect(await (await store()).getStored('set')).toBeUndefined();
});
