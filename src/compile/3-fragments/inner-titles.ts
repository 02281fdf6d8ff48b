// Subheads by their words: several alike in one story, or the parts of a case.
import { SENTENCE_END, tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import { isSpread } from '../2-lines/piece.ts';
import { ALIKE } from '../2-lines/widths.ts';
import { isPartTitle } from './inner-lines.ts';
import { beginsOrEnds, isDateline, opensWithPlace } from './signs.ts';

/** 收入：跑得多不等于挣得多: a word, a colon and a phrase. */
const TITLED = /^(\p{Script=Han}{2,4})[：:]\p{Script=Han}[^。；：:]{2,18}$/u;
/** 一、, （二）, 3．, 第四，: numbers in front. */
const NUMBERED =
	/^(?:[（(]?[一二三四五六七八九十]{1,2}[)）、.．]|第[一二三四五六七八九十][，、 ])[^。；]{3,24}$/u;
/** 案例一, 案例二: titles of a series, whatever they name. */
const COUNTED =
	/^(?:典型)?(?:案例|案件|故事|镜头|场景|误区|问题|提案|建议)[一二三四五六七八九十\d]{1,2}[：:]?$/u;
/** What stands under a subhead is running text. */
const LEAST_TEXT = 30;
/** Paragraphs of text that a subhead of a series may have under it, and lines of them in a column. */
const LONGEST_PART = { paragraphs: 10, lines: 48 };

/** Subheads of one story come in series: two or more alike, each with text under it, and no report begins between them. */
export function seriesTitles(lines: readonly Line[]): boolean[] {
	return seriesOf(lines, LONGEST_PART.paragraphs, (i) => isText(lines[i + 1]));
}

/** The same on a page of columns, and the parts of a case (法院判决) above a paragraph. */
export function columnTitles(lines: readonly Line[], widths: readonly number[]): boolean[] {
	const counted = seriesOf(lines, LONGEST_PART.lines, (i) => standsOverText(lines, i), [COUNTED]);
	return seriesOf(lines, LONGEST_PART.lines, (i) => standsBetween(lines, i)).map(
		(one, i) =>
			one ||
			counted[i] === true ||
			(isPartTitle(tight(lines[i]?.text ?? '')) &&
				(opensParagraph(lines, widths, i + 1) || opensText(lines, widths, i + 1)))
	);
}

function seriesOf(
	lines: readonly Line[],
	longest: number,
	isAboveText: (i: number) => boolean,
	shapes: readonly RegExp[] = [TITLED, NUMBERED]
): boolean[] {
	const inner = lines.map(() => false);
	for (const shape of shapes) {
		const at = lines.flatMap(({ text }, i) => {
			const plain = tight(text);
			return shape.test(plain) && !opensWithPlace(plain) && isAboveText(i) ? [i] : [];
		});
		at.slice(1).forEach((to, k) => {
			const from = at[k] ?? 0;
			if (to - from > longest || lines.slice(from, to).some((line) => beginsOrEnds(line.text)))
				return;
			inner[from] = inner[to] = true;
		});
	}
	return inner;
}

/** A whole line without a comma, no text broken off above it, and running text below. */
function standsBetween(lines: readonly Line[], i: number): boolean {
	const [above, line, ...below] = lines.slice(i - 1, i + 4).map(({ text }) => tight(text));
	if (above === undefined || line === undefined || /[，,]/u.test(line)) return false;
	const text = below.join('');
	return SENTENCE_END.test(above) && text.length >= LEAST_TEXT && /[，。？]/u.test(text);
}

/** Running text right below. */
function standsOverText(lines: readonly Line[], i: number): boolean {
	const below = lines.slice(i + 1, i + 4);
	const text = below.map((line) => tight(line.text)).join('');
	return below[0]?.gap === 0 && text.length >= LEAST_TEXT && /[，。？]/u.test(text);
}

/** Em by which a paragraph's first line is narrower than the next. */
const INDENT = { least: 1.2, most: 3.2 };

/** A first line, two em in, above two that fill the measure. */
function opensParagraph(lines: readonly Line[], widths: readonly number[], i: number): boolean {
	const [first, ...next] = lines.slice(i, i + 3);
	if (!first || next.length < 2 || next.some(({ gap }) => gap > 0) || beginsOrEnds(first.text))
		return false;
	const [begun = 0, full = 0, below = 0] = widths.slice(i, i + 3);
	const indent = full - begun;
	return indent >= INDENT.least && indent <= INDENT.most && Math.abs(full - below) <= ALIKE;
}

/** Right below stands a line with a comma or a sentence's end in it, and a second one as wide or spread: no headline. */
function opensText(lines: readonly Line[], widths: readonly number[], i: number): boolean {
	const [first, next] = lines.slice(i, i + 2);
	if (!first || !next || first.gap > 0 || next.gap > 0 || beginsOrEnds(first.text)) return false;
	const wider = (widths[i + 1] ?? 0) - (widths[i] ?? 0);
	return (
		/[，。；]./u.test(tight(first.text)) &&
		(isSpread(next.text) || (wider >= -ALIKE && wider <= INDENT.most))
	);
}

function isText(line: Line | undefined): boolean {
	return line !== undefined && tight(line.text).length >= LEAST_TEXT && !isDateline(line.text);
}
