// A write to IndexedDB that is on its way as a whole: the page may be left the next moment.
import type { IDBPDatabase, IDBPObjectStore, StoreNames } from 'idb';

/** `change` asks for all that is to be written before it waits for anything. Rejects where the browser refuses storage. */
export async function write<S, N extends StoreNames<S>>(
	db: IDBPDatabase<S>,
	name: N,
	change: (store: IDBPObjectStore<S, [N], N, 'readwrite'>) => Promise<unknown>
): Promise<void> {
	const transaction = db.transaction(name, 'readwrite');
	const changed = change(transaction.store);
	// By itself the browser commits once the page has heard of the change, and undoes it where the page is gone by then.
	transaction.commit();
	await Promise.all([changed, transaction.done]);
}
