// One pack with its segment: onto the shelf, verified, measured.
import type { FileEntry, PackEntry } from '../../model/manifest.ts';
import { obtain } from './pack-files.ts';
import { packBytes, type StoredPack } from './stored-set.ts';

/**
 * Fetches what is not there yet: a pass that was cut short goes on where it stopped.
 * Rejects with an UnreadablePack, or as Cache Storage does (QuotaExceededError, SecurityError).
 */
export async function storePack(base: string, entry: PackEntry): Promise<StoredPack> {
	const start = performance.now();
	await Promise.all([storeFile(base, entry, entry), storeFile(base, entry, entry.segment)]);
	const detail = { id: entry.name, bytes: entry.bytes };
	performance.measure('pack', { start, end: performance.now(), detail });
	const now = Date.now();
	return {
		name: entry.name,
		segment: entry.segment.name,
		bytes: packBytes(entry),
		storedAt: now,
		verifiedAt: now
	};
}

async function storeFile(base: string, entry: PackEntry, file: FileEntry): Promise<void> {
	await (
		await obtain(base, entry, file)
	).shelved;
}
