// Packs at hand, for the app, whatever the archive's size.
import type { ArticleId } from '../../model/ids.ts';
import type { Manifest, PackEntry } from '../../model/manifest.ts';
import { HeadsBeside } from './heads-beside.ts';
import type { OpenPack, PackHeads } from './open-pack.ts';
import { readManifest, readOpen } from './pack-files.ts';
import { Recent } from './recent.ts';

export interface PackReader {
	/** As readManifest says. */
	manifest(): Promise<Manifest>;
	/** As placeOf of places.ts says. */
	place(manifest: Manifest, id: ArticleId): Promise<PackEntry | null | undefined>;
	/** What lists need; the pack is let go. Rejects with an UnreadablePack. */
	heads(entry: PackEntry): Promise<PackHeads>;
	/** Those opened last stay in memory. Rejects with an UnreadablePack. */
	pack(entry: PackEntry): Promise<OpenPack>;
}

/** Compressed bytes of packs that a reader keeps: some ten. Inflated as far as they were read, they take up three times as much. */
const AT_HAND_BYTES = 4_000_000;

/** `base`: the site's base URL, absolute, with trailing slash. */
export function createPackReader(base: string): PackReader {
	const packs = new Recent<OpenPack>(AT_HAND_BYTES);
	const beside = new HeadsBeside(base);
	return {
		manifest: () => readManifest(base),
		place: async (manifest, id) => {
			const tool = await import('./keep-tables.ts').catch(() => null);
			return tool?.placeOf(base, manifest, id);
		},
		heads: async (entry) => (await beside.read(entry)) ?? readOpen(base, entry),
		pack: (entry) =>
			packs.once(entry.name, async () => ({
				value: await readOpen(base, entry),
				bytes: entry.bytes
			}))
	};
}
