// A newsroom's export: pages that are already articles.
import { parseIsoDate } from '../../model/date.ts';
import type { Credit, PageDiagnostic, Role } from '../../model/page.ts';
import { diagnostic } from '../report.ts';
import { EMPTY_SIDECAR, type Sidecar } from './sidecar.ts';
import type { SourceArticle } from './source-page.ts';

export interface JsonPage {
	articles: SourceArticle[];
	/** Date and page number that the export itself states. */
	stated: Sidecar;
	diagnostics: PageDiagnostic[];
}

/** The file's text → its articles, or the one reason why it cannot be used. */
export function readJsonPage(text: string): JsonPage | { failure: PageDiagnostic } {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { failure: diagnostic('unreadable_json', 0, reason) };
	}
	const shape = findShapeFault(value);
	if (shape) return { failure: diagnostic('unknown_json', 0, shape) };
	const page = value as Record<string, unknown> & { articles: unknown[] };
	const diagnostics: PageDiagnostic[] = [];
	const articles = page.articles.flatMap((given, index) => {
		const article = readArticle(given);
		if (!article) diagnostics.push(diagnostic('bad_article', 0, String(index + 1)));
		return article ?? [];
	});
	return { articles, stated: readStated(page), diagnostics };
}

function findShapeFault(value: unknown): string | null {
	if (typeof value !== 'object' || value === null) return 'not an object';
	if (Array.isArray(value)) return 'a bare list';
	if (!('articles' in value)) return 'no "articles"';
	if (!Array.isArray(value.articles)) return '"articles" is not a list';
	const date = 'issueDate' in value ? value.issueDate : null;
	if (date !== null && (typeof date !== 'string' || !parseIsoDate(date))) {
		return '"issueDate" is not a day like 2022-01-31';
	}
	return null;
}

function readStated(page: Record<string, unknown>): Sidecar {
	const { issueDate, pageNumber, section } = page;
	return {
		...EMPTY_SIDECAR,
		issueDate: typeof issueDate === 'string' ? parseIsoDate(issueDate) : null,
		pageNumber: typeof pageNumber === 'number' && pageNumber > 0 ? Math.floor(pageNumber) : null,
		section: typeof section === 'string' ? section : null
	};
}

function readArticle(given: unknown): SourceArticle | null {
	if (typeof given !== 'object' || given === null) return null;
	const { headline, kicker, subtitle, credits, paragraphs } = given as Record<string, unknown>;
	if (typeof headline !== 'string' || !Array.isArray(paragraphs)) return null;
	if (!paragraphs.every((paragraph) => typeof paragraph === 'string')) return null;
	if (headline.trim() === '' && paragraphs.length === 0) return null;
	return {
		kicker: textOrNull(kicker),
		headline: headline.trim(),
		subtitle: textOrNull(subtitle),
		credits: Array.isArray(credits) ? credits.flatMap(readCredit) : [],
		paragraphs: paragraphs.map((paragraph) => paragraph.trim()).filter((p) => p !== '')
	};
}

function textOrNull(value: unknown): string | null {
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

const ROLES: readonly string[] = ['记者', '通讯员', '摄影'] satisfies Role[];

function readCredit(given: unknown): Credit[] {
	if (typeof given !== 'object' || given === null) return [];
	const { role, names } = given as Record<string, unknown>;
	if (typeof role !== 'string' || !ROLES.includes(role) || !Array.isArray(names)) return [];
	return [{ role: role as Role, names: names.filter((name) => typeof name === 'string') }];
}
