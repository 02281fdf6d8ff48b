// Text as the search compares it: width, case, white space and script do not count; punctuation does.

import { simplify } from './characters.ts';
import { UnitFolder } from './unit-folder.ts';
import { toText, UnitList } from './utf16.ts';

/**
 * Characters that NFKC may melt into the one before them: marks, Hangul vowels and finals, half-width
 * kana marks and Hangul.
 */
const JOINING = '\\p{M}\\u1160-\\u11ff\\uff9e-\\uffdc';

const PIECE = new RegExp(`[^][${JOINING}]*`, 'gu');

/** Σ is here because its lower case depends on the letter after it, which would part text and query. */
const IN_PIECES = new RegExp(`[${JOINING}\\u03a3]`, 'u');

/** Units of which each folds by itself: nearly all of a newspaper. Left out: what is one of several, and what fold looks around for. */
const folder = new UnitFolder(
	(unit) => !/[\ud800-\udfff]/.test(unit) && !IN_PIECES.test(unit),
	foldScript
);

const given = new UnitList();
const folded = new UnitList();

/** Text → its compared form. norm(a) is a part of norm(b) wherever a reader sees a in b. */
export function norm(text: string): string {
	return foldByUnits(text) ?? foldByRule(text);
}

/** What a code unit is compared as, whatever stands beside it; null: that depends. */
export function normUnit(unit: number): string | null {
	return folder.one(unit);
}

function foldByUnits(text: string, origins?: number[]): string | null {
	given.length = 0;
	given.push(text);
	folded.length = 0;
	return folder.fold(given.slice(0, given.length), folded, origins)
		? toText(folded.slice(0, folded.length))
		: null;
}

function foldByRule(text: string): string {
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
	const plain = foldByUnits(original, normed.from);
	if (plain !== null)
		return { text: plain, from: normed.from, to: normed.from.map((at) => at + 1) };
	normed.from.length = 0;
	for (const { 0: piece, index } of original.matchAll(PIECE)) {
		const folded = fold(piece);
		normed.text += folded;
		for (let unit = 0; unit < folded.length; unit += 1) {
			normed.from.push(index);
			normed.to.push(index + piece.length);
		}
	}
	return normed;
}

/** The one place where two spellings become the same: width, case, white space, traditional characters. */
function fold(piece: string): string {
	return simplify(foldScript(piece));
}

/** Half of a character that takes two units: it stands for nothing, and least of all is it found in every character that begins alike. */
const HALF = /\p{Surrogate}/gu;

/** All of it but the traditional characters, whose table may come later. */
function foldScript(piece: string): string {
	return piece.replace(HALF, '\ufffd').normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}
