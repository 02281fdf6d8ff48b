// Verse: lines as wide as they fall, which a page prints like headings.
import { countHan, tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import { ALIKE } from '../2-lines/widths.ts';
import { beginsOrEnds, isFolio, isNoticeTitle, signatureKind } from './signs.ts';
import { splitTail } from './tail.ts';

const LEAST_VERSES = 4;
const LONGEST_VERSE = 22;

/** Lines of verse: below a byline, short, and hardly a sign that ends a sentence. */
export function verses(lines: readonly Line[]): boolean[] {
	const verse = lines.map(() => false);
	for (let i = 1; i < lines.length; i++) {
		if (signatureKind(lines[i - 1]?.text ?? '') !== 'byline') continue;
		let end = i;
		while (end < lines.length && isVerse(lines[end]?.text ?? '')) end++;
		if (headsText(lines[end]?.text)) end = lastBlock(lines, i, end);
		if (end - i >= LEAST_VERSES) verse.fill(true, i, end);
	}
	return verse;
}

/** Without a byline above, so many lines in a row without a sentence are no headline. */
const LEAST_BARE_VERSES = 7;
/** Lines of which so much stands elsewhere on the page are a headline's; verse repeats less. */
const HEADLINE_ECHO = { mean: 0.4, least: 0.25 };
const LONGEST_HEADLINE = 3;

/**
 * Verse on a page of columns, as wide as it falls, where text is as wide as its column: below a byline as far as the next blank
 * row, credit or headline; without one the whole of a block between blank rows.
 */
export function raggedVerses(
	lines: readonly Line[],
	widths: readonly number[],
	echoes: readonly number[]
): boolean[] {
	const verse = lines.map(() => false);
	for (let i = 1; i < lines.length; i++) {
		const above = lines[i - 1]?.text ?? '';
		// 本报记者 X 整理 ends an interview.
		const signed = signatureKind(above) === 'byline' && !/整\s*理$/u.test(above);
		// Of columns side by side a block of ragged lines may be pieces of several.
		if (!signed && (lines[i]?.gap === 0 || lines[i]?.indent !== null)) continue;
		let end = i;
		while (goesOnInVerse(lines, i, end)) end++;
		const apart = (lines[end]?.gap ?? 1) > 0 || isSigned(lines[end - 1]);
		if (!apart && !(signed && isCut(lines[end]?.text ?? ''))) continue;
		if (!apart) end -= headlineEnd(echoes.slice(i, end));
		const least = signed ? LEAST_VERSES : LEAST_BARE_VERSES;
		if (end - i >= least && isRagged(widths.slice(i, end))) verse.fill(true, i, end);
	}
	return verse;
}

/** （作者：X） stands behind the last line. */
const isSigned = (line: Line | undefined) => splitTail(line?.text ?? '').signature;

function goesOnInVerse(lines: readonly Line[], from: number, i: number): boolean {
	const line = lines[i];
	if (!line || (i > from && (line.gap > 0 || isSigned(lines[i - 1])))) return false;
	return isVerse(splitTail(line.text).body);
}

/** How many of the last lines are the next story's headline. */
function headlineEnd(echoes: readonly number[]): number {
	for (let count = LONGEST_HEADLINE; count > 0; count--) {
		const last = echoes.slice(-count);
		const mean = last.reduce((sum, echo) => sum + echo, 0) / count;
		if (mean > HEADLINE_ECHO.mean && Math.min(...last) > HEADLINE_ECHO.least) return count;
	}
	return 0;
}

/** Another story, a credit, a folio line or a notice: no line of text, whose first lines might be taken for verse. */
export function isCut(text: string): boolean {
	return beginsOrEnds(text) || isFolio(text) || isNoticeTitle(text);
}

/** No more than half of the lines are as good as equally wide, as those of a column are. */
export function isRagged(widths: readonly number[]): boolean {
	return widths.every(
		(width) =>
			widths.filter((other) => Math.abs(other - width) <= ALIKE).length <= widths.length / 2
	);
}

function headsText(below: string | undefined): boolean {
	if (below === undefined || isFolio(below) || isNoticeTitle(below)) return false;
	const kind = signatureKind(below);
	return kind === null || kind === 'byline';
}

/** What stands right above other text is its headline, not the poem's end. */
function lastBlock(lines: readonly Line[], from: number, end: number): number {
	let at = end - 1;
	while (at > from && lines[at]?.gap === 0) at--;
	return at;
}

export function isVerse(text: string): boolean {
	const plain = tight(text);
	const han = countHan(plain);
	return han >= 2 && han <= LONGEST_VERSE && !/[。；;：:].|[\d%]/u.test(plain) && !isCut(text);
}
