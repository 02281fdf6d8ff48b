// Stages 1 to 7 over a source folder.
import { existsSync, statSync } from 'node:fs';
import { readSources } from '../compile/1-ingest/read-sources.ts';
import type { PublishedId } from '../compile/5-enrich/article-ids/ids-file.ts';
import { indexArchive } from '../compile/6-index/index-archive.ts';
import type { Archive } from '../compile/7-emit/archive.ts';
import { emit } from '../compile/7-emit/emit.ts';
import { compile } from '../compile/compile.ts';
import type { EnrichedPage } from '../compile/5-enrich/enriched-page.ts';
import type { Remember } from '../compile/remember.ts';
import { signArticles, type Signer } from '../compile/sign.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Signature } from '../model/signed.ts';
import { openCache } from './compile-cache.ts';
import { Report, type Finding } from '../compile/report.ts';

export interface CompiledSource {
	/** null: the folder gave no page that can be used. */
	archive: Archive | null;
	findings: Finding[];
}

/** What is put to an archive beside its source. */
export interface Hands {
	/** Signs manifest and articles; null: nobody does. */
	signer: Signer | null;
	/** Older parts of the archive. */
	parts: readonly Manifest[];
}

export function compileSource(
	dir: string,
	previous: readonly PublishedId[],
	hands: Hands = { signer: null, parts: [] }
): CompiledSource {
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
	const archive = isEmpty ? null : toArchive(pages, published, cache.remember, hands, previous);
	cache.close();
	return { archive, findings };
}

function toArchive(
	pages: readonly EnrichedPage[],
	published: readonly PublishedId[],
	remember: Remember,
	{ signer, parts }: Hands,
	previous: readonly PublishedId[]
): Archive {
	if (!signer) return emit(indexArchive(pages, undefined, remember), published, undefined, parts);
	const before = new Map(
		previous.flatMap(({ id, signature }) => (signature ? [[id, signature]] : []))
	);
	const signatures = new Map<ArticleId, Signature | undefined>();
	const indexed = indexArchive(pages, undefined, remember, (articles) => {
		signArticles(articles, signer, before);
		for (const { head, text } of articles) signatures.set(head.id, text.signature);
	});
	const signed = published.map((entry) => {
		const signature = signatures.get(entry.id);
		return { ...entry, ...(signature && { signature }) };
	});
	return emit(indexed, signed, signer.sign, parts);
}
