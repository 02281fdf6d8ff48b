// What stands on a page beside its stories: banners, folio lines, notices.
import { countHan } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import { wordAcross } from '../3-fragments/words.ts';
import type { HeadLine } from './heading-scorer.ts';
import { cleanBlanks } from './join-lines.ts';
import { runsOf, spansOf } from './spans.ts';
import { SURE, type Story } from './story.ts';

/** Lines of a banner: halves of a slogan stay apart, a wrapped line is made whole. */
export function printed(lines: readonly HeadLine[]): string {
	return lines.reduce((text, { text: next, row }, i) => {
		const wrapped =
			row !== lines[i - 1]?.row && (countHan(next) < LEAST_HALF || wordAcross(text, next));
		return i === 0 ? next : `${text}${wrapped ? '' : ' '}${next}`;
	}, '');
}

const LEAST_HALF = 4;

const BANNER: Omit<Story, 'headline' | 'spans' | 'lines'> = {
	kind: 'banner',
	kicker: null,
	subtitle: null,
	column: null,
	credits: [],
	paragraphs: [],
	folio: false,
	confidence: SURE
};

/** `folio`: a masthead or folio line, kept as it is printed. */
export function toBanner(lines: readonly Line[], folio: boolean): Story {
	const headline =
		folio || !('fragment' in (lines[0] ?? {}))
			? lines.map((line) => line.text).join(' ')
			: printed(lines as HeadLine[]);
	return {
		...BANNER,
		folio,
		headline: cleanBlanks(headline),
		spans: spansOf(lines),
		lines: runsOf(lines)
	};
}

/** An advertisement or a legal notice: its first line is its heading. */
export function toNotice(lines: readonly Line[]): Story {
	const [first, ...rest] = lines.map((line) => cleanBlanks(line.text));
	return {
		...BANNER,
		kind: 'ad',
		headline: first ?? '',
		paragraphs: rest,
		spans: spansOf(lines),
		lines: runsOf(lines)
	};
}
