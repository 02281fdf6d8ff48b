// Files → a folder, whole or not at all: what stood there stays until the new site is written out.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { MANIFEST_PATH } from '../model/manifest.ts';
import type { Files } from './bundle.ts';

/** The reason why `out` must not be replaced, or null: only an empty folder or an earlier site may be. */
export function refusal(out: string): string | null {
	if (!existsSync(out)) return null;
	try {
		if (readdirSync(out).length === 0 || existsSync(join(out, MANIFEST_PATH))) return null;
	} catch {
		return `--out ${out}: is not a folder`;
	}
	return `--out ${out}: holds other things than a site; name an empty or a new folder`;
}

export function writeSite(files: Files, out: string): void {
	const target = resolve(out);
	const fresh = `${target}.new-${process.pid}`;
	const old = `${target}.old-${process.pid}`;
	try {
		for (const [path, content] of files) {
			const place = join(fresh, path);
			mkdirSync(dirname(place), { recursive: true });
			writeFileSync(place, content);
		}
		if (existsSync(target)) renameSync(target, old);
		renameSync(fresh, target);
	} catch (error) {
		if (!existsSync(target) && existsSync(old)) renameSync(old, target);
		throw error;
	} finally {
		rmSync(fresh, { recursive: true, force: true });
		rmSync(old, { recursive: true, force: true });
	}
}
