// Stages 1 to 7 over a source folder.
import { existsSync, statSync } from 'node:fs';
import { readSources } from '../compile/1-ingest/read-sources.ts';
import type { PublishedId } from '../compile/5-enrich/article-ids/ids-file.ts';
import { indexArchive } from '../compile/6-index/index-archive.ts';
import type { Archive } from '../compile/7-emit/archive.ts';
import { emit } from '../compile/7-emit/emit.ts';
import { compile } from '../compile/compile.ts';
import { openCache } from './compile-cache.ts';
import { Report, type Finding } from '../compile/report.ts';

export interface CompiledSource {
	/** null: the folder gave no page that can be used. */
	archive: Archive | null;
	findings: Finding[];
}

export function compileSource(dir: string, previous: readonly PublishedId[]): CompiledSource {
	const report = new Report();
	if (!existsSync(dir) || !statSync(dir).isDirectory()) {
		report.add(dir, 'unreadable_file', 0, 'there is no such folder');
		return { archive: null, findings: report.findings };
	}
	const files = readSources(dir);
	if (files.length === 0) {
		report.add(dir, 'no_pages');
		return { archive: null, findings: report.findings };
	}
	const cache = openCache();
	const { pages, published } = compile(files, report, previous, cache.remember);
	const findings = [
		...pages.flatMap(({ source, diagnostics }) =>
			diagnostics.map((diagnostic) => ({ source, diagnostic }))
		),
		...report.findings
	];
	const isEmpty = pages.every(({ items }) => items.length === 0);
	const archive = isEmpty ? null : emit(indexArchive(pages, undefined, cache.remember), published);
	cache.close();
	return { archive, findings };
}
