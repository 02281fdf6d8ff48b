// Whether what the record names is still on the shelf, and still what it was: browsers clear storage on their own.
import type { PackEntry } from '../../model/manifest.ts';
import { AUTO_BYTES } from './auto-bytes.ts';
import { fileUrl, isOnShelf, takeVerified } from './pack-cache.ts';
import type { StoredPack, StoredSet } from './stored-set.ts';

/** A set this small is compared byte for byte at every start (some 20 ms for all of it); a pack of a larger one weekly. */
const WEEK_MS = 7 * 86_400_000;

/** The set without the packs that are gone or damaged; what was compared carries the time of it. */
export async function verifyStored(base: string, set: StoredSet): Promise<StoredSet> {
	const isSmall = set.packs.reduce((sum, pack) => sum + pack.bytes, 0) <= AUTO_BYTES;
	const entries = new Map(set.manifest.packs.map((entry) => [entry.name, entry]));
	const packs: StoredPack[] = [];
	for (const pack of set.packs) {
		const entry = entries.get(pack.name);
		if (!entry) continue;
		// A time that lies ahead was told by a clock that was wrong.
		if (!isSmall && Math.abs(Date.now() - pack.verifiedAt) < WEEK_MS) {
			if (await isPresent(base, entry)) packs.push(pack);
		} else if (await isVerified(base, entry)) {
			packs.push({ ...pack, verifiedAt: Date.now() });
		}
	}
	return { ...set, packs };
}

async function isPresent(base: string, entry: PackEntry): Promise<boolean> {
	return (await isOnShelf(fileUrl(base, entry))) && (await isOnShelf(fileUrl(base, entry.segment)));
}

async function isVerified(base: string, entry: PackEntry): Promise<boolean> {
	for (const file of [entry, entry.segment]) {
		if (!((await takeVerified(fileUrl(base, file), file)) instanceof Uint8Array)) return false;
	}
	return true;
}
