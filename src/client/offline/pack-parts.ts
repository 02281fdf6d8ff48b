// A pack's bytes → the pack, or only what comes before its texts.
import { FORMAT_VERSION, type Pack } from '../../model/pack.ts';

/** What lists need of a pack. */
export type PackHeads = Omit<Pack, 'texts'>;

/** Where the heads end. Inside a JSON string its quotes would be escaped. */
const TEXTS = '],"texts":[';

/** The whole pack and its inflated bytes; null: not a pack of this format. */
export async function parsePack(
	bytes: Uint8Array<ArrayBuffer>
): Promise<{ value: Pack; bytes: number } | null> {
	const json = await inflate(bytes);
	const pack = parseJson(json) as Pack | null;
	return pack?.formatVersion === FORMAT_VERSION ? { value: pack, bytes: json.byteLength } : null;
}

/** Inflates no further than the texts begin: they are three quarters of a pack. null as above. */
export async function parseHeads(bytes: Uint8Array<ArrayBuffer>): Promise<PackHeads | null> {
	const reader = inflated(bytes).pipeThrough(new TextDecoderStream()).getReader();
	let text = '';
	let end = -1;
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		const from = Math.max(0, text.length - TEXTS.length);
		text += part.value;
		end = text.indexOf(TEXTS, from);
		if (end !== -1) break;
	}
	// Not waited for: what is left of the stream is of no interest.
	void reader.cancel().catch(() => undefined);
	const heads = end === -1 ? null : (tryJson(`${text.slice(0, end)}]}`) as PackHeads | null);
	return heads?.formatVersion === FORMAT_VERSION ? heads : null;
}

export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await new Response(inflated(bytes)).arrayBuffer());
}

/** null: not JSON. */
export function parseJson(bytes: Uint8Array<ArrayBuffer>): unknown {
	return tryJson(new TextDecoder().decode(bytes));
}

function tryJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return null;
	}
}

/** gzip or already inflated (some hosts do): only the first two bytes say which. */
function inflated(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
	const stream = new Blob([bytes]).stream();
	const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
	return isGzip ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
}
