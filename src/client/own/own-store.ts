// Where the reader's own things lie: one IndexedDB database, a store a kind.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import {
	OWN_KINDS,
	type Mark,
	type OwnKind,
	type OwnThings,
	type Slip,
	type Visit
} from './own-things.ts';
import { write } from '../write.ts';

/** Every method rejects where the browser refuses storage. */
export interface OwnStore {
	all(): Promise<OwnThings>;
	put<K extends OwnKind>(kind: K, thing: OwnThings[K][number]): Promise<void>;
	remove(kind: OwnKind, id: string): Promise<void>;
	clear(kind: OwnKind): Promise<void>;
}

interface Schema extends DBSchema {
	marks: { key: string; value: Mark };
	slips: { key: string; value: Slip };
	visits: { key: string; value: Visit };
}

const DATABASE = 'baojia-own';

export function ownStore(): OwnStore {
	let opened: Promise<IDBPDatabase<Schema>> | null = null;
	const database = () => {
		opened ??= openDB<Schema>(DATABASE, 1, {
			upgrade(db) {
				for (const kind of OWN_KINDS) db.createObjectStore(kind, { keyPath: 'id' });
			},
			blocking(_current, _blocked, event) {
				// A newer build in another tab needs another shape: give way, and open anew at the next call.
				(event.target as IDBDatabase).close();
				opened = null;
			},
			terminated() {
				opened = null;
			}
		}).catch((error: unknown) => {
			opened = null;
			throw error;
		});
		return opened;
	};
	return {
		all: async () => {
			const db = await database();
			const [marks, slips, visits] = await Promise.all([
				db.getAll('marks'),
				db.getAll('slips'),
				db.getAll('visits')
			]);
			return { marks, slips, visits };
		},
		put: async (kind, thing) => {
			await write(await database(), kind, (store) => store.put(thing));
		},
		remove: async (kind, id) => {
			await write(await database(), kind, (store) => store.delete(id));
		},
		clear: async (kind) => {
			await write(await database(), kind, (store) => store.clear());
		}
	};
}
