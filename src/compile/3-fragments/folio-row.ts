// A gutter one blank wide runs through the folio line above it, too: 06 工会新闻 2020年1月3日 | 星期五 本版责编 X.
import type { Line } from '../2-lines/line.ts';
import { isFolio } from './signs.ts';

/** The lines, such pieces of one row put together again where their leftmost stands. */
export function joinFolioRows(lines: readonly Line[]): Line[] {
	const rows = new Map<number, Line[]>();
	for (const line of lines) rows.set(line.row, [...(rows.get(line.row) ?? []), line]);
	const whole = new Map<Line, Line | null>();
	for (const row of rows.values()) {
		const pieces = row.sort((a, b) => a.span.from - b.span.from);
		const joined = folioOf(pieces);
		if (joined) pieces.forEach((piece, i) => whole.set(piece, i === 0 ? joined : null));
	}
	return lines.flatMap((line) => {
		const joined = whole.get(line);
		return joined === undefined ? [line] : (joined ?? []);
	});
}

/** Null unless nothing but single blanks parted the pieces: wider ones part columns. */
function folioOf(pieces: readonly Line[]): Line | null {
	const [first, ...rest] = pieces;
	const isWhole = rest.every(({ span }, i) => span.from - (pieces[i]?.span.to ?? 0) === 1);
	if (!first || rest.length === 0 || !isWhole) return null;
	const text = pieces.map((piece) => piece.text).join(' ');
	const { from } = first.span;
	return isFolio(text) ? { ...first, text, span: { from, to: from + text.length } } : null;
}
