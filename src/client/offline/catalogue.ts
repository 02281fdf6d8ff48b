// Writes what pack-holding.ts reads, from the packs on the shelf.
import { CATALOGUE_KEY } from './names.ts';
import { fileUrl, onShelf } from './pack-cache.ts';
import { openPack } from './open-pack.ts';
import { readCatalogue, type Catalogue } from './pack-holding.ts';
import { putStored } from './stored-db.ts';
import type { StoredSet } from './stored-set.ts';

/** Adds the packs of the set that are not in it yet, and drops what the set does not hold. Rejects as storage does. */
export async function catalogue(base: string, { packs }: StoredSet): Promise<void> {
	const before = await readCatalogue();
	const now: Catalogue = {};
	for (const { name } of packs) {
		const ids = before[name] ?? (await idsOf(base, name));
		if (ids !== null) now[name] = ids;
	}
	const isSame = Object.keys(now).join() === Object.keys(before).join();
	if (!isSame) await putStored(CATALOGUE_KEY, now);
}

/** null: the pack is not there, or not one. */
async function idsOf(base: string, name: string): Promise<string | null> {
	const file = await onShelf(fileUrl(base, { name }));
	const pack = file && (await openPack(new Uint8Array(await file.arrayBuffer())));
	return pack && pack.heads.map(({ id }) => id).join(' ');
}
