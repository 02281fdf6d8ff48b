// Files → pages. Every file becomes exactly one page, or belongs to one (a sidecar), or is named in the report.
import { diagnostic, type DiagnosticCode, type Report } from '../report.ts';
import { decode } from './decode.ts';
import { readJsonPage } from './json-page.ts';
import { readPageName } from './page-name.ts';
import { EMPTY_SIDECAR, readSidecar, type Sidecar } from './sidecar.ts';
import type { SourceFile, SourcePage, UnusablePage } from './source-page.ts';

const SIDECAR = /\.meta\.json$/i;

export function ingest(files: readonly SourceFile[], report: Report): SourcePage[] {
	const sidecars = new Map<string, SourceFile>();
	for (const file of files) {
		if (SIDECAR.test(file.path)) sidecars.set(file.path.replace(SIDECAR, ''), file);
	}
	const pages = files
		.filter((file) => !SIDECAR.test(file.path))
		.map((file) => {
			const key = file.path.replace(/\.[^./]*$/, '');
			const page = ingestFile(file, sidecars.get(key) ?? null);
			sidecars.delete(key);
			return page;
		});
	for (const orphan of sidecars.values()) report.add(orphan.path, 'orphan_sidecar');
	return pages;
}

function ingestFile(file: SourceFile, sidecarFile: SourceFile | null): SourcePage {
	const base: Omit<UnusablePage, 'type'> = {
		source: file.path,
		named: readPageName(file.path),
		sidecar: null,
		diagnostics: []
	};
	const unusable = (code: DiagnosticCode, detail = ''): UnusablePage => ({
		...base,
		type: 'unusable',
		diagnostics: [diagnostic(code, 0, detail)]
	});
	const extension = /\.([^./]+)$/.exec(file.path)?.[1]?.toLowerCase() ?? '';
	if (extension !== 'txt' && extension !== 'json') {
		return unusable(
			'unknown_extension',
			extension === '' ? 'a name without ending' : `.${extension}`
		);
	}
	if (file.bytes === null) return unusable('unreadable_file', file.failure);
	const decoded = decode(file.bytes);
	if ('failure' in decoded) return unusable(decoded.failure, decoded.detail);
	if (decoded.damaged > 0) {
		const line = decoded.text.slice(0, decoded.text.indexOf('\uFFFD')).split('\n').length;
		const count = `${decoded.damaged} place${decoded.damaged > 1 ? 's' : ''}`;
		base.diagnostics.push(diagnostic('damaged_text', line, count));
	}
	base.sidecar = attachSidecar(base, sidecarFile);
	if (extension === 'txt') return { ...base, type: 'text', text: decoded.text };
	const json = readJsonPage(decoded.text);
	if ('failure' in json) return { ...base, type: 'unusable', diagnostics: [json.failure] };
	return {
		...base,
		type: 'articles',
		articles: json.articles,
		sidecar: mergeSidecars(base.sidecar, json.stated),
		diagnostics: [...base.diagnostics, ...json.diagnostics]
	};
}

function attachSidecar(page: Pick<UnusablePage, 'diagnostics'>, file: SourceFile | null) {
	if (!file) return null;
	const decoded = file.bytes && decode(file.bytes);
	if (!decoded || 'failure' in decoded) {
		page.diagnostics.push(diagnostic('unreadable_sidecar', 0, 'it is not text'));
		return null;
	}
	try {
		const { sidecar, diagnostics } = readSidecar(JSON.parse(decoded.text));
		page.diagnostics.push(...diagnostics);
		return sidecar;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		page.diagnostics.push(diagnostic('unreadable_sidecar', 0, reason));
		return null;
	}
}

/** What a person wrote beside the file wins over what the export states. */
function mergeSidecars(sidecar: Sidecar | null, stated: Sidecar): Sidecar {
	const given = sidecar ?? EMPTY_SIDECAR;
	return {
		issueDate: given.issueDate ?? stated.issueDate,
		pageNumber: given.pageNumber ?? stated.pageNumber,
		section: given.section ?? stated.section,
		corrections: given.corrections
	};
}
