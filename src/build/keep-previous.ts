// The packs of the release before: readers whose manifest is a minute old, or a cached one, still ask for them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_PATH, type Manifest } from '../model/manifest.ts';
import type { Files } from './bundle.ts';

/**
 * Packs and segments that the manifest in `dir` names, path → bytes. Not what that release itself had kept: each stays for one
 * more. Of any format: only names are read. Throws a sentence when there is no site in `dir`.
 */
export function packsOfRelease(dir: string): Files {
	try {
		const { packs, places = [] } = JSON.parse(
			readFileSync(join(dir, MANIFEST_PATH), 'utf8')
		) as Manifest;
		const files = [...packs.flatMap((pack) => [pack, pack.segment]), ...places];
		const names = files.map(({ name }) => name);
		const paths = names.map((name) => `archive/${name}`);
		// One that the host lost is lost to its readers already.
		return new Map(
			paths.filter((path) => existsSync(join(dir, path))).map((path) => [path, read(dir, path)])
		);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`--keep-from ${dir}: holds no site (${reason})`, { cause: error });
	}
}

function read(dir: string, path: string): Uint8Array {
	return new Uint8Array(readFileSync(join(dir, path)));
}
