// Bytes of packs and tables → text and JSON.

/** null: not JSON. */
export function parseJson(bytes: Uint8Array<ArrayBuffer>): unknown {
	return tryJson(new TextDecoder().decode(bytes));
}

/** null: not JSON. */
export function tryJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return null;
	}
}

/** Bytes that are inflated at once: who has read enough need not wait for the rest. */
const PART = 65_536;

/** gzip or already inflated (some hosts do): only the first two bytes say which. */
export function inflated(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
	let at = 0;
	// Not a blob's, which would come by way of another process.
	const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
		pull: (into) => {
			into.enqueue(bytes.subarray(at, (at += PART)));
			if (at >= bytes.length) into.close();
		}
	});
	const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
	return isGzip ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
}
