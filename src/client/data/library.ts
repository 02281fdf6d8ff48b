// What a view needs of the archive, wherever it lies: in the compiler's memory, on the device, on the network.
import type { ArticleId } from '../../model/ids.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { Head, PackPage, Text } from '../../model/pack.ts';

export interface Library {
	readonly manifest: Manifest;
	/** All heads that are at hand, newest issue first, in page and reading order within it. */
	readonly heads: readonly Head[];
	readonly pages: readonly PackPage[];
	/** The heads, found sooner. */
	readonly byId: ReadonlyMap<ArticleId, Head>;
	/** null: no such article. Rejects when it exists but cannot be read now. */
	text(id: ArticleId): Promise<Text | null>;
	/** Packs of the manifest whose heads are not at hand (not stored and no network). */
	readonly missing: Manifest['packs'];
}
