// One article's record out of the archive, without the app: newest packs first, until one holds it.
import type { ArticleId } from '../../model/ids.ts';
import type { PackEntry } from '../../model/manifest.ts';
import type { Head, Text } from '../../model/pack.ts';
import { readManifest, readOpen } from '../offline/pack-files.ts';
import { siteBase } from '../share/site-base.ts';

/** null: no pack that can be read holds it. */
export async function readArticle(id: ArticleId): Promise<{ head: Head; text: Text } | null> {
	const base = siteBase();
	const manifest = await readManifest(base).catch(() => null);
	for (const entry of manifest?.packs ?? []) {
		const record = await readRecord(base, entry, id).catch(() => null);
		if (record) return record;
	}
	return null;
}

/** null: the pack does not hold it. Rejects with an UnreadablePack. */
export async function readRecord(
	base: string,
	entry: PackEntry,
	id: ArticleId
): Promise<{ head: Head; text: Text } | null> {
	const pack = await readOpen(base, entry);
	const head = pack.heads.find((one) => one.id === id);
	const text = head && (await pack.text(id));
	return head && text ? { head, text } : null;
}
