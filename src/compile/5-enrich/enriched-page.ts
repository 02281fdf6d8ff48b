// What stage 5 hands to index and emit: the contract's page with what only the archive needs beside it.
import type { Item, ParsedPage } from '../../model/page.ts';
import type { Span } from '../span.ts';

export interface EnrichedPage extends Omit<ParsedPage, 'items'> {
	/** As decoded; '' for pages that came as articles. */
	text: string;
	items: EnrichedItem[];
}

export interface EnrichedItem extends Item {
	/** Full names of streets and towns named in the story, in gazetteer order. */
	streets: string[];
	/** UTF-16 offsets into `headline` where a line may break. */
	breaks: number[];
	/** The page's own lines, where the item is doubtful; else null. */
	printed: string[] | null;
	/** Every run of the page's text that belongs to the item. */
	spans: Span[];
	/** 1-based first and last source line of each run of the printed text. */
	lines: [from: number, to: number][];
}
