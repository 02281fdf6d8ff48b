// Facts about a line that only the rest of the page tells.
import { bigrams } from '../2-lines/bigrams.ts';
import { SENTENCE_END, tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import {
	endsNotice,
	isDateline,
	isNoticeTitle,
	noticeWords,
	opensWithByline,
	signatureKind
} from './signs.ts';
import { splitTail } from './tail.ts';

/** Rows of the block, between blank rows, that each line stands in. */
export function blockSizes(lines: readonly Line[]): number[] {
	const sizes: number[] = [];
	let start = 0;
	lines.forEach((_, i) => {
		const next = lines[i + 1];
		if (next && next.gap === 0) return;
		for (let k = start; k <= i; k++) sizes[k] = i + 1 - start;
		start = i + 1;
	});
	return sizes;
}

/** A notice set in a narrow box has its words cut by line ends: blocks of that size are read as one. */
const LARGEST_NOTICE = 12;

export function blockNoticeWords(lines: readonly Line[], blocks: readonly number[]): number[] {
	return lines.map((line, i) => {
		const size = blocks[i] ?? 1;
		if (size === 1) return noticeWords(line.text);
		if (size > LARGEST_NOTICE) {
			const above = lines[i - 1]?.text ?? '';
			const around = noticeWords(
				`${endsNotice(tight(above)) ? '' : above}${line.text}${lines[i + 1]?.text ?? ''}`
			);
			return around > 1 ? around : noticeWords(line.text);
		}
		const block = noticeBlock(lines, i);
		const text = tight(block.join(''));
		if (REPORTED.test(text)) return 0;
		// One such word in a long block says little: stories speak of recruiting and selling too.
		const founded = block.length < LONG_BLOCK || isNoticeTitle(block[0] ?? '');
		return Math.max(0, noticeWords(text) - (founded ? 0 : 1));
	});
}

const LONG_BLOCK = 5;
/** Somebody is quoted, or reports. */
const REPORTED = /本报讯|记者|”[^，。”]{0,16}(?:说|介绍|表示)/u;

/** The block's lines around one, from a notice's title on and no farther than the next. */
function noticeBlock(lines: readonly Line[], at: number): string[] {
	const starts = (i: number) => (lines[i]?.gap ?? 1) > 0 || isNoticeTitle(lines[i]?.text ?? '');
	let from = at;
	while (from > 0 && !starts(from)) from--;
	let to = at + 1;
	while (to < lines.length && !starts(to)) to++;
	return lines.slice(from, to).map(({ text }) => text);
}

export function readEchoes(lines: readonly Line[]): number[] {
	const sets = lines.map((line) => bigrams(line.text));
	const counts = new Map<number, number>();
	for (const set of sets) for (const pair of set) counts.set(pair, (counts.get(pair) ?? 0) + 1);
	return sets.map((set, i) => {
		if (set.size === 0) return 0;
		const beside = [sets[i - 1], sets[i + 1]];
		const repeated = [...set].filter((pair) => {
			const near = 1 + beside.filter((other) => other?.has(pair)).length;
			return (counts.get(pair) ?? 0) > near;
		});
		return repeated.length / set.size;
	});
}

/** Read from below: a story without 本报讯 is signed at its end, or is a caption. */
export function signaturesAhead(lines: readonly Line[]): boolean[] {
	const ahead: boolean[] = [];
	let signed = false;
	for (let i = lines.length - 1; i >= 0; i--) {
		const text = lines[i]?.text ?? '';
		if (isDateline(text) || opensWithByline(text)) signed = false;
		else if (isSigned(text)) signed = true;
		ahead[i] = signed;
	}
	return ahead;
}

/** Paragraphs of a caption, at most. */
const LONGEST_CAPTION = 2;

/** Whether a picture's credit closes the one or two paragraphs below: the line may be a caption's headline. */
export function captionsBelow(lines: readonly Line[]): boolean[] {
	const kinds = lines.map(({ text }) => {
		const kind = signatureKind(text) ?? splitTail(text).byline?.photo;
		return kind === 'photo' || kind === true ? 'photo' : kind || isDateline(text) ? 'other' : null;
	});
	return lines.map((_, i) => {
		const own = splitTail(lines[i + 1]?.text ?? '').byline?.photo === true;
		if (own) return true;
		const below = kinds.slice(i + 1, i + 2 + LONGEST_CAPTION);
		const end = below.findIndex((kind) => kind !== null);
		return end > 0 && below[end] === 'photo';
	});
}

/** X 摄 alone says nothing: stories with 本报讯 carry pictures too. */
function isSigned(text: string): boolean {
	const kind = signatureKind(text);
	if (kind === 'byline' || kind === 'signature' || splitTail(text).signature) return true;
	return /摄影\/?报道$/u.test(tight(text));
}

/** Em by which a paragraph's first and second line differ: none where it is set flush, two where it is indented. */
const FLUSH = 1;
const INDENTED = { least: 1.5, most: 2.6 };
const LEAST_PARAGRAPHS = 6;

/** Whether the page's paragraphs begin at the column's edge: told by the first two lines below blank rows. */
export function isFlush(lines: readonly Line[], widths: readonly number[]): boolean {
	let [flush, indented] = [0, 0];
	lines.forEach((line, i) => {
		const [above, below] = [lines[i - 1], lines[i + 1]];
		if (!above || !below || line.gap === 0 || below.gap > 0 || !SENTENCE_END.test(above.text))
			return;
		if (SENTENCE_END.test(line.text) || SENTENCE_END.test(below.text)) return;
		const short = (widths[i + 1] ?? 0) - (widths[i] ?? 0);
		if (Math.abs(short) <= FLUSH) flush++;
		else if (short >= INDENTED.least && short <= INDENTED.most) indented++;
	});
	return flush >= LEAST_PARAGRAPHS && flush > 4 * indented;
}
