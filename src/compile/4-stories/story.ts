// What stage 4 hands to stage 5: the items of one page, whole and in reading order, not yet dated or tagged.
import type { Confidence, Credit, ItemKind, PageDiagnostic } from '../../model/page.ts';
import type { ItemFix } from '../1-ingest/corrections.ts';
import type { Sidecar } from '../1-ingest/sidecar.ts';
import type { Span } from '../span.ts';

export interface StoryPage {
	/** The file's path inside the source folder. */
	source: string;
	/** Decoded text of the page, spans point into it; '' for pages that came as articles. */
	text: string;
	sidecar: Sidecar | null;
	/** What the file's name and its dated folder say, ISO day and page number. */
	named: { day: string | null; pageNumber: number | null };
	items: Story[];
	diagnostics: PageDiagnostic[];
}

export interface Story {
	kind: ItemKind;
	kicker: string | null;
	headline: string;
	subtitle: string | null;
	column: string | null;
	credits: Credit[];
	paragraphs: string[];
	/** True for masthead and folio lines: banners that may carry date, page number and section. */
	folio: boolean;
	confidence: Confidence;
	/** What a person set of it. */
	byHand?: ItemFix;
	/** Every run of the source that belongs to this item, ascending, not overlapping. */
	spans: Span[];
	/** 1-based first and last source line of each run. */
	lines: [from: number, to: number][];
}

/** Nothing in it had to be guessed. */
export const SURE: Confidence = { body: 1, heading: 1 };
