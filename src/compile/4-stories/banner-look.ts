// How much a heading line looks like a banner: a slogan in two halves, a serial's title, a marked column head.
import { countHan, emWidth, tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import { COLUMN_MARK } from '../3-fragments/signs.ts';
import { wordAcross } from '../3-fragments/words.ts';
import {
	COLUMN_ENDINGS,
	COLUMN_HALVES,
	COLUMN_NAMES,
	SERIAL_ENDINGS,
	SERIAL_LIKE_ENDINGS,
	SLOGAN_WORDS
} from './slogans.data.ts';

/** 0: like a headline; 1: clearly a banner; more where several signs meet. */
export function bannerLook(text: string): number {
	if (COLUMN_MARK.test(text)) return MARKED;
	const plain = tight(text);
	if (isColumn(plain)) return SERIAL;
	if (/[\d“”《》：:，,。？?]/u.test(plain))
		return SLOGAN_WORDS.some((word) => plain.includes(word)) ? 0.2 : 0;
	const words = SLOGAN_WORDS.filter((word) => plain.includes(word)).length;
	const serial =
		SERIAL_ENDINGS.some((ending) => plain.endsWith(ending) && plain.length <= ending.length + 12) ||
		(plain.length === 4 && COLUMN_HALVES.some((half) => plain.endsWith(half)));
	const pair = COLUMN_PAIR.test(plain);
	const like = plain.length <= 8 && SERIAL_LIKE_ENDINGS.some((ending) => plain.endsWith(ending));
	return (
		(isBalanced(text) ? 0.3 : 0) +
		Math.min(1, words * 0.4) +
		(serial ? SERIAL : pair ? PAIR : like ? 0.3 : 0)
	);
}

/** 诗苑, 居家小课堂, 12345为您解忧: the more its ending says, the longer a name may be. */
function isColumn(plain: string): boolean {
	if (COLUMN_NAMES.includes(plain)) return true;
	const ending = COLUMN_ENDINGS.find((other) => plain.endsWith(other));
	if (!ending || !/^[\p{Script=Han}\d]+$/u.test(plain) || DEED.test(plain)) return false;
	return plain.length <= (ending.length > 2 ? LONGEST_COLUMN + 3 : LONGEST_COLUMN);
}

/** Somebody does something: no name. */
const DEED = /[了着过把被让给在是来去]/u;

/** Signs that outweigh any words shared with a story. */
const MARKED = 4;
const SERIAL = 3.5;
/** 权益·服务: two names of a column, or a name in translation. */
const COLUMN_PAIR = /^\p{Script=Han}{2,4}[·•‧]\p{Script=Han}{2,4}$/u;
const PAIR = 0.8;
/** Characters of a column's name. */
const LONGEST_COLUMN = 6;

/** 奋进新征程 建功新时代: two halves of one length. */
export function isBalanced(text: string): boolean {
	const halves = text.trim().split(/\s+/u);
	const [a, b] = halves.map(countHan);
	return (
		halves.length === 2 && a !== undefined && b !== undefined && a >= 3 && Math.abs(a - b) <= 1
	);
}

/** The slogans that a line is half of, where the other half stands on the line above or below. */
export function slogansAt(lines: readonly Line[], at: number): string[] {
	const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
	const pairs = [
		line?.gap === 0 && above && `${above.text} ${line.text}`,
		below?.gap === 0 && line && `${line.text} ${below.text}`
	];
	return pairs.filter((pair): pair is string => !!pair && isBalanced(pair));
}

/** Characters of a name alone: under it a paper prints stories of one kind. */
const NAME = /^[\p{Script=Han}\d]{2,6}$/u;
/** Em of a headline, and by how much it is wider than the name above it. */
const HEADLINE = 6;
const WIDER = 1.6;

/** A short name right above a headline that does not go on with it. */
export function namesColumn(text: string, below: string): boolean {
	const [name, headline] = [tight(text), tight(below)];
	const width = emWidth(headline, false);
	return (
		NAME.test(name) &&
		width >= Math.max(HEADLINE, WIDER * emWidth(name, false)) &&
		!wordAcross(name, headline)
	);
}

/** The banner's own words, without the mark that heads it. */
export function bannerText(text: string): string {
	return text
		.replace(COLUMN_MARK, '')
		.replace(/[】〗］\]·•‧]\s*$/u, '')
		.trim();
}
