// One article's record out of the archive, without the app: newest packs first, until one holds it.
import type { ArticleId } from '../../model/ids.ts';
import type { Head, Text } from '../../model/pack.ts';
import { readManifest, readPack } from '../offline/pack-files.ts';
import { siteBase } from '../share/site-base.ts';

/** null: no pack that can be read holds it. */
export async function readArticle(id: ArticleId): Promise<{ head: Head; text: Text } | null> {
	const base = siteBase();
	const manifest = await readManifest(base).catch(() => null);
	for (const entry of manifest?.packs ?? []) {
		const pack = await readPack(base, entry).catch(() => null);
		const at = pack?.heads.findIndex((head) => head.id === id) ?? -1;
		const [head, text] = [pack?.heads[at], pack?.texts[at]];
		if (head && text) return { head, text };
	}
	return null;
}
