// A headline set upright comes out of a PDF with one glyph a row; printed over itself, with pairs of glyphs that overlap:
// 首 / 首钢 / 钢园 / 园. Both are one line again here.
import { HAN } from './chars.ts';
import type { Line } from './line.ts';
import { isSpread } from './piece.ts';
import { undouble } from './undouble.ts';

export function joinTowers(lines: readonly Line[]): Line[] {
	const out: Line[] = [];
	for (let i = 0; i < lines.length;) {
		const line = lines[i];
		if (!line) break;
		const height = towerHeight(lines, i);
		if (height > 1) {
			out.push(towerLine(lines.slice(i, i + height)));
			i += height;
			continue;
		}
		const cap = loneLastGlyph(line);
		const below = lines[i + 1];
		if (cap && below?.gap === 0) {
			const rows = [cap.glyph, ...lines.slice(i + 1, i + 1 + LONGEST_TOWER)];
			const capped = towerHeight(rows, 0);
			if (capped > 1) {
				out.push(cap.rest, towerLine(rows.slice(0, capped)));
				i += capped;
				continue;
			}
		}
		out.push(line);
		i++;
	}
	return out;
}

const LEAST_SINGLE_ROWS = 3;
const LONGEST_TOWER = 60;

/** Rows from `start` that make one upright headline; 1 where there is none. */
function towerHeight(lines: readonly Line[], start: number): number {
	return Math.max(singleRows(lines, start), overlappingRows(lines, start));
}

function singleRows(lines: readonly Line[], start: number): number {
	let end = start;
	while (end < lines.length && end - start < LONGEST_TOWER) {
		const line = lines[end];
		if (!line || Array.from(line.text).length !== 1 || (end > start && line.gap > 0)) break;
		end++;
	}
	const rows = lines.slice(start, end);
	const ideographs = rows.filter((row) => HAN.test(row.text)).length;
	return rows.length >= LEAST_SINGLE_ROWS && ideographs * 2 > rows.length ? rows.length : 1;
}

/** Rows that, run together, hold every glyph twice. */
function overlappingRows(lines: readonly Line[], start: number): number {
	let glyphs = '';
	let whole = 1;
	for (let i = start; i < lines.length && i - start < LONGEST_TOWER; i++) {
		const line = lines[i];
		if (!line || (i > start && line.gap > 0)) break;
		glyphs += line.text.replace(/\s+/gu, '');
		const chars = Array.from(glyphs);
		const paired = chars.every((char, at) => at % 2 === 0 || char === chars[at - 1]);
		if (!paired) break;
		if (chars.length % 2 === 0 && chars.length >= 4) whole = i - start + 1;
	}
	return whole;
}

function towerLine(rows: readonly Line[]): Line {
	const [first, last] = [rows[0], rows.at(-1)];
	if (!first || !last) throw new Error('a tower has rows');
	const text = undouble(rows.map((row) => row.text.replace(/\s+/gu, '')).join(''));
	return {
		...first,
		text,
		across: true,
		indent: null,
		span: { from: first.span.from, to: last.span.to }
	};
}

/** The tower's first glyph may stand behind another headline on its row; the last one of a line spread to its measure is the line's. */
function loneLastGlyph(line: Line): { rest: Line; glyph: Line } | null {
	const match = /^(.*\S)\s+(\S)$/u.exec(line.text);
	if (!match?.[1] || !match[2] || line.text.length !== line.span.to - line.span.from) return null;
	if (isSpread(line.text)) return null;
	const { from, to } = line.span;
	return {
		rest: { ...line, text: match[1], span: { from, to: from + match[1].length } },
		glyph: { ...line, text: match[2], span: { from: to - match[2].length, to }, gap: 0 }
	};
}
