// Text as the search compares it: width, case, white space and script do not count; punctuation does.

import { simplify } from './characters.ts';

/**
 * Characters that NFKC may melt into the one before them: marks, Hangul vowels and finals, half-width
 * kana marks and Hangul.
 */
const JOINING = '\\p{M}\\u1160-\\u11ff\\uff9e-\\uffdc';

const PIECE = new RegExp(`[^][${JOINING}]*`, 'gu');

/** Σ is here because its lower case depends on the letter after it, which would part text and query. */
const IN_PIECES = new RegExp(`[${JOINING}\\u03a3]`, 'u');

/** Characters of which each folds to one unit, whatever stands beside it but JOINING: nearly all of a newspaper. */
const PLAIN_CHARACTERS =
	'!-~\\u00b7\\u2014\\u2018-\\u201d\\u3001-\\u3003\\u3008-\\u3011\\u4e00-\\u9fff\\uff01-\\uff5e';
const PLAIN = new RegExp(`^[${PLAIN_CHARACTERS}]+$`, 'u');
const PLAIN_OR_PIECE = new RegExp(`[${PLAIN_CHARACTERS}]+(?![${JOINING}])|${PIECE.source}`, 'gu');

/** Text → its compared form. norm(a) is a part of norm(b) wherever a reader sees a in b. */
export function norm(text: string): string {
	return IN_PIECES.test(text) ? (text.match(PIECE) ?? []).map(fold).join('') : fold(text);
}

/** A text's compared form with the way back: unit i of `text` came from [from[i], to[i]) of the original. */
export interface Normed {
	text: string;
	from: number[];
	to: number[];
}

export function normWithOffsets(original: string): Normed {
	const normed: Normed = { text: '', from: [], to: [] };
	for (const { 0: piece, index } of original.matchAll(PLAIN_OR_PIECE)) {
		const folded = fold(piece);
		const isPlain = PLAIN.test(piece);
		normed.text += folded;
		for (let unit = 0; unit < folded.length; unit += 1) {
			normed.from.push(isPlain ? index + unit : index);
			normed.to.push(isPlain ? index + unit + 1 : index + piece.length);
		}
	}
	return normed;
}

/** The one place where two spellings become the same: width, case, white space, traditional characters. */
function fold(piece: string): string {
	return simplify(piece.normalize('NFKC').toLowerCase().replace(/\s+/gu, ''));
}
