// Heads of stored packs, read beside the page: hashing and inflating a year of them keeps a phone's page busy for seconds.
import { readHeads } from './open-pack.ts';
import type { HeadsReply, HeadsRequest } from './heads-beside.ts';
import { takeVerified } from './pack-cache.ts';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', ({ data }: MessageEvent<HeadsRequest>) => {
	void read(data).then((json) => {
		self.postMessage({ name: data.file.name, json } satisfies HeadsReply);
	});
});

/** null: not stored, or not as it should be. What to do then is the page's business. */
async function read({ url, file }: HeadsRequest): Promise<string | null> {
	const bytes = await takeVerified(url, file);
	return bytes instanceof Uint8Array ? readHeads(bytes).catch(() => null) : null;
}
