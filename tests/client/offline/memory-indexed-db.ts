// IndexedDB in memory: opening, one store, get and put, with the platform's events in the platform's order.

/** Store name → key → structured clone. Outlives the pages that open it, until a test drops it. */
export type MemoryDatabases = Map<string, Map<string, Map<string, unknown>>>;

/** The globals that a page (or idb in it) finds, over these databases. `isRefused`: private modes refuse to open. */
export function indexedDbGlobals(databases: MemoryDatabases, isRefused: () => boolean): object {
	const open = (name: string) => {
		const request = new Request<Database>();
		queueMicrotask(() => {
			if (isRefused()) {
				request.fail(new DOMException('refused', 'InvalidStateError'));
				return;
			}
			const isNew = !databases.has(name);
			const stores = databases.get(name) ?? new Map<string, Map<string, unknown>>();
			databases.set(name, stores);
			request.result = new Database(stores);
			if (isNew) request.dispatchEvent(new Event('upgradeneeded'));
			request.succeed(request.result);
		});
		return request;
	};
	return {
		indexedDB: { open },
		IDBRequest: Request,
		IDBDatabase: Database,
		IDBTransaction: Transaction,
		IDBObjectStore: ObjectStore,
		IDBIndex: Cursor, // none is made; idb only asks what it is
		IDBCursor: Cursor
	};
}

class Request<T> extends EventTarget {
	result: T | undefined;
	error: DOMException | null = null;
	transaction: Transaction | null = null;

	succeed(result: T): void {
		this.result = result;
		this.dispatchEvent(new Event('success'));
	}

	fail(error: DOMException): void {
		this.error = error;
		this.dispatchEvent(new Event('error'));
	}
}

class Database extends EventTarget {
	readonly #stores: Map<string, Map<string, unknown>>;

	constructor(stores: Map<string, Map<string, unknown>>) {
		super();
		this.#stores = stores;
	}

	createObjectStore(name: string): void {
		this.#stores.set(name, new Map());
	}

	transaction(name: string): Transaction {
		const values = this.#stores.get(name);
		if (!values) throw new DOMException(name, 'NotFoundError');
		return new Transaction(name, values);
	}
}

class Transaction extends EventTarget {
	readonly objectStoreNames: readonly string[];
	readonly error = null;
	readonly #values: Map<string, unknown>;

	constructor(name: string, values: Map<string, unknown>) {
		super();
		this.objectStoreNames = [name];
		this.#values = values;
	}

	/** Nothing waits for the page here. */
	commit(): void {
		return;
	}

	objectStore(): ObjectStore {
		return new ObjectStore(this.#values, (work) => this.#request(work));
	}

	#request<T>(work: () => T): Request<T> {
		const request = new Request<T>();
		queueMicrotask(() => {
			request.succeed(work());
			queueMicrotask(() => this.dispatchEvent(new Event('complete')));
		});
		return request;
	}
}

class ObjectStore {
	readonly #values: Map<string, unknown>;
	readonly #request: <T>(work: () => T) => Request<T>;

	constructor(values: Map<string, unknown>, request: <T>(work: () => T) => Request<T>) {
		this.#values = values;
		this.#request = request;
	}

	get(key: string): Request<unknown> {
		return this.#request(() => structuredClone(this.#values.get(key)));
	}

	put(value: unknown, key: string): Request<string> {
		const clone = structuredClone(value); // throws at once, as the platform does
		return this.#request(() => {
			this.#values.set(key, clone);
			return key;
		});
	}
}

class Cursor {
	advance(): void {
		throw new Error('no cursors here');
	}
	continue(): void {
		throw new Error('no cursors here');
	}
	continuePrimaryKey(): void {
		throw new Error('no cursors here');
	}
}
