// Files that are named by what they hold, so that a name never means anything else.
import { createHash } from 'node:crypto';
import type { FileEntry } from '../../model/manifest.ts';

/** 64 bits: no two of a million files share one, short enough for a manifest of hundreds. */
const HASH_LENGTH = 16;

/** ending: with its dot. */
export function nameByContent(bytes: Uint8Array, ending: string): FileEntry {
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return { name: `${sha256.slice(0, HASH_LENGTH)}${ending}`, bytes: bytes.length, sha256 };
}
