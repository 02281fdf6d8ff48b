// Cache Storage in memory: as much of the platform as the reader uses, with a browser's two ways to say no.

export class MemoryCacheStorage {
	/** Cache name → URL → bytes. */
	readonly shelves = new Map<string, Map<string, Uint8Array<ArrayBuffer>>>();
	isRefused = false;
	/** Bytes that fit in all. */
	quota = Infinity;

	open(name: string): Promise<MemoryCache> {
		if (this.isRefused) return Promise.reject(new DOMException('refused', 'SecurityError'));
		const shelf = this.shelves.get(name) ?? new Map<string, Uint8Array<ArrayBuffer>>();
		this.shelves.set(name, shelf);
		return Promise.resolve(new MemoryCache(shelf, (bytes) => this.#used() + bytes <= this.quota));
	}

	#used(): number {
		const files = [...this.shelves.values()].flatMap((shelf) => [...shelf.values()]);
		return files.reduce((sum, bytes) => sum + bytes.byteLength, 0);
	}
}

class MemoryCache {
	readonly #shelf: Map<string, Uint8Array<ArrayBuffer>>;
	readonly #fits: (bytes: number) => boolean;

	constructor(shelf: Map<string, Uint8Array<ArrayBuffer>>, fits: (bytes: number) => boolean) {
		this.#shelf = shelf;
		this.#fits = fits;
	}

	match(url: string): Promise<Response | undefined> {
		const bytes = this.#shelf.get(url);
		return Promise.resolve(bytes && new Response(bytes));
	}

	async put(url: string, response: Response): Promise<void> {
		const bytes = new Uint8Array(await response.arrayBuffer());
		if (!this.#fits(bytes.byteLength)) throw new DOMException('full', 'QuotaExceededError');
		this.#shelf.set(url, bytes);
	}

	delete(request: string | { url: string }): Promise<boolean> {
		return Promise.resolve(this.#shelf.delete(typeof request === 'string' ? request : request.url));
	}

	keys(): Promise<{ url: string }[]> {
		return Promise.resolve([...this.#shelf.keys()].map((url) => ({ url })));
	}
}
