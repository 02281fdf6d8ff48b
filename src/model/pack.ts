// The wire format of a pack: gzip JSON, immutable, named by its hash. Heads come before texts, so that a
// reader of the stream has the lists before the bodies.
import type { IssueDate } from './date.ts';
import type { DistrictSlug } from './district.ts';
import type { ArticleId } from './ids.ts';
import type { Credit, Evidence, Scope } from './page.ts';
import type { Signature } from './signed.ts';
import type { TopicSlug } from './topic.ts';

/** Raised with every change that an older client could misread. */
export const FORMAT_VERSION = 3;

/**
 * Heads and texts are compressed by runs of as many articles, so that the search can read a few texts without the rest;
 * where the runs lie says the pack's segment. Any unzipper reads the file whole.
 */
export const GROUP = 32;

export interface Pack {
	formatVersion: number;
	/** Pages in issue order: by day, page number, source. */
	pages: PackPage[];
	heads: Head[];
	/** Same order and length as `heads`. */
	texts: Text[];
}

/** One printed page as the issue view shows it. */
export interface PackPage {
	source: string;
	issueDate: IssueDate;
	pageNumber: number | null;
	section: string | null;
	/** Reading order. A story that stood elsewhere before is named by its id and lies in that page's pack. */
	items: PageItem[];
	/** Advertisements that were recognised and left out of the list. */
	ads: number;
}

export type PageItem = { type: 'story'; id: ArticleId } | { type: 'banner'; lines: string[] };

/** What lists need of an article. */
export interface Head {
	id: ArticleId;
	kind: 'article' | 'photo';
	kicker: string | null;
	headline: string;
	/** UTF-16 offsets into `headline` where a line may break: between words, never inside a number with its noun. */
	breaks: number[];
	subtitle: string | null;
	column: string | null;
	/** Of the first page the article stood on. */
	issueDate: IssueDateHead;
	pageNumber: number | null;
	districts: DistrictSlug[];
	/** Streets and towns named in the story, by full name, in gazetteer order. */
	streets: string[];
	scope: Scope | null;
	topics: TopicSlug[];
	/** CJK characters and words of the body: reading time and totals. */
	length: number;
	/** The start of the body for front pages, at most EXCERPT_LENGTH characters. */
	excerpt: string;
}

export const EXCERPT_LENGTH = 120;

/** An issue date without its evidence, which lies with the page. */
export type IssueDateHead = Omit<IssueDate, 'evidence'>;

/** What only the article page and the search need. */
export interface Text {
	id: ArticleId;
	credits: Credit[];
	paragraphs: string[];
	evidence: Evidence[];
	/** Source file and 1-based first and last line of each run of the printed text. */
	source: string;
	lines: [from: number, to: number][];
	/** The page's own lines, only where its reading is doubtful. */
	printed?: string[];
	/** The same story in print before: reprinted, cut or retitled; at most five. */
	sameAs?: ArticleId[];
	/** Of earlier days, most alike first, at most five. */
	related?: ArticleId[];
	/** Of the article as signed.ts has it, where the build was given a key. */
	signature?: Signature;
}
