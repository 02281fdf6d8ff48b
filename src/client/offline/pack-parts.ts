// A pack's bytes → the pack.
import { FORMAT_VERSION, type Pack } from '../../model/pack.ts';

/** The whole pack and its inflated bytes; null: not a pack of this format. */
export async function parsePack(
	bytes: Uint8Array<ArrayBuffer>
): Promise<{ value: Pack; bytes: number } | null> {
	const json = await inflate(bytes);
	const pack = parseJson(json) as Pack | null;
	return pack?.formatVersion === FORMAT_VERSION ? { value: pack, bytes: json.byteLength } : null;
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await new Response(inflated(bytes)).arrayBuffer());
}

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

/** gzip or already inflated (some hosts do): only the first two bytes say which. */
export function inflated(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
	const stream = new Blob([bytes]).stream();
	const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
	return isGzip ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
}
