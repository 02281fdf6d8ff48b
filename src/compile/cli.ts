// npm run --silent parse -- [--explain] FILE…: page texts → one JSON document on stdout, diagnostics on stderr.
import {
	PARSE_FORMAT_VERSION,
	type Item,
	type ParsedPage,
	type ParseOutput
} from '../model/page.ts';
import { readFiles } from './1-ingest/read-sources.ts';
import type { EnrichedPage } from './5-enrich/enriched-page.ts';
import { compile } from './compile.ts';
import { formatFinding, Report, type Finding } from './report.ts';

const USAGE =
	'usage: npm run --silent parse -- [--explain] FILE…   (.txt page texts, .json exports)';

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
	const options = args.filter((arg) => arg.startsWith('-'));
	const paths = args.filter((arg) => !arg.startsWith('-'));
	const unknown = options.find((option) => option !== '--explain');
	if (unknown !== undefined || paths.length === 0) {
		process.stderr.write(
			`${unknown === undefined ? 'no file given' : `unknown option ${unknown}`}\n${USAGE}\n`
		);
		return 2;
	}
	const report = new Report();
	const { pages } = compile(readFiles(paths), report);
	const findings: Finding[] = [
		...pages.flatMap((page) =>
			page.diagnostics.map((diagnostic) => ({ source: page.source, diagnostic }))
		),
		...report.findings
	];
	const lines = [...(options.length > 0 ? report.reasons : []), ...findings.map(formatFinding)];
	if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`);
	const output: ParseOutput = {
		formatVersion: PARSE_FORMAT_VERSION,
		pages: pages.map(toParsedPage)
	};
	process.stdout.write(`${JSON.stringify(output, null, '\t')}\n`);
	return findings.some(({ diagnostic }) => diagnostic.severity === 'error') ? 1 : 0;
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
