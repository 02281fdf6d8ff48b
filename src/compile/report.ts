// Every diagnostic the compiler can make: a code, how bad it is, and a sentence with what to do.
import type { PageDiagnostic } from '../model/page.ts';

/** `{}` is replaced by the detail that the caller gives. An error means: this input could not be used. */
const DIAGNOSTICS = {
	unreadable_file: ['error', 'cannot be read ({}); check the path and its permissions'],
	unknown_extension: [
		'error',
		'{} is not a page format; use .txt or .json, or move the file out of the source folder'
	],
	empty_file: ['error', 'has no text; export the page again or remove the file'],
	binary_file: ['error', 'is not text ({}); put the page’s text here, as .txt'],
	wrong_encoding: [
		'error',
		'is neither UTF-8 nor UTF-16 nor GB18030; save the text as UTF-8 and try again'
	],
	damaged_text: [
		'warning',
		'{} could not be read in the file’s encoding and stand as �; save the page again from its source'
	],
	unreadable_json: ['error', 'is not valid JSON ({}); export the pages again'],
	unknown_json: [
		'error',
		'is JSON of an unknown shape: {}; expected {"articles": [{"headline", "paragraphs"}]}'
	],
	bad_article: ['warning', 'article {} left out; give it a headline and paragraphs of text'],
	unreadable_sidecar: ['error', 'sidecar not used: {}; correct the .meta.json file'],
	unknown_sidecar_field: ['warning', 'sidecar field {} is unknown and ignored'],
	bad_sidecar_field: ['warning', 'sidecar field {} has an unusable value and is ignored'],
	orphan_sidecar: ['warning', 'no page stands beside this sidecar; name it like its .txt file'],
	long_page: [
		'warning',
		'has {} characters, more than a printed page, and was read in portions; give each page a file of its own'
	],
	headless_story: ['warning', 'no headline found for the story that begins “{}”'],
	open_end: ['warning', 'the story breaks off in mid-sentence: “{}”'],
	loose_text: ['warning', 'text without a beginning, kept as a story of its own: “{}”'],
	no_pages: ['error', 'holds no page; put .txt or .json files into it'],
	address_lost: [
		'warning',
		'the published address {} has no article any more; bring the page back, or let its links go'
	],
	correction_unused: [
		'warning',
		'the correction of “{}” finds nothing in this page’s articles; copy the words as they are printed'
	],
	correction_ambiguous: [
		'warning',
		'the correction of “{}” fits several of this page’s items; give more of the words'
	],
	headline_hidden: [
		'warning',
		'“{}” repeats the body of an earlier article and is shown there under that one’s headline'
	],
	weekday_differs: [
		'warning',
		'the printed date “{}” falls on another day of the week; give the date in a .meta.json file if it is misread'
	],
	date_contradicted: [
		'warning',
		'“{}” does not fit the date inferred from the rest of the page; give the date in a .meta.json file'
	]
} satisfies Record<string, readonly ['warning' | 'error', string]>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** line: 1-based; 0 is the file as a whole. detail: what fills the sentence's gap. */
export function diagnostic(code: DiagnosticCode, line: number, detail = ''): PageDiagnostic {
	const [severity, sentence] = DIAGNOSTICS[code];
	return { code, severity, line, message: sentence.replace('{}', () => detail) };
}

/** A diagnostic with the file it belongs to, as it is printed. */
export interface Finding {
	source: string;
	diagnostic: PageDiagnostic;
}

/** What a run has to say beside its pages; pages carry their own diagnostics. */
export class Report {
	readonly findings: Finding[] = [];
	/** Reasons of the story stage, one a line, for those who ask with --explain. */
	readonly reasons: string[] = [];

	add(source: string, code: DiagnosticCode, line = 0, detail = ''): void {
		this.findings.push({ source, diagnostic: diagnostic(code, line, detail) });
	}

	explain(reason: string): void {
		this.reasons.push(reason);
	}
}

/** file:line: severity code: message, without control characters, so that one finding is one line. */
export function formatFinding({ source, diagnostic: d }: Finding): string {
	const text = `${source}:${d.line}: ${d.severity} ${d.code}: ${d.message}`;
	return text.replace(/\p{Cc}+/gu, ' ');
}
