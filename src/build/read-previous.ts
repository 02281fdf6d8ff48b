// The addresses that the last build published.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	IDS_PATH,
	parseIdsFile,
	type PublishedId
} from '../compile/5-enrich/article-ids/ids-file.ts';
import type { BuildOptions } from './build-options.ts';

/** [] where there was no build before. Throws a sentence: going on without would give shared addresses up. */
export function readPrevious({ previous, out }: BuildOptions): PublishedId[] {
	const path = previous ?? join(out, IDS_PATH);
	if (previous === null && !existsSync(path)) return [];
	try {
		return parseIdsFile(readFileSync(path, 'utf8'));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`${path}: cannot be used (${reason}); name another one with --previous`, {
			cause: error
		});
	}
}
