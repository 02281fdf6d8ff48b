// Which stored pack holds an article, known before any pack is opened: an address opens as fast from a large archive as from a
// small one. Made on the device from the packs themselves: in the manifest, ids would cost every reader every day.
import type { ArticleId } from '../../model/ids.ts';
import { fileUrl, onShelf } from './pack-cache.ts';
import { parseHeads } from './pack-heads.ts';
import { getStored, putStored } from './stored-db.ts';
import type { StoredSet } from './stored-set.ts';

/** Pack name → the ids of its articles, with spaces between. */
type Catalogue = Record<string, string>;

const KEY = 'catalogue';

/** The pack's name; null: none that is known of, which does not mean that none does. Never rejects. */
export async function packHolding(id: ArticleId): Promise<string | null> {
	const found = Object.entries(await readCatalogue()).find(([, ids]) => ids.includes(id));
	return found?.[0] ?? null;
}

/** Adds the packs of the set that are not in it yet, and drops what the set does not hold. Rejects as storage does. */
export async function catalogue(base: string, { packs }: StoredSet): Promise<void> {
	const before = await readCatalogue();
	const now: Catalogue = {};
	for (const { name } of packs) {
		const ids = before[name] ?? (await idsOf(base, name));
		if (ids !== null) now[name] = ids;
	}
	const isSame = Object.keys(now).join() === Object.keys(before).join();
	if (!isSame) await putStored(KEY, now);
}

async function readCatalogue(): Promise<Catalogue> {
	return ((await getStored(KEY).catch(() => undefined)) as Catalogue | undefined) ?? {};
}

/** null: the pack is not there, or not one. */
async function idsOf(base: string, name: string): Promise<string | null> {
	const file = await onShelf(fileUrl(base, { name }));
	const pack = file && (await parseHeads(new Uint8Array(await file.arrayBuffer())));
	return pack && pack.heads.map(({ id }) => id).join(' ');
}
