// Inflating pieces of packs and segments: by the platform, or, where it is too old for that, by a library that is fetched then.
import { LATER_PATH } from '../../model/site.ts';

/** The library's script, below the site's base. */
export const INFLATE_PATH = `${LATER_PATH}inflate.js`;

type Format = 'gzip' | 'deflate-raw';

/** What the library's script leaves behind. */
export interface InflateLibrary {
	baojiaInflate?: (bytes: Uint8Array, format: Format) => Uint8Array<ArrayBuffer>;
}

/** Rejects when the bytes are none of the format, or end too early. */
export async function inflate(
	bytes: Uint8Array<ArrayBuffer>,
	format: Format
): Promise<Uint8Array<ArrayBuffer>> {
	const stream = platformStream(format);
	if (!stream) return byLibrary(bytes, format);
	const writer = stream.writable.getWriter();
	// A failure is the reader's to tell.
	writer.write(bytes).catch(() => undefined);
	writer.close().catch(() => undefined);
	return readWhole(stream.readable.getReader());
}

/** Through a Response it would take half as long again, and a question waits for a hundred of them. */
async function readWhole(
	reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>
): Promise<Uint8Array<ArrayBuffer>> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		chunks.push(value);
		length += value.length;
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}

/** null: Chromium before 103 and Safari before 16.4 do not know it. */
function platformStream(format: Format): DecompressionStream | null {
	try {
		return new DecompressionStream(format);
	} catch {
		return null;
	}
}

/** A worker's own way to load a script; it waits, which there nobody notices. */
function byLibrary(bytes: Uint8Array, format: Format): Uint8Array<ArrayBuffer> {
	const scope = globalThis as InflateLibrary & {
		importScripts?: (url: string) => void;
		location?: { href: string };
	};
	if (!scope.baojiaInflate) {
		// The worker's own script lies beside the library.
		const url = new URL(INFLATE_PATH.slice(LATER_PATH.length), scope.location?.href);
		scope.importScripts?.(url.href);
	}
	if (!scope.baojiaInflate) throw new Error('cannot inflate');
	return scope.baojiaInflate(bytes, format);
}
