// IndexedDB beside the shelf: a few records, each under a key of its own, each changed in one write.
import { wrap, type IDBPDatabase } from 'idb';
import { write } from '../write.ts';
import { STORE } from './names.ts';
import { openedAhead, openStore, readAhead } from './stored-ahead.ts';

/** undefined: nothing lies there. Rejects where IndexedDB is refused. */
export async function getStored(key: string): Promise<unknown> {
	const db = await database();
	const ahead = await readAhead(key);
	if (ahead) return ahead.result;
	const reading = db.transaction(STORE);
	// A browser that clears the storage ends it under the page; what was asked says so, and nobody hears this one.
	reading.done.catch(() => undefined);
	return reading.store.get(key);
}

/** Rejects where IndexedDB is refused or full; then what lay there still does. */
export async function putStored(key: string, value: unknown): Promise<void> {
	const db = await database();
	await readAhead(key); // what was read before is no longer true
	await write(db, STORE, (store) => store.put(value, key));
}

/** Milliseconds after which an IndexedDB that does not open counts as refused (WebKit has opened it never). */
const OPEN_MS = 3_000;

let opened: Promise<IDBPDatabase> | null = null;

function database(): Promise<IDBPDatabase> {
	opened ??= open().catch((error: unknown) => {
		opened = null;
		throw error;
	});
	return opened;
}

async function open(): Promise<IDBPDatabase> {
	if (typeof indexedDB === 'undefined') throw new Error('no IndexedDB in this context');
	let timer: ReturnType<typeof setTimeout> | undefined;
	const tooLate = new Promise<never>((_, reject) => {
		timer = setTimeout(() => {
			reject(new Error('IndexedDB does not open'));
		}, OPEN_MS);
	});
	try {
		return await Promise.race([openedOnce(), tooLate]);
	} finally {
		clearTimeout(timer);
	}
}

async function openedOnce(): Promise<IDBPDatabase> {
	const db = (await openedAhead()) ?? (await openStore());
	db.addEventListener('close', terminated);
	return wrap(db);
}

/** The browser closed it (cleared storage, say): open anew at the next call. */
function terminated(): void {
	opened = null;
}
