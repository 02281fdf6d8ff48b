// The network, in a box: a connection that says nothing for a while counts as none.

/** Milliseconds without a byte after which a transfer is given up. Slow is fine, silent is not. */
const SILENCE_MS = 12_000;

export class NetworkFailure extends Error {
	/** HTTP status of an answer that was not 2xx; null: no answer, or it broke off. */
	readonly status: number | null;

	constructor(url: string, status: number | null, options?: ErrorOptions) {
		super(`${url}: ${status === null ? 'no answer' : `HTTP ${String(status)}`}`, options);
		this.name = 'NetworkFailure';
		this.status = status;
	}
}

/** A file's bytes, from the HTTP cache or the network as `cache` says. Rejects with a NetworkFailure. */
export async function fetchBytes(
	url: string,
	cache: RequestCache = 'default',
	silenceMs: number = SILENCE_MS
): Promise<Uint8Array<ArrayBuffer>> {
	const controller = new AbortController();
	const giveUp = () => {
		controller.abort();
	};
	let timer = setTimeout(giveUp, silenceMs);
	try {
		const response = await fetch(url, { cache, signal: controller.signal });
		if (!response.ok) throw new NetworkFailure(url, response.status);
		return await readAll(response, () => {
			clearTimeout(timer);
			timer = setTimeout(giveUp, silenceMs);
		});
	} catch (error) {
		if (error instanceof NetworkFailure) throw error;
		throw new NetworkFailure(url, null, { cause: error });
	} finally {
		clearTimeout(timer);
	}
}

async function readAll(response: Response, onchunk: () => void): Promise<Uint8Array<ArrayBuffer>> {
	const chunks: BlobPart[] = [];
	const reader = response.body?.getReader();
	for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
		chunks.push(part.value);
		onchunk();
	}
	return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
