// The compiler's only input: files from disk, in the order of their paths.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SourceFile } from './source-page.ts';

/** All files below `dir` but hidden ones and notes (*.md). Throws where the folder itself cannot be read. */
export function readSources(dir: string): SourceFile[] {
	return listFiles(dir, '')
		.sort()
		.map((path) => readSource(join(dir, path), path));
}

/** Files named one by one; each takes its sidecar along and is known by its bare name. */
export function readFiles(paths: readonly string[]): SourceFile[] {
	return paths.flatMap((path) => {
		const sidecar = readSource(
			path.replace(/\.[^./]*$/, '.meta.json'),
			basename(path).replace(/\.[^.]*$/, '.meta.json')
		);
		const file = readSource(path, basename(path));
		return sidecar.bytes && !path.endsWith('.meta.json') ? [file, sidecar] : [file];
	});
}

function listFiles(dir: string, below: string): string[] {
	return readdirSync(join(dir, below), { withFileTypes: true })
		.filter((entry) => !entry.name.startsWith('.') && !/\.md$/i.test(entry.name))
		.flatMap((entry) => {
			const path = below === '' ? entry.name : `${below}/${entry.name}`;
			return entry.isDirectory() ? listFiles(dir, path) : [path];
		});
}

function readSource(place: string, path: string): SourceFile {
	try {
		return { path, bytes: readFileSync(place) };
	} catch (error) {
		const failure = (error as NodeJS.ErrnoException).code ?? String(error);
		return { path, bytes: null, failure };
	}
}
