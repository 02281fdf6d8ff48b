// Verse without a byline above: so many short lines in a row without a sentence, as wide as they fall, are no headline. A poem in
// columns comes in pieces, none of them long: together they are as many.
import { tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import { isCut, isRagged, isVerse } from './verse.ts';

/** Em; lines of columns are wider, those of the narrowest equally wide. */
const WIDEST = 13;
/** Of lines that headlines repeat, more stands elsewhere on the page. */
const MOST_ECHO = 0.32;
/** Share of lines that end in a sign. */
const MOST_SIGNS = 0.25;
/** Lines of a run, of one of several pieces, and of all pieces of a page. */
const LEAST_RUN = 9;
const LEAST_PIECE = 4;
const LEAST_PIECES = 8;
/** Of a line which a headline of the page is. */
const HEADLINE_ECHO = 0.4;
const LONGEST_HEADLINE = 3;

interface Piece {
	from: number;
	to: number;
	/** Blank rows, a credit or a title on both sides. */
	apart: boolean;
	ragged: boolean;
	over: boolean;
}

/** Marks in `verse` what it finds. */
export function markBareVerses(
	verse: boolean[],
	lines: readonly Line[],
	widths: readonly number[],
	echoes: readonly number[]
): void {
	const pieces = piecesOf(lines, widths, echoes).filter(({ from }) => !verse[from]);
	const parts = pieces.filter(({ apart, from, to }) => apart && to - from >= LEAST_PIECE);
	const count = parts.reduce((sum, { from, to }) => sum + to - from, 0);
	const together = count >= LEAST_PIECES && parts.some(({ ragged }) => ragged);
	for (const piece of pieces) {
		const long = piece.ragged && piece.over && piece.to - piece.from >= LEAST_RUN;
		if (long || (together && parts.includes(piece))) verse.fill(true, piece.from, piece.to);
	}
}

function piecesOf(
	lines: readonly Line[],
	widths: readonly number[],
	echoes: readonly number[]
): Piece[] {
	const pieces: Piece[] = [];
	const isLine = (i: number) => {
		const text = lines[i]?.text ?? '';
		const fits = lines[i]?.indent === null && (widths[i] ?? 0) <= WIDEST;
		return fits && isVerse(text) && !/[。！？!?]/u.test(text);
	};
	const heads = (i: number) => (echoes[i] ?? 0) > HEADLINE_ECHO;
	for (let i = 0; i < lines.length;) {
		let end = i;
		while (isLine(end) && (end === i || lines[end]?.gap === 0)) end++;
		let [from, to] = [i, end];
		while (from < to && from < i + LONGEST_HEADLINE && heads(from)) from++;
		while (to > from && to > end - LONGEST_HEADLINE && heads(to - 1)) to--;
		const own = lines.slice(from, to).map(({ text }) => tight(text));
		const mean = echoes.slice(from, to).reduce((sum, echo) => sum + echo, 0) / own.length;
		const signs = own.filter((text) => /[，、；：”—]$/u.test(text)).length / own.length;
		if (own.length >= LEAST_PIECE && mean <= MOST_ECHO && signs <= MOST_SIGNS) {
			const begins = (lines[i]?.gap ?? 1) > 0 || isCut(lines[i - 1]?.text ?? '');
			const apart = from === i && to === end && begins && (lines[end]?.gap ?? 1) > 0;
			// Where text follows, the last lines are its headline, however little of it they repeat.
			const over = to < end || (lines[end]?.gap ?? 1) > 0 || isCut(lines[end]?.text ?? '');
			pieces.push({ from, to, apart, over, ragged: isRagged(widths.slice(from, to)) });
		}
		i = Math.max(end, i + 1);
	}
	return pieces;
}
