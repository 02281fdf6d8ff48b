// Writes what pack-holding.ts reads, from the packs on the shelf.
import { fileUrl, onShelf } from './pack-cache.ts';
import { parsePack } from './pack-parts.ts';
import { CATALOGUE_KEY, readCatalogue, type Catalogue } from './pack-holding.ts';
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
	const pack = file && (await parsePack(new Uint8Array(await file.arrayBuffer())));
	return pack && pack.value.heads.map(({ id }) => id).join(' ');
}
