// Which stored pack holds an article, known before any pack is opened: an address opens as fast from a large archive as from a
// small one. Made on the device from the packs themselves: in the manifest, ids would cost every reader every day.
import type { ArticleId } from '../../model/ids.ts';
import { CATALOGUE_KEY } from './names.ts';
import { getStored } from './stored-db.ts';

/** Pack name → the ids of its articles, with spaces between. */
export type Catalogue = Record<string, string>;

/** The pack's name; null: none that is known of, which does not mean that none does. Never rejects. */
export async function packHolding(id: ArticleId): Promise<string | null> {
	const found = Object.entries(await readCatalogue()).find(([, ids]) => ids.includes(id));
	return found?.[0] ?? null;
}

export async function readCatalogue(): Promise<Catalogue> {
	return ((await getStored(CATALOGUE_KEY).catch(() => undefined)) as Catalogue | undefined) ?? {};
}
