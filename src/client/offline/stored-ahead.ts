// The store opened, and its first records asked for, while the page is still being drawn: the disk is at work before the app is there
// to ask. The script before the first paint does it (theme.ts), so no library is used; the app takes it over, once.
import { CATALOGUE_KEY, SET_KEY, STORE, STORED_DB } from './names.ts';

interface Ahead {
	opened: Promise<IDBDatabase> | undefined;
	/** Key → its record, to be taken out of the request only where it is wanted: a large one takes long to come over. */
	records: Record<string, Promise<IDBRequest<unknown>> | undefined>;
}

/** Of the window: the search worker reads this file too, and has none. */
interface PageLike {
	navigator: { serviceWorker: { controller: unknown } };
	location: { pathname: string };
}

declare global {
	var baojiaAhead: Ahead | undefined;
}

/** On a page that the service worker has answered: elsewhere there may be nothing to read, or nobody to read it. */
export function openAhead({ navigator, location }: PageLike): void {
	try {
		if (!navigator.serviceWorker.controller) return;
		const opened = openStore();
		const records: Ahead['records'] = {};
		for (const key of location.pathname.includes('/a/') ? [SET_KEY, CATALOGUE_KEY] : [SET_KEY]) {
			const asked = opened.then((db) =>
				answered(db.transaction(STORE).objectStore(STORE).get(key))
			);
			// Whoever takes it over hears of it.
			asked.catch(() => undefined);
			records[key] = asked;
		}
		globalThis.baojiaAhead = { opened, records };
	} catch {
		// No service workers or no IndexedDB here: who wants to read will say so.
	}
}

/** Once: a store that was closed meanwhile is opened anew. undefined: it was not opened ahead, or could not be. */
export function openedAhead(): Promise<IDBDatabase | undefined> {
	const ahead = globalThis.baojiaAhead;
	const opened = ahead?.opened;
	if (ahead) ahead.opened = undefined;
	return orNone(opened);
}

/** Once a key: whoever asks again wants what lies there then. undefined: it was not read ahead. */
export function readAhead(key: string): Promise<IDBRequest<unknown> | undefined> {
	const records = globalThis.baojiaAhead?.records;
	const record = records?.[key];
	if (records) records[key] = undefined;
	return orNone(record);
}

async function orNone<T>(promise: Promise<T> | undefined): Promise<T | undefined> {
	try {
		return await promise;
	} catch {
		return undefined;
	}
}

/** Rejects where IndexedDB is refused. */
export async function openStore(): Promise<IDBDatabase> {
	const request = indexedDB.open(STORED_DB, 1);
	request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
	return (await answered(request)).result;
}

function answered<R extends IDBRequest>(request: R): Promise<R> {
	return new Promise((resolve, reject) => {
		request.addEventListener('success', () => {
			resolve(request);
		});
		request.addEventListener('error', () => {
			reject(request.error ?? new Error('refused'));
		});
	});
}
