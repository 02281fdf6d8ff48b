// The page's end of the search: starts the worker with the first question at the latest, and lets only the newest answer through.
import type { Manifest } from '../../model/manifest.ts';
import {
	WORKER_PATH,
	type FirstHits,
	type SearchMessage,
	type SearchQuery,
	type SearchReply,
	type SearchRequest,
	type SearchResult
} from '../../search/protocol.ts';

/** What the client needs of a Worker. */
export type SearchWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** What a question may ask for beside. */
export type More = Pick<SearchRequest, 'months' | 'context' | 'offers' | 'heads'>;

/** Hears of the first hits, where the whole answer takes longer. */
export type OnFirst = (first: FirstHits) => void;

interface Pending {
	request: SearchRequest;
	onfirst: OnFirst | undefined;
	/** A worker that dies over the same question twice is not started a third time for it. */
	isRetry: boolean;
	resolve(result: SearchResult | null): void;
	reject(reason: Error): void;
}

export class SearchClient {
	readonly #base: string;
	readonly #manifest: () => Manifest;
	readonly #start: () => SearchWorker;
	#worker: SearchWorker | null = null;
	/** What the worker knows. */
	#sent: Manifest | null = null;
	/** It was told that a question is on its way, or was asked one. */
	#isHeld = false;
	#pending: Pending | null = null;
	#seq = 0;
	/** Hears the names of people that hold what the newest question typed; null: they are not asked for. */
	onpeople: ((names: string[]) => void) | null = null;

	/** base: absolute, with trailing slash. manifest: of the archive to look through, asked for with each question. */
	constructor(
		base: string,
		manifest: () => Manifest,
		start: () => SearchWorker = () => new Worker(new URL(WORKER_PATH, base))
	) {
		this.#base = base;
		this.#manifest = manifest;
		this.#start = start;
	}

	/**
	 * more: what a request may ask for beside, see SearchRequest. The worker has the question when this returns.
	 * null: a newer question has overtaken this one. Rejects, in the reader's language, when it cannot be answered.
	 */
	ask = (query: SearchQuery, more: More = {}, onfirst?: OnFirst): Promise<SearchResult | null> => {
		const seq = (this.#seq += 1);
		this.#pending?.resolve(null);
		this.#pending = null;
		return new Promise((resolve, reject) => {
			const request: SearchRequest = {
				type: 'search',
				seq,
				query,
				manifest: this.#manifest(),
				base: this.#base,
				people: this.onpeople !== null && query.limit > 0,
				...more
			};
			this.#pending = { request, onfirst, isRetry: false, resolve, reject };
			this.#send(this.#pending);
		});
	};

	/**
	 * Starts the worker before the first question, and lets it open the archive where that is known. `hold`: the question is on its
	 * way. What keeps the worker from starting is the question's to tell.
	 */
	wake(manifest: Manifest | undefined, hold: boolean): void {
		try {
			this.#worker ??= this.#listen(this.#start());
			const isKnown = manifest === this.#sent;
			if (!manifest || (isKnown && (this.#isHeld || !hold))) return;
			const request = { type: 'open', base: this.#base, hold } as const;
			const message: SearchMessage = isKnown ? request : { ...request, manifest };
			this.#worker.postMessage(message);
			this.#sent = manifest;
			this.#isHeld = hold;
		} catch {
			this.close();
		}
	}

	/** Ends the worker; the next question starts it again. */
	close(): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.#sent = null;
		this.#isHeld = false;
	}

	#send({ request }: Pending): void {
		try {
			this.#worker ??= this.#listen(this.#start());
			const { manifest, ...rest } = request;
			const message: SearchMessage = manifest === this.#sent ? rest : request;
			this.#worker.postMessage(message);
			this.#sent = manifest;
			this.#isHeld = true;
		} catch (error) {
			this.#crashed(error);
		}
	}

	#listen(worker: SearchWorker): SearchWorker {
		worker.onmessage = ({ data }: MessageEvent<SearchReply>) => {
			this.#answered(data);
		};
		worker.onerror = (event) => {
			this.#crashed(event.message);
		};
		return worker;
	}

	#answered(reply: SearchReply): void {
		if (reply.type === 'people') {
			if (reply.seq === this.#seq) this.onpeople?.(reply.names);
			return;
		}
		const pending = this.#pending;
		if (!pending || reply.seq !== pending.request.seq) return;
		if (reply.type === 'first') {
			pending.onfirst?.(reply.first);
			return;
		}
		this.#pending = null;
		switch (reply.type) {
			case 'result':
				pending.resolve(reply.result);
				break;
			case 'failed':
				pending.reject(new Error(`搜索出错了（${reply.message}）`));
				break;
			default:
				throw new Error(`unknown reply ${String(reply satisfies never)}`);
		}
	}

	#crashed(cause: unknown): void {
		this.close();
		const pending = this.#pending;
		if (!pending) return;
		if (pending.isRetry) {
			this.#pending = null;
			pending.reject(new Error('搜索没能启动，请刷新页面再试', { cause }));
		} else {
			pending.isRetry = true;
			this.#send(pending);
		}
	}
}
