// What stage 7 hands on: the archive as files, and as the prerenderer reads it.
import type { Manifest } from '../../model/manifest.ts';
import type { Pack } from '../../model/pack.ts';

export interface Archive {
	manifest: Manifest;
	/** In the manifest's order. */
	packs: Pack[];
	/** Path below the site's base → bytes. */
	files: Map<string, Uint8Array>;
}
