// What page and search worker say to each other.
import { LATER_PATH } from '../model/site.ts';
import type { DistrictSlug } from '../model/district.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Head } from '../model/pack.ts';
import type { TopicSlug } from '../model/topic.ts';

/** The worker's script, below the site's base: no page is read with it, and nothing is searched before the archive comes. */
export const WORKER_PATH = `${LATER_PATH}search-worker.js`;

export interface SearchRequest {
	type: 'search';
	/** Counts up; a reply carries it back, and the page drops replies to older questions. */
	seq: number;
	query: SearchQuery;
	/** Which archive to look through; the worker reads packs and segments from the device, then the network. */
	manifest: Manifest;
	/** The site's base URL, absolute, with trailing slash. */
	base: string;
	/**
	 * How many months are to be looked through, newest first, whatever has to be fetched for it: what the reader agreed to.
	 * Absent: all that is on the device, and of what is not, the newest until some 400 kB have come.
	 */
	months?: number;
	/** Names of people that hold what is typed, too: a reply of its own after the result. */
	people?: boolean;
	/** Where nothing is found: what near it would find something, too. It takes many times as long as the question. */
	offers?: boolean;
	/** Every place of every hit with so many characters on each side of it, too; left out: none. */
	context?: number;
	/** Names of segments: of hits in their packs the heads, too, which the page does not have. */
	heads?: readonly string[];
}

/** As it is sent: the manifest, a hundred kilobytes of it, only where it is another than the worker was sent last. */
export type SearchMessage = Sent<OpenRequest> | Sent<SearchRequest>;

type Sent<T extends { manifest: Manifest }> = Omit<T, 'manifest'> & Partial<Pick<T, 'manifest'>>;

/** Before there is a question: what lies on the device is opened, so that the first one need not wait for it. No reply. */
export interface OpenRequest extends Pick<SearchRequest, 'manifest' | 'base'> {
	type: 'open';
	/** The reader has set off for the search: what the first question may need is brought into memory, too. */
	hold: boolean;
}

/** All of a search's state, as it stands in the address. */
export interface SearchQuery {
	/** As typed, trimmed; '' lists everything that the filters leave. */
	q: string;
	/** Inclusive bounds, 'YYYY-MM-DD' or 'YYYY-MM'; null: open. */
	from: string | null;
	to: string | null;
	/** Any of these; []: all. */
	districts: DistrictSlug[];
	topics: TopicSlug[];
	order: 'relevance' | 'newest' | 'oldest';
	offset: number;
	limit: number;
}

export interface SearchResult {
	/** Exact number of articles that match query and filters. */
	total: number;
	hits: SearchHit[];
	/** Articles that were looked through, and how many the archive holds: a zero means zero when they are equal. */
	searched: number;
	archive: number;
	/** Absent: nothing is left to be fetched, all was looked through that can be read. */
	reach?: Reach;
	/** Names of packs that were not looked through: neither device nor network gave them. */
	unread?: string[];
	/** Where nothing was found and they were asked for: other questions near this one that find something, the likeliest first. */
	offers: Offer[];
	/**
	 * Matches by month ('YYYY-MM' or 'undated') within all filters; by district and by topic within all but their own,
	 * since several districts or topics are an OR: what choosing it shows, or adds.
	 */
	months: Record<string, number>;
	districts: Partial<Record<DistrictSlug, number>>;
	topics: Partial<Record<TopicSlug, number>>;
}

/** Of an answer whose whole takes longer: the hits that it begins with. */
export interface FirstHits {
	hits: SearchHit[];
	/** No more articles match than that. */
	atMost: number;
}

/** How far a search came that has to fetch what it looks through. */
export interface Reach {
	/** Months looked through whole, newest first, of all months of the archive: 已查 3/12 个月. The undated count as one. */
	months: number;
	of: number;
	/** Bytes, about, that the same question would fetch for the next month, and for all the rest: ask again with more `months`. */
	next: number;
	rest: number;
}

export interface Offer {
	/** spelling: other characters that look alike; punctuation: none counts; filters: the same words without filters. */
	is: 'spelling' | 'punctuation' | 'filters';
	/** To be asked instead. */
	q: string;
	/** What it finds. */
	total: number;
}

export interface SearchHit {
	id: ArticleId;
	/** Places in the article where the query stands. */
	places: number;
	/** Ranges of the headline to mark, half-open UTF-16 offsets. */
	headlineMarks: Mark[];
	snippet: Snippet | null;
	/** Earlier printings of the same story, as the pack links them; left out: none. */
	sameAs?: ArticleId[];
	/** Where the question asked for them. */
	lines?: Line[];
	head?: Head;
}

/** A place in its line, as printed. */
export interface Line {
	/** Of FIELDS. */
	field: number;
	before: string;
	found: string;
	after: string;
}

export type Mark = [from: number, to: number];

/** A stretch of the text around the best match; the marks are offsets into `text`. */
export interface Snippet {
	text: string;
	marks: Mark[];
	/** 1-based paragraph it was cut from; 0: from kicker, subtitle or credits. */
	paragraph: number;
	/** Whether text was cut off before and after. */
	cut: [before: boolean, after: boolean];
}

export type SearchReply =
	/** Before the result, if at all. */
	| { type: 'first'; seq: number; first: FirstHits }
	| { type: 'result'; seq: number; result: SearchResult }
	/** Those with most stories first. */
	| { type: 'people'; seq: number; names: string[] }
	| { type: 'failed'; seq: number; message: string };
