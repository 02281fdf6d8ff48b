// The reader's own things as state: read once, written through, followed by every open tab.
import type { Tabs } from '../saved/saved.svelte.ts';
import { ownStore, type OwnStore } from './own-store.ts';
import { OWN_KINDS, type OwnKind, type OwnThings } from './own-things.ts';

/** refused: the browser lets nothing be stored here, and what is made is not kept. */
export type OwnStatus = 'loading' | 'ready' | 'refused';

/** Opened articles that are remembered; older ones are let go. */
const MOST_VISITS = 1_000;

export class Own {
	/** Each kind newest first. */
	things = $state.raw<OwnThings>({ marks: [], slips: [], visits: [] });
	status = $state<OwnStatus>('loading');

	#first: Promise<void> | null = null;
	#store: OwnStore;
	#tabs: Tabs | null;

	constructor(store: OwnStore, tabs: Tabs | null) {
		this.#store = store;
		this.#tabs = tabs;
		if (tabs) tabs.onmessage = () => void this.read();
	}

	read = async (): Promise<void> => {
		try {
			const all = await this.#store.all();
			for (const kind of OWN_KINDS) all[kind].sort((a, b) => b.at - a.at);
			this.things = all;
			this.status = 'ready';
		} catch {
			this.status = 'refused';
		}
	};

	/** The things once they were read. */
	all = async (): Promise<OwnThings> => {
		await (this.#first ??= this.read());
		return this.things;
	};

	/** A thing of the same id is replaced. Whether it was kept. */
	put = async <K extends OwnKind>(kind: K, thing: OwnThings[K][number]): Promise<boolean> => {
		// $state.snapshot: IndexedDB cannot clone a proxy, and a caller may hand over reactive data.
		const plain = $state.snapshot<OwnThings[K][number]>(thing);
		const kept = await this.#write(() => this.#store.put(kind, plain));
		const oldest = this.things.visits[MOST_VISITS];
		if (oldest) await this.remove('visits', oldest.id);
		return kept;
	};

	remove = (kind: OwnKind, id: string): Promise<boolean> =>
		this.#write(() => this.#store.remove(kind, id));

	clear = (kind: OwnKind): Promise<boolean> => this.#write(() => this.#store.clear(kind));

	/** What is shown is what was written: the list is read again, here and in the other tabs. */
	async #write(write: () => Promise<void>): Promise<boolean> {
		try {
			await write();
		} catch {
			this.status = 'refused';
			return false;
		}
		await this.read();
		this.#tabs?.postMessage('changed');
		return this.status === 'ready';
	}
}

/** The one instance of the page, read when first asked for. In the browser only. */
export function ownThings(): Own {
	if (!instance) {
		const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
		instance = new Own(ownStore(), tabs);
		void instance.all();
	}
	return instance;
}

const CHANNEL = 'baojia-own';

let instance: Own | null = null;
