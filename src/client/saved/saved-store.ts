// Where saved articles lie: one IndexedDB store with whole copies, so that a saved article outlives the archive.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ArticleId } from '../../model/ids.ts';
import type { Head, Text } from '../../model/pack.ts';
import { write } from '../write.ts';

export interface SavedArticle {
	id: ArticleId;
	head: Head;
	text: Text;
	/** Milliseconds since 1970. */
	savedAt: number;
	/** Names of the reader's lists that it stands in. */
	lists?: string[];
}

/** Every method rejects where the browser refuses storage. */
export interface SavedStore {
	all(): Promise<SavedArticle[]>;
	get(id: ArticleId): Promise<SavedArticle | undefined>;
	put(article: SavedArticle): Promise<void>;
	remove(id: ArticleId): Promise<void>;
	clear(): Promise<void>;
}

interface Schema extends DBSchema {
	articles: { key: ArticleId; value: SavedArticle };
}

const DATABASE = 'baojia-saved';

export function savedStore(): SavedStore {
	let opened: Promise<IDBPDatabase<Schema>> | null = null;
	const database = () => {
		opened ??= openDB<Schema>(DATABASE, 1, {
			upgrade(db) {
				db.createObjectStore('articles', { keyPath: 'id' });
			},
			terminated() {
				opened = null; // cleared by the browser: open anew at the next call
			}
		}).catch((error: unknown) => {
			opened = null;
			throw error;
		});
		return opened;
	};
	return {
		all: async () => (await database()).getAll('articles'),
		get: async (id) => (await database()).get('articles', id),
		put: async (article) => write(await database(), 'articles', (store) => store.put(article)),
		remove: async (id) => write(await database(), 'articles', (store) => store.delete(id)),
		clear: async () => write(await database(), 'articles', (store) => store.clear())
	};
}
