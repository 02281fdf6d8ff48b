// What a line looks like by itself: halves, phrases, a title inside a story, spread to its measure.
import { countHan, emWidth, NO_LINE_START, tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import { hangs } from './hangs.ts';
import { saidBy } from './said.ts';
import { wordAcross } from './words.ts';

const OPENERS = /[“‘「『（(《【〈]/gu;
const CLOSERS = /[”’」』）)》】〉]/gu;

/** Quotes and brackets opened and not closed, less those closed and not opened. */
export function balanceOf(plain: string): number {
	return countOf(plain, OPENERS) - countOf(plain, CLOSERS);
}

const LONGEST_UNIT = 6;

/** Em by which a line's beginning, if it could not be broken, is wider than one character. Digits and letters are not broken, nor is what stands at a line's beginning from the closing sign behind it. */
export function unitWidth(text: string): number {
	const unit =
		/^[“‘「『（(《【]*(?:[\w.%]+|.)[，。、；：！？”’」』）》】％]*/u.exec(text)?.[0] ?? '';
	return Math.min(LONGEST_UNIT, Math.max(0, emWidth(unit, false) - 1));
}

/** 七 点 之 间 上 下 班 的 */
export function isSpread(text: string): boolean {
	const pieces = text.split(/\s+/u);
	return (
		pieces.length > 3 &&
		pieces.filter((piece) => Array.from(piece).length < 3).length > pieces.length * 0.7
	);
}

/** Two phrases with a blank between and no other sign: how headlines are set. */
export function isHalves(body: string): boolean {
	const halves = body.split(/\s+/u);
	return (
		halves.length === 2 && halves.every((half) => countHan(half) > 2 && !/[，。；、,;]/u.test(half))
	);
}

/** Kicker and headline on one line: phrases with blanks between, and no sign that parts clauses. */
export function isPhrases(text: string): boolean {
	return (
		text.length <= LONGEST_PHRASES &&
		!/[，,。；;]/u.test(text) &&
		/\p{Script=Han}.{2,}\s+\S.{2,}\p{Script=Han}/u.test(text)
	);
}

/** Characters of a kicker and a headline; the pattern's time grows with the square of a line's length. */
const LONGEST_PHRASES = 120;

const LONGEST_SUBHEAD = 20;
const SUBHEAD_MARK = /^[（(]?[一二三四五六七八九十]+[)）、.．]/u;

/** Shaped like a title inside a story. A line that a column's end cut off is as short, but goes on in the middle of a word or a clause. */
export function isSubhead(plain: string, width: number, below: Line | undefined): boolean {
	if (/^【[^】]{2,24}】$/u.test(plain)) return true;
	if (!below || width < 4 || width > LONGEST_SUBHEAD || countHan(plain) < 4) return false;
	if (/[，,。；;]|了$/u.test(plain) || hangs(plain)) return false;
	if (NO_LINE_START.test(tight(below.text)) || balanceOf(plain) !== 0) return false;
	if (saidBy(tight(below.text)) !== null && !SUBHEAD_MARK.test(plain)) return false;
	return SUBHEAD_MARK.test(plain) || !wordAcross(plain, tight(below.text));
}

function countOf(text: string, signs: RegExp): number {
	return text.match(signs)?.length ?? 0;
}

/** A sentence ends inside: outside quotations, or with one that closes in 。”. */
export function hasSentences(plain: string): boolean {
	if (/[。！？…]”./u.test(plain)) return true;
	const bare = plain.replace(/[“‘"「《（(][^”’"」》）)]{0,200}[”’"」》）)]/gu, '');
	return /[。；;].|[！？].{6}/u.test(bare);
}
