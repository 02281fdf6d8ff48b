// The printed words → a permanent id (contract: Permanent ids).
import { createHash } from 'node:crypto';
import { ID_ALPHABET, ID_LENGTH, type ArticleId } from '../../../model/ids.ts';
import type { Story } from '../../4-stories/story.ts';

/** How much of a body an id depends on: what follows may be cut, corrected or continued. */
const OPENING = 60;

/** A body shorter than this says too little by itself (a photo's caption, “图为现场”): the headline goes first. */
const SHORT = 16;

const BITS = 5;

/** The letters and digits that stand for the story: of its body, behind the headline's where the body is short. */
export function printedLetters(story: Pick<Story, 'headline' | 'paragraphs'>): string {
	const body = letters(story.paragraphs.join(''));
	return Array.from(body.slice(0, 2 * SHORT)).length < SHORT
		? letters(story.headline) + body
		: body;
}

/** The id by the opening alone: what nearly every article has. */
export function mintFromOpening(printed: string): ArticleId {
	return mint(
		Array.from(printed.slice(0, 2 * OPENING))
			.slice(0, OPENING)
			.join('')
	);
}

/** The id by the whole text: for an article whose opening another one has already. */
export function mintFromWhole(printed: string): ArticleId {
	return mint(printed);
}

function letters(text: string): string {
	return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The first ID_LENGTH · 5 bits of the SHA-256, high ones first. */
function mint(text: string): ArticleId {
	const digest = createHash('sha256').update(text, 'utf8').digest();
	let id = '';
	for (let at = 0; id.length < ID_LENGTH; at += BITS) {
		const pair = ((digest[at >> 3] ?? 0) << 8) | (digest[(at >> 3) + 1] ?? 0);
		id += ID_ALPHABET.charAt((pair >> (16 - BITS - (at & 7))) & ((1 << BITS) - 1));
	}
	return id as ArticleId;
}
