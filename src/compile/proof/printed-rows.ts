// The source's rows as they were, each stretch marked with the item it went to.
import { emWidth } from '../2-lines/chars.ts';
import type { EnrichedPage } from '../5-enrich/enriched-page.ts';
import { escape } from './escape.ts';

export interface PrintedRow {
	parts: { text: string; item: number | null }[];
	/** Lines that it takes on the proof. */
	height: number;
}

/** Ems to a line of the proof, and what Latin letters and the page's own blanks may take more. */
export const MEASURE = 40;
const SLACK = 1.1;
/** Rows of megabytes are shown by their beginning. */
const LONGEST = 4000;

export function printedRows({ text, items }: EnrichedPage): PrintedRow[] {
	const spans = items
		.flatMap((item, index) => item.spans.map((span) => ({ ...span, index })))
		.sort((a, b) => a.from - b.from);
	let offset = 0;
	let next = 0;
	return text.split(/\n|\f/).map((row) => {
		const [start, end] = [offset, offset + row.length];
		offset = end + 1;
		const parts: PrintedRow['parts'] = [];
		const add = (from: number, to: number, item: number | null) => {
			const part = text.slice(from, Math.min(to, start + LONGEST));
			if (part !== '') parts.push({ text: part, item });
		};
		let at = start;
		for (; (spans[next]?.from ?? Infinity) < end; next++) {
			const span = spans[next];
			if (!span) break;
			add(at, span.from, null);
			add(span.from, span.to, span.index);
			at = span.to;
		}
		add(at, end, null);
		const width = emWidth(row.slice(0, LONGEST), false) * SLACK;
		return { parts, height: Math.max(1, Math.ceil(width / MEASURE)) };
	});
}

/** Each row can be linked to, and leads to its item. */
export function rowList(rows: readonly PrintedRow[]): string {
	const list = rows.map(({ parts, height }, i) => {
		const marked = parts.map(({ text, item }) =>
			item === null
				? escape(text)
				: `<a class="${hue(item)}" href="#i${item + 1}">${escape(text)}</a>`
		);
		return `<li id="r${i + 1}" class="h${height}">${marked.join('')}</li>`;
	});
	return `<ol>${list.join('\n')}</ol>`;
}

const HUES = 12;

/** Neighbours on the page have colours far apart. */
export function hue(item: number): string {
	return `c${(item * 5) % HUES}`;
}
