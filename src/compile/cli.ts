// npm run --silent parse -- [--explain] [--report DIR] FILE…: page texts → one JSON document on stdout, diagnostics on
// stderr, and with --report a proof of each page to check by eye.
import { parseArgs } from 'node:util';
import {
	PARSE_FORMAT_VERSION,
	type Item,
	type ParsedPage,
	type ParseOutput
} from '../model/page.ts';
import { readFiles } from './1-ingest/read-sources.ts';
import type { EnrichedPage } from './5-enrich/enriched-page.ts';
import { compile } from './compile.ts';
import { refuseFolder, writeProofs } from './proof/write-proofs.ts';
import { formatFinding, Report, type Finding } from './report.ts';

const USAGE =
	'usage: npm run --silent parse -- [--explain] [--report DIR] FILE…   (.txt page texts, .json exports)';

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
	let options: Options;
	try {
		options = readOptions(args);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		process.stderr.write(`${reason}\n${USAGE}\n`);
		return 2;
	}
	const { paths, explain, proofs } = options;
	const report = new Report();
	const { pages } = compile(readFiles(paths), report);
	const findings: Finding[] = [
		...pages.flatMap((page) =>
			page.diagnostics.map((diagnostic) => ({ source: page.source, diagnostic }))
		),
		...report.findings
	];
	const lines = [...(explain ? report.reasons : []), ...findings.map(formatFinding)];
	if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`);
	if (proofs !== null) writeProofs(pages, report.reasons, proofs);
	const output: ParseOutput = {
		formatVersion: PARSE_FORMAT_VERSION,
		pages: pages.map(toParsedPage)
	};
	process.stdout.write(`${JSON.stringify(output, null, '\t')}\n`);
	return findings.some(({ diagnostic }) => diagnostic.severity === 'error') ? 1 : 0;
}

interface Options {
	paths: string[];
	explain: boolean;
	/** Folder for the proofs; null: none are wanted. */
	proofs: string | null;
}

/** Throws with a sentence for the person at the command line. */
function readOptions(args: string[]): Options {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { explain: { type: 'boolean', default: false }, report: { type: 'string' } }
	});
	if (positionals.length === 0) throw new Error('no file given');
	const proofs = values.report ?? null;
	const refused = proofs === null ? null : refuseFolder(proofs, positionals);
	if (refused !== null) throw new Error(refused);
	return { paths: positionals, explain: values.explain, proofs };
}

/** The contract's fields and no others. */
function toParsedPage(page: EnrichedPage): ParsedPage {
	const { source, issueDate, pageNumber, section, items, diagnostics } = page;
	return { source, issueDate, pageNumber, section, items: items.map(toItem), diagnostics };
}

function toItem(item: EnrichedPage['items'][number]): Item {
	const { id, kind, kicker, headline, subtitle, column, credits, paragraphs } = item;
	const { districts, scope, topics, evidence, confidence } = item;
	return {
		id,
		kind,
		kicker,
		headline,
		subtitle,
		column,
		credits,
		paragraphs,
		districts,
		scope,
		topics,
		evidence,
		confidence
	};
}
