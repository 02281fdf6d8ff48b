// The reader's saved articles as state: read once, written through, followed by every open tab.
import type { ArticleId } from '../../model/ids.ts';
import type { Head, Text } from '../../model/pack.ts';
import { savedStore, type SavedArticle, type SavedStore } from './saved-store.ts';

/** Tells the other tabs that the store has changed. */
export interface Tabs {
	postMessage(message: unknown): void;
	onmessage: ((event: MessageEvent) => void) | null;
}

/** refused: the browser lets nothing be stored here; what is listed then lasts as long as the page. */
export type SavedStatus = 'loading' | 'ready' | 'refused';

export class SavedArticles {
	/** Newest first. */
	list = $state.raw<readonly SavedArticle[]>([]);
	status = $state<SavedStatus>('loading');
	/** What was removed last, while it can be brought back. */
	removed = $state.raw<SavedArticle | null>(null);

	#first: Promise<void> | null = null;
	#store: SavedStore;
	#tabs: Tabs | null;

	constructor(store: SavedStore, tabs: Tabs | null) {
		this.#store = store;
		this.#tabs = tabs;
		if (tabs) tabs.onmessage = () => void this.read();
	}

	has(id: ArticleId): boolean {
		return this.list.some((article) => article.id === id);
	}

	read = async (): Promise<void> => {
		try {
			const all = await this.#store.all();
			this.list = all.sort((a, b) => b.savedAt - a.savedAt);
			this.status = 'ready';
		} catch {
			this.status = 'refused';
		}
	};

	/** The list once it was read. */
	all = async (): Promise<readonly SavedArticle[]> => {
		await (this.#first ??= this.read());
		return this.list;
	};

	/** `now`: milliseconds since 1970. */
	save = async (head: Head, text: Text, now: number): Promise<void> => {
		// $state.snapshot: IndexedDB cannot clone a proxy, and a caller may hand over reactive data.
		const article = $state.snapshot({ id: head.id, head, text, savedAt: now });
		await this.#write(
			() => [article, ...this.#without(head.id)],
			() => this.#store.put(article)
		);
		this.removed = null;
	};

	remove = async (id: ArticleId): Promise<void> => {
		const article = this.list.find((saved) => saved.id === id);
		if (!article) return;
		const gone = await this.#write(
			() => this.#without(id),
			() => this.#store.remove(id)
		);
		if (gone) this.removed = article;
	};

	/** Takes a whole copy in, as it was saved before or elsewhere; one of the same article stays as it is. Whether it is there now. */
	take = async (article: SavedArticle): Promise<boolean> => {
		await this.all();
		if (this.has(article.id)) return true;
		return this.#write(
			() => this.#with(article),
			() => this.#store.put(article)
		);
	};

	/** Names of all lists, in the order of their alphabet. */
	lists = $derived(
		this.list
			.flatMap(({ lists }) => lists ?? [])
			.filter((name, at, all) => all.indexOf(name) === at)
			.sort()
	);

	setLists = async (id: ArticleId, lists: readonly string[]): Promise<void> => {
		const article = this.list.find((saved) => saved.id === id);
		if (!article) return;
		const changed = { ...article, lists: [...lists] };
		await this.#write(
			() => this.list.map((saved) => (saved.id === id ? changed : saved)),
			() => this.#store.put(changed)
		);
	};

	/** Removes all, without a way back. */
	clear = async (): Promise<void> => {
		await this.#write(
			() => [],
			() => this.#store.clear()
		);
		this.removed = null;
	};

	/** Brings the last removed article back to its old place. */
	undo = async (): Promise<void> => {
		const article = this.removed;
		if (!article) return;
		await this.#write(
			() => this.#with(article),
			() => this.#store.put(article)
		);
		this.removed = null;
	};

	#without(id: ArticleId): SavedArticle[] {
		return this.list.filter((saved) => saved.id !== id);
	}

	/** In its place by time. */
	#with(article: SavedArticle): SavedArticle[] {
		return [...this.#without(article.id), article].sort((a, b) => b.savedAt - a.savedAt);
	}

	/** Shows the changed list at once, and takes it back where the store refuses. Whether it was written. */
	async #write(
		change: () => readonly SavedArticle[],
		write: () => Promise<void>
	): Promise<boolean> {
		// A list that was read before the change would take its place.
		await this.all();
		const before = this.list;
		this.list = change();
		try {
			await write();
			this.status = 'ready';
			this.#tabs?.postMessage('changed');
			return true;
		} catch {
			this.list = before; // what could not be kept is not shown as kept
			this.status = 'refused';
			return false;
		}
	}
}

/** The one instance of the page, read when first asked for. In the browser only. */
export function savedArticles(): SavedArticles {
	if (!instance) {
		const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
		instance = new SavedArticles(savedStore(), tabs);
		void instance.all();
	}
	return instance;
}

const CHANNEL = 'baojia-saved';

let instance: SavedArticles | null = null;
