// Packs and segments at hand, for the app and the search worker, whatever the archive's size.
import type { Manifest, PackEntry } from '../../model/manifest.ts';
import type { Pack } from '../../model/pack.ts';
import { asPack, readFile, readManifest } from './pack-files.ts';
import { parseHeads, type PackHeads } from './pack-heads.ts';
import { inflate, parsePack } from './pack-parts.ts';
import { Recent } from './recent.ts';

export interface PackReader {
	/** As readManifest says. */
	manifest(): Promise<Manifest>;
	/** What lists need, read without the bodies. Rejects with an UnreadablePack. */
	heads(entry: PackEntry): Promise<PackHeads>;
	/** Those read last stay in memory. Rejects with an UnreadablePack. */
	pack(entry: PackEntry): Promise<Pack>;
	/** The pack's search segment, inflated. Rejects with an UnreadablePack. */
	segment(entry: PackEntry): Promise<Uint8Array<ArrayBuffer>>;
}

/** Inflated bytes of packs, and of segments, that a reader keeps: some five of each. */
const AT_HAND_BYTES = 12_000_000;

/** `base`: the site's base URL, absolute, with trailing slash. */
export function createPackReader(base: string): PackReader {
	const packs = new Recent<Pack>(AT_HAND_BYTES);
	const segments = new Recent<Uint8Array<ArrayBuffer>>(AT_HAND_BYTES);
	return {
		manifest: () => readManifest(base),
		heads: async (entry) => asPack(entry, parseHeads(await readFile(base, entry, entry))),
		pack: (entry) =>
			packs.once(entry.name, async () =>
				asPack(entry, parsePack(await readFile(base, entry, entry)))
			),
		segment: (entry) =>
			segments.once(entry.segment.name, async () => {
				const value = await inflate(await readFile(base, entry, entry.segment));
				return { value, bytes: value.byteLength };
			})
	};
}
