// An advertisement's first line may share its row with a headline: …吸引千余人参加 招聘.
import { countHan } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import { isFolio, isForeign, isNoticeTitle } from './signs.ts';

const LEAST_HEADLINE = 6;

/** The line, or the headline and the notice's beginning. */
export function splitNoticeTail(line: Line): Line[] {
	const match = /^(.*\S)\s+(\S+)$/u.exec(line.text);
	const [, head = '', tail = ''] = match ?? [];
	const { from, to } = line.span;
	if (line.text.length !== to - from || countHan(head) < LEAST_HEADLINE) return [line];
	// The editors' address at a folio line's end is no advertiser's.
	const isAdvertiser = isNoticeTitle(tail) || (isForeign(tail) && !isFolio(line.text));
	if (!isAdvertiser) return [line];
	return [
		{ ...line, text: head, span: { from, to: from + head.length } },
		{ ...line, text: tail, span: { from: to - tail.length, to }, gap: 0 }
	];
}
