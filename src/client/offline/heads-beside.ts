// The page's end of the worker that reads heads: started when large packs are to be read, ended once none are.
import { HEADS_WORKER_PATH } from './names.ts';
import { parseHeads, type PackHeads } from './open-pack.ts';
import { fileUrl } from './pack-cache.ts';
import type { FileEntry } from '../../model/manifest.ts';

export interface HeadsRequest {
	url: string;
	file: FileEntry;
}

export interface HeadsReply {
	/** The file's. */
	name: string;
	/** As readHeads says; null: the page has to see for itself. */
	json: string | null;
}

/** Smaller packs are read sooner than a worker starts. */
const LARGE = 100_000;

/** Milliseconds without a question after which it ends. */
const REST_MS = 5_000;

type HeadsWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export class HeadsBeside {
	readonly #base: string;
	readonly #start: () => HeadsWorker;
	/** By the file's name: a list that is read on and a day that is sought may ask for the same one. */
	readonly #waiting = new Map<string, ((json: string | null) => void)[]>();
	#worker: HeadsWorker | null = null;
	/** It did not start, or died: it is not tried again. */
	#isBroken = false;
	#rest: ReturnType<typeof setTimeout> | undefined;

	/** base: the site's, absolute, with trailing slash. */
	constructor(
		base: string,
		start: () => HeadsWorker = () => new Worker(new URL(HEADS_WORKER_PATH, base))
	) {
		this.#base = base;
		this.#start = start;
	}

	/** null: small, not stored, damaged, or no worker to read it. Never rejects. */
	async read(file: FileEntry): Promise<PackHeads | null> {
		if (file.bytes < LARGE || this.#isBroken) return null;
		const json = await new Promise<string | null>((resolve) => {
			const others = this.#waiting.get(file.name);
			this.#waiting.set(file.name, [...(others ?? []), resolve]);
			if (!others) this.#ask({ url: fileUrl(this.#base, file), file });
		});
		return json === null ? null : parseHeads(json);
	}

	#ask(request: HeadsRequest): void {
		clearTimeout(this.#rest);
		this.#rest = setTimeout(() => {
			this.#end();
		}, REST_MS);
		try {
			this.#worker ??= this.#listen(this.#start());
			this.#worker.postMessage(request);
		} catch {
			this.#break();
		}
	}

	#listen(worker: HeadsWorker): HeadsWorker {
		worker.onmessage = ({ data: { name, json } }: MessageEvent<HeadsReply>) => {
			const waiting = this.#waiting.get(name) ?? [];
			this.#waiting.delete(name);
			for (const resolve of waiting) resolve(json);
		};
		worker.onerror = () => {
			this.#break();
		};
		return worker;
	}

	#break(): void {
		this.#isBroken = true;
		this.#end();
	}

	#end(): void {
		clearTimeout(this.#rest);
		this.#worker?.terminate();
		this.#worker = null;
		const waiting = [...this.#waiting.values()].flat();
		this.#waiting.clear();
		for (const resolve of waiting) resolve(null);
	}
}
