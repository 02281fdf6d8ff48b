// Packs at hand, for the app, whatever the archive's size.
import type { ArticleId } from '../../model/ids.ts';
import type { Manifest, PackEntry } from '../../model/manifest.ts';
import type { Pack } from '../../model/pack.ts';
import { asPack, readFile, readManifest } from './pack-files.ts';
import { parseHeads, type PackHeads } from './pack-heads.ts';
import { parsePack } from './pack-parts.ts';
import { Recent } from './recent.ts';

export interface PackReader {
	/** As readManifest says. */
	manifest(): Promise<Manifest>;
	/** As placeOf of places.ts says. */
	place(manifest: Manifest, id: ArticleId): Promise<PackEntry | null | undefined>;
	/** What lists need, read without the bodies. Rejects with an UnreadablePack. */
	heads(entry: PackEntry): Promise<PackHeads>;
	/** Those read last stay in memory. Rejects with an UnreadablePack. */
	pack(entry: PackEntry): Promise<Pack>;
}

/** Inflated bytes of packs that a reader keeps: some five. */
const AT_HAND_BYTES = 12_000_000;

/** `base`: the site's base URL, absolute, with trailing slash. */
export function createPackReader(base: string): PackReader {
	const packs = new Recent<Pack>(AT_HAND_BYTES);
	return {
		manifest: () => readManifest(base),
		place: async (manifest, id) => {
			const tool = await import('./keep-tables.ts').catch(() => null);
			return tool?.placeOf(base, manifest, id);
		},
		heads: async (entry) => asPack(entry, parseHeads(await readFile(base, entry, entry))),
		pack: (entry) =>
			packs.once(entry.name, async () =>
				asPack(entry, parsePack(await readFile(base, entry, entry)))
			)
	};
}
