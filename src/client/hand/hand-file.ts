// A .baojia file: a ZIP of the site's own files as they are, manifest and packs, led by a digest of every other entry (README.md).
import { Unzip, UnzipInflate, zipSync, type Zippable } from 'fflate';
import { parseManifest, type FileEntry, type Manifest } from '../../model/manifest.ts';
import { parseJson, tryJson } from '../offline/pack-parts.ts';
import { isIntact, sha256Of } from '../offline/verify.ts';

/** Raised with every change that an older client could misread. */
const HAND_FORMAT = 1;

/** What may come out of one file, in bytes, whatever its entries say of themselves. */
export const UNPACKED_LIMIT = 200_000_000;

export interface HandFile {
	paper: string;
	/** As the site published it; null: it is not there, or of a format that this build does not read. */
	manifest: Manifest | null;
	/** By name, the manifest not among them: bytes that agree with the digest. */
	files: ReadonlyMap<string, { entry: FileEntry; bytes: Uint8Array<ArrayBuffer> }>;
}

/** Why a file is not taken in; the message is for the reader. */
export class HandFileRefused extends Error {
	readonly reason: 'truncated' | 'digest' | 'too-large' | 'name' | 'version' | 'shape';

	constructor(reason: HandFileRefused['reason'], message: string) {
		super(message);
		this.name = 'HandFileRefused';
		this.reason = reason;
	}
}

/** Packs are compressed already: they lie in the ZIP as they are. */
export async function writeHandFile(
	manifest: Manifest,
	files: readonly { entry: FileEntry; bytes: Uint8Array<ArrayBuffer> }[]
): Promise<Uint8Array<ArrayBuffer>> {
	const own = new TextEncoder().encode(JSON.stringify(manifest));
	const entry = { name: MANIFEST, bytes: own.byteLength, sha256: await sha256Of(own) };
	const all = [{ entry, bytes: own }, ...files];
	const digest = {
		handFormat: HAND_FORMAT,
		paper: manifest.paper,
		files: all.map(({ entry: { name, bytes, sha256 } }) => ({ name, bytes, sha256 }))
	};
	const entries: Zippable = { [DIGEST]: new TextEncoder().encode(JSON.stringify(digest)) };
	for (const { entry, bytes } of all) entries[entry.name] = bytes;
	return zipSync(entries, { level: 0, mtime: MTIME });
}

/** Rejects with a HandFileRefused; nothing of a refused file is given out. `limit`: unpacked bytes. */
export async function readHandFile(
	zip: Uint8Array<ArrayBuffer>,
	limit = UNPACKED_LIMIT
): Promise<HandFile> {
	const entries = unzip(zip, limit);
	const { paper, listed } = readDigest(entries.get(DIGEST));
	const files = new Map<string, { entry: FileEntry; bytes: Uint8Array<ArrayBuffer> }>();
	for (const entry of listed) {
		const bytes = entries.get(entry.name);
		if (!bytes) throw new HandFileRefused('truncated', `文件不完整，缺了 ${entry.name}。`);
		if (!(await isIntact(bytes, entry))) {
			throw new HandFileRefused(
				'digest',
				`${entry.name} 和清单里的指纹对不上，可能传坏了或被改过。`
			);
		}
		files.set(entry.name, { entry, bytes });
	}
	const manifest = readManifestIn(files.get(MANIFEST)?.bytes);
	files.delete(MANIFEST);
	return { paper, manifest, files };
}

function readManifestIn(bytes: Uint8Array<ArrayBuffer> | undefined): Manifest | null {
	const manifest = bytes ? parseManifest(parseJson(bytes)) : null;
	return manifest && !('unreadable' in manifest) ? manifest : null;
}

const DIGEST = 'baojia.json';
const MANIFEST = 'manifest.json';

/** ZIP knows no "no time": its earliest, so that the same packs make the same file. */
const MTIME = new Date(1980, 0, 1);

/** What a pack or segment may be called: no folder, no leading dot. */
const NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** Few at a time: what deflate can make of one slice stays small beside the limit. */
const SLICE = 16_384;

function unzip(zip: Uint8Array<ArrayBuffer>, limit: number): Map<string, Uint8Array<ArrayBuffer>> {
	const done = new Map<string, Uint8Array<ArrayBuffer>>();
	let sum = 0;
	let open = 0;
	const unzipper = new Unzip((file) => {
		if (!NAME.test(file.name) || done.has(file.name)) {
			throw new HandFileRefused('name', `里面有不该有的文件名：${file.name.slice(0, 80)}`);
		}
		const chunks: Uint8Array[] = [];
		open += 1;
		file.ondata = (error, chunk, isLast) => {
			if (error) throw error;
			sum += chunk.byteLength;
			if (sum > limit) throw new HandFileRefused('too-large', '解开后超过 200 MB，没有继续。');
			chunks.push(chunk);
			if (!isLast) return;
			open -= 1;
			done.set(file.name, joined(chunks));
		};
		file.start();
	});
	unzipper.register(UnzipInflate);
	try {
		for (let at = 0; at < zip.byteLength; at += SLICE) {
			unzipper.push(zip.subarray(at, at + SLICE), at + SLICE >= zip.byteLength);
		}
	} catch (error) {
		if (error instanceof HandFileRefused) throw error;
		throw new HandFileRefused('truncated', '文件不完整，或者不是 .baojia 文件。');
	}
	if (open > 0) throw new HandFileRefused('truncated', '文件不完整，请重新传一次。');
	return done;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
	let at = 0;
	for (const chunk of chunks) {
		all.set(chunk, at);
		at += chunk.byteLength;
	}
	return all;
}

function readDigest(bytes: Uint8Array<ArrayBuffer> | undefined): {
	paper: string;
	listed: FileEntry[];
} {
	const digest = bytes ? (tryJson(new TextDecoder().decode(bytes)) as Digest | null) : null;
	if (typeof digest !== 'object' || typeof digest?.handFormat !== 'number') {
		throw new HandFileRefused('shape', '这不是报架导出的文件。');
	}
	if (digest.handFormat > HAND_FORMAT) {
		throw new HandFileRefused('version', '这个文件是新版报架导出的，请先更新再导入。');
	}
	const { paper, files } = digest;
	if (typeof paper !== 'string' || !Array.isArray(files) || !files.every(isEntry)) {
		throw new HandFileRefused('shape', '文件的清单读不了。');
	}
	return { paper, listed: files };
}

interface Digest {
	handFormat?: unknown;
	paper?: unknown;
	files?: unknown;
}

function isEntry(value: unknown): value is FileEntry {
	if (typeof value !== 'object' || value === null) return false;
	const { name, bytes, sha256 } = value as Partial<Record<keyof FileEntry, unknown>>;
	return typeof name === 'string' && typeof bytes === 'number' && typeof sha256 === 'string';
}
