// What of an article is searched, and how much a match in each part counts.
import type { Head, Text } from '../model/pack.ts';

/** In the order of a segment's columns; a changed list raises SEGMENT_VERSION. */
export const FIELDS = [
	{ name: 'headline', boost: 4 },
	{ name: 'deck', boost: 2 },
	{ name: 'names', boost: 2 },
	{ name: 'body', boost: 1 }
] as const;

export const HEADLINE = 0;
export const DECK = 1;
export const NAMES = 2;
export const BODY = 3;

/** The original text of each field, as the reader sees it; '' where there is none. */
export function fieldTexts(head: Head, text: Text): string[] {
	return [
		head.headline,
		// Parted by a character that stays in the compared form: no match runs from the kicker into the subtitle.
		[head.kicker, head.subtitle].filter((line) => line !== null).join(' · '),
		[...new Set(text.credits.flatMap((credit) => credit.names))].join('、'),
		text.paragraphs.join(PARAGRAPH_BREAK)
	];
}

/** White space, so that a sentence which a paragraph break cuts is still found. */
export const PARAGRAPH_BREAK = '\n';
