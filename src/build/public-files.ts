// public/: copied as it is, but for the id of the install manifest.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Files } from './bundle.ts';

const PUBLIC = resolve(import.meta.dirname, '../../public');

export function publicFiles(base: string): Files {
	const paths = readdirSync(PUBLIC, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
		.map((entry) => join(entry.parentPath, entry.name).slice(PUBLIC.length + 1))
		.sort();
	const files: Files = new Map(
		paths.map((path) => [path.split(sep).join('/'), readFileSync(join(PUBLIC, path))])
	);
	return files.set(INSTALL, withId(String(files.get(INSTALL)), base));
}

const INSTALL = 'manifest.webmanifest';

/** Browsers resolve `id` against the host alone: a relative one would make all apps of a host one app. */
function withId(manifest: string, base: string): string {
	return manifest.replace(/"id": "[^"]*"/, () => `"id": ${JSON.stringify(base)}`);
}
