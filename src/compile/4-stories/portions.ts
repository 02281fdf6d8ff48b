// Texts longer than any printed page (a whole volume in one file, a line of megabytes) are read in portions, so that
// time stays linear in their length whatever they hold.
import type { TextPage } from '../1-ingest/source-page.ts';
import { SENTENCE_END } from '../2-lines/chars.ts';
import { diagnostic } from '../report.ts';
import type { Story, StoryPage } from './story.ts';

/** A full page of small type has 15,000 characters and 400 rows; laid out by pdftotext the blanks count too. */
const MOST_CHARS = 60_000;
const MOST_ROWS = 900;
/** Of one portion. */
const PORTION_CHARS = 10_000;
const PORTION_ROWS = 300;

interface Portion {
	from: number;
	to: number;
	/** Rows of the page that end before it. */
	rowsBefore: number;
}

/** The page's items, read at once where it can be a page. Spans, lines and diagnostics always count from the page's start. */
export function readInPortions(page: TextPage, read: (part: TextPage) => StoryPage): StoryPage {
	const { text } = page;
	if (text.length <= MOST_CHARS && countRows(text) <= MOST_ROWS) return read(page);
	const parts = cut(text).map((portion) => {
		const part = read({ ...page, text: text.slice(portion.from, portion.to), diagnostics: [] });
		return { ...part, portion };
	});
	return {
		...read({ ...page, text: '' }),
		text,
		items: parts.flatMap(({ items, portion }) => items.map((item) => moved(item, portion))),
		diagnostics: [
			...page.diagnostics,
			diagnostic('long_page', 0, String(text.length)),
			...parts.flatMap(({ diagnostics, portion }) =>
				diagnostics.map((found) => ({ ...found, line: found.line + portion.rowsBefore }))
			)
		]
	};
}

function countRows(text: string): number {
	return text.split(/\n|\f/).length;
}

/** Contiguous portions of whole rows; a row too long for one is cut, behind a sentence where there is one. */
function cut(text: string): Portion[] {
	const portions: Portion[] = [];
	let [from, at, rows, rowsBefore] = [0, 0, 0, 0];
	const close = (to: number) => {
		if (to > from) portions.push({ from, to, rowsBefore });
		[from, rowsBefore, rows] = [to, rowsBefore + rows, 0];
	};
	while (at < text.length) {
		const end = rowEnd(text, at);
		if (rows >= PORTION_ROWS || (end ?? Infinity) - from > PORTION_CHARS) close(at);
		if (end === null) {
			at = piece(text, at);
			close(at);
		} else {
			at = end;
			rows++;
		}
	}
	close(text.length);
	return portions;
}

/** Behind the row and its break; null where the row does not end within a portion. */
function rowEnd(text: string, from: number): number | null {
	const length = text.slice(from, from + PORTION_CHARS).search(/\n|\f/);
	if (length >= 0) return from + length + 1;
	return from + PORTION_CHARS >= text.length ? text.length : null;
}

/** The end of a piece of a long row: its last sentence's, else where it is full, never inside a character. */
function piece(text: string, from: number): number {
	const full = from + PORTION_CHARS;
	for (let to = full; to > full - PORTION_CHARS / 4; to--) {
		if (SENTENCE_END.test(text.slice(to - 1, to)) && !/[”’」』）》]/u.test(text.charAt(to)))
			return to;
	}
	const inside = /[\uD800-\uDBFF]/.test(text.charAt(full - 1));
	return inside ? full - 1 : full;
}

function moved(story: Story, { from, rowsBefore }: Portion): Story {
	return {
		...story,
		spans: story.spans.map((span) => ({ from: span.from + from, to: span.to + from })),
		lines: story.lines.map(([first, last]) => [first + rowsBefore, last + rowsBefore])
	};
}
