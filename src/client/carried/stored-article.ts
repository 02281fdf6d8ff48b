// An article's record, from the pack that is known to hold it, else as the static pages find theirs.
import type { ArticleId } from '../../model/ids.ts';
import type { Head, Text } from '../../model/pack.ts';
import { readArticle, readRecord } from '../islands/read-article.ts';
import { readManifest } from '../offline/pack-files.ts';
import { packHolding } from '../offline/pack-holding.ts';
import { siteBase } from '../share/site-base.ts';

/** null: no pack that can be read holds it. */
export async function storedArticle(id: ArticleId): Promise<{ head: Head; text: Text } | null> {
	const base = siteBase();
	const manifest = await readManifest(base).catch(() => null);
	const holding = await packHolding(id);
	const entry = manifest?.packs.find(({ name }) => name === holding);
	const record = entry && (await readRecord(base, entry, id).catch(() => null));
	return record ?? readArticle(id);
}
