// What a reader makes and leaves behind, as plain data. All of it lies on the device alone.
import type { ArticleId } from '../../model/ids.ts';
import type { Passage } from '../passage/passage.ts';
import type { Shared } from '../share/share-text.ts';

/** A highlighted passage, with a note or ''. */
export interface Mark {
	id: string;
	article: Shared;
	passage: Passage;
	note: string;
	/** Milliseconds since 1970, as everywhere here. */
	at: number;
}

/** A slip of the text that the reader reports. */
export interface Slip {
	id: string;
	article: Shared;
	passage: Passage;
	/** The page that the words stand on, as in Text.source. */
	source: string;
	/** The paragraph it stands in, as printed. */
	paragraph: string;
	/** As printed, and as the reader holds it to be right. */
	before: string;
	after: string;
	at: number;
}

/** An article that was opened, and how far it was read. */
export interface Visit {
	id: ArticleId;
	article: Shared;
	paragraph: number;
	of: number;
	at: number;
}

export interface OwnThings {
	marks: Mark[];
	slips: Slip[];
	visits: Visit[];
}

export type OwnKind = keyof OwnThings;

export const OWN_KINDS: readonly OwnKind[] = ['marks', 'slips', 'visits'];
