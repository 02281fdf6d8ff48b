// What the compiler says of a printed page: the shape that `npm run parse` prints and every later stage reads.
// Fixed by contract; a changed field raises FORMAT_VERSION.
import type { IssueDate } from './date.ts';
import type { DistrictName } from './district.ts';
import type { ArticleId } from './ids.ts';
import type { TopicName } from './topic.ts';

export const PARSE_FORMAT_VERSION = 1;

export interface ParseOutput {
	formatVersion: number;
	pages: ParsedPage[];
}

export interface ParsedPage {
	/** The file's path inside the source folder, with `/`; for `parse`, the file's name. */
	source: string;
	issueDate: IssueDate;
	pageNumber: number | null;
	section: string | null;
	/** In reading order. */
	items: Item[];
	diagnostics: PageDiagnostic[];
}

export interface PageDiagnostic {
	code: string;
	severity: 'warning' | 'error';
	/** 1-based; 0 means the file as a whole. */
	line: number;
	message: string;
}

/** article, photo: stories. banner: slogans, column heads, masthead, folio. ad: advertisements and their contact lines. */
export type ItemKind = 'article' | 'photo' | 'banner' | 'ad';

export type Role = '记者' | '通讯员' | '摄影';

export interface Credit {
	role: Role;
	names: string[];
}

/** Where a story plays; 'district' exactly when it has districts. */
export type Scope = 'district' | 'city' | 'national' | 'outside';

/** The words of the page, verbatim, that caused a tag (a district's or a topic's full name). */
export interface Evidence {
	tag: string;
	quote: string;
}

/** How surely an item was read as it was printed: 0 to 1. */
export interface Confidence {
	body: number;
	heading: number;
}

const DOUBTFUL = 0.5;

/** More likely wrong than right: its own lines go along for whoever wants to see them. */
export function isDoubtful({ body, heading }: Confidence): boolean {
	return Math.min(body, heading) < DOUBTFUL;
}

export interface Item {
	/** null for banners and advertisements. */
	id: ArticleId | null;
	kind: ItemKind;
	/** 引题, above the headline. */
	kicker: string | null;
	/** 主标题; '' where the page has none. Banner, ad: the first line. */
	headline: string;
	/** 副题, below the headline. */
	subtitle: string | null;
	/** 栏目, the banner that the story stands under. */
	column: string | null;
	credits: Credit[];
	/** Without the 本报讯 (记者 …) dateline and the trailing photo credit. */
	paragraphs: string[];
	districts: DistrictName[];
	scope: Scope | null;
	/** 1 to 3, most apt first; [] for banners and ads. */
	topics: TopicName[];
	evidence: Evidence[];
	confidence: Confidence;
}
