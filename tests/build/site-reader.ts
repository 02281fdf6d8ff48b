// A built site, read as a visitor's browser would.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Window } from 'happy-dom';
import { MANIFEST_PATH, type Manifest } from '../../src/model/manifest.ts';
import type { Pack } from '../../src/model/pack.ts';

/** Paths of all files below `dir`, with `/`, ascending. */
export function listFiles(dir: string): string[] {
	return readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
		.map((path) => path.split(sep).join('/'))
		.sort();
}

export function readText(dir: string, path: string): string {
	return readFileSync(join(dir, path), 'utf8');
}

export function readPacks(dir: string): Pack[] {
	const manifest = JSON.parse(readText(dir, MANIFEST_PATH)) as Manifest;
	return manifest.packs.map(
		({ name }) =>
			JSON.parse(gunzipSync(readFileSync(join(dir, 'archive', name))).toString()) as Pack
	);
}

/** Parsed, not run. */
export function parseHtml(html: string) {
	const { DOMParser } = new Window();
	return new DOMParser().parseFromString(html, 'text/html');
}

/** The file that a static host answers an address of the site with; null: none. */
export function fileFor(dir: string, pathBelowBase: string): string | null {
	const path = decodeURIComponent(pathBelowBase);
	const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
	return existsSync(join(dir, file)) ? file : null;
}
