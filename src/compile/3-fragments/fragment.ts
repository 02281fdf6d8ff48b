// What stage 3 hands on: the page cut into pieces that certainly belong together, in page order.
import { tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';

interface FragmentBase {
	/** Place on the page: 0, 1, 2 … over all fragments. */
	order: number;
	/** Blank rows above it. */
	gap: number;
	lines: Line[];
}

/** A run of a story's text. */
export interface BodyFragment extends FragmentBase {
	type: 'body';
	/** Lines by paragraph; the first may continue one that broke off elsewhere. */
	paragraphs: Line[][];
	/** 本报讯, a byline in brackets, or its headline on the same row; a paragraph's beginning; in mid-paragraph; one of these two, the widths do not tell. */
	begins: 'dateline' | 'first' | 'next' | 'unsure';
	/** How much likelier, by its looks alone, its first line begins a paragraph than goes on with one. */
	indented: number;
	/** Opens as reports do: 近日, 日前, a day. */
	lead: boolean;
	/** Opens as only running text does: 同时, 据了解. */
	connective: boolean;
	/** A poem, or a part of one. */
	verse: boolean;
	/** A signature stands behind its last sentence. */
	signed: boolean;
	/** A picture's credit stands behind its last sentence. */
	captioned: boolean;
	/** Breaks off in mid-sentence. */
	open: boolean;
	/** Its last line reaches the measure: the paragraph may go on though a sentence ends. */
	full: boolean;
	/** Em at which its lines break; 0 where lines are whole paragraphs. */
	measure: number;
}

/** One or more heading lines without anything between them. */
export interface HeadFragment extends FragmentBase {
	type: 'head';
}

/** Names alone: a byline, a picture's credit, a signature below a story. */
export interface SignFragment extends FragmentBase {
	type: 'sign';
	sign: 'photo' | 'byline' | 'signature';
}

interface FolioFragment extends FragmentBase {
	type: 'folio';
}

/** An advertisement or a legal notice. */
interface NoticeFragment extends FragmentBase {
	type: 'notice';
}

export type Fragment = BodyFragment | HeadFragment | SignFragment | FolioFragment | NoticeFragment;

/** All its lines without blanks. Each stage that follows asks for it several times. */
export function textOf(body: BodyFragment): string {
	let text = texts.get(body);
	if (text === undefined) {
		text = tight(body.lines.map((line) => line.text).join(''));
		texts.set(body, text);
	}
	return text;
}

const texts = new WeakMap<BodyFragment, string>();

/** Whether the page's columns came side by side, and were put in order before: that order says more than words do. */
export function standSideBySide(bodies: readonly BodyFragment[]): boolean {
	return bodies.some(({ lines }) => lines.some(({ indent }) => indent !== null));
}
