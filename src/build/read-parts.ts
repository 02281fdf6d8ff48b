// The older parts of an archive that is built in parts: of each only its manifest is needed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_PATH, parseManifest, type Manifest } from '../model/manifest.ts';

/** Throws a sentence for the person at the command line. */
export function readParts(dirs: readonly string[]): Manifest[] {
	return dirs.map((dir) => {
		try {
			const text = readFileSync(join(dir, MANIFEST_PATH), 'utf8');
			const manifest = parseManifest(JSON.parse(text));
			if ('unreadable' in manifest)
				throw new Error(`of another ${manifest.unreadable}: build it anew`);
			return manifest;
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			throw new Error(`--with ${dir}: holds no part (${reason})`, { cause: error });
		}
	});
}
