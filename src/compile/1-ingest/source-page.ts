// What stage 1 hands on: a page's text, or its articles, or why there is neither.
import type { Credit, PageDiagnostic } from '../../model/page.ts';
import type { PageName } from './page-name.ts';
import type { Sidecar } from './sidecar.ts';

/** A file as it lies on disk; bytes are null where it could not be read. */
export interface SourceFile {
	/** With `/`, relative to the source folder. */
	path: string;
	bytes: Uint8Array | null;
	/** Why there are no bytes. */
	failure?: string;
}

interface SourcePageBase {
	source: string;
	named: PageName;
	sidecar: Sidecar | null;
	diagnostics: PageDiagnostic[];
}

export interface TextPage extends SourcePageBase {
	type: 'text';
	text: string;
}

export interface ArticlesPage extends SourcePageBase {
	type: 'articles';
	articles: SourceArticle[];
}

export interface UnusablePage extends SourcePageBase {
	type: 'unusable';
}

export type SourcePage = TextPage | ArticlesPage | UnusablePage;

/** An article of a newsroom's export. */
export interface SourceArticle {
	kicker: string | null;
	headline: string;
	subtitle: string | null;
	credits: Credit[];
	paragraphs: string[];
}
