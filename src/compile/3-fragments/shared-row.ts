// A headline and the line of text that stands as high beside it come out on one row of a text layer:
// 密云有了职工之家 里摆上了跑步机。下了班， / 职工书屋夜里不熄灯 本报讯 （记者 X） 近日.
import { countHan } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import { lineWidths } from '../2-lines/widths.ts';
import { isDateline } from './signs.ts';

/** The lines, such rows cut in two. */
export function splitSharedRows(lines: readonly Line[]): Line[] {
	return lines.flatMap((line, i) => {
		const tails = tailsOf(line);
		const tail =
			tails.find(isDateline) ?? (tails.length > 0 ? columnsLine(tails, lines, i) : undefined);
		if (tail === undefined) return [line];
		const { from, to } = line.span;
		const head = line.text.slice(0, -tail.length).trimEnd();
		return [
			{ ...line, text: head, span: { from, to: from + head.length } },
			{ ...line, text: tail, span: { from: to - tail.length, to }, gap: 0 }
		];
	});
}

/** Ideographs of a headline. */
const LEAST = 4;
/** Signs of running text, and of names behind a mark: no headline stands before the blank. */
const NO_HEADLINE = /[，。；…]|^[□■◎●]|记者|通讯员/u;

/** Single characters on both sides: a blank of a line spread to its measure, 技 师 的 专 长 、 身 体. */
const SINGLE_END = /(?:^|\s)\S$/u;
const SINGLE_START = /^\S(?:\s|$)/u;

/** What may stand behind a headline: behind each blank. */
function tailsOf({ text, span }: Line): string[] {
	if (text.length !== span.to - span.from) return [];
	return [...text.matchAll(/\s+/gu)].flatMap(({ index, 0: blank }) => {
		const [head, tail] = [text.slice(0, index), text.slice(index + blank.length)];
		const isSpread = SINGLE_END.test(head) && SINGLE_START.test(tail);
		const isHeadline = !isSpread && countHan(head) >= LEAST && !NO_HEADLINE.test(head);
		return isHeadline ? [tail] : [];
	});
}

/** Lines of the column below that tell its measure. */
const COLUMN = 2;
const NARROWEST = 8;
/** Em by which they differ where signs are squeezed. */
const NEAR = 0.8;

/** The tail that is as wide as each of the lines below, and has a text's signs in it. */
function columnsLine(
	tails: readonly string[],
	lines: readonly Line[],
	at: number
): string | undefined {
	const texts = tails.filter((tail) => /[，。；、]/u.test(tail));
	const below = lines.slice(at + 1, at + 1 + COLUMN);
	if (texts.length === 0 || below.length < COLUMN || below.some(({ gap }) => gap > 0))
		return undefined;
	const around = lines.slice(Math.max(0, at - AROUND), at + AROUND).map(({ text }) => text);
	const widths = lineWidths([...around, ...below.map(({ text }) => text), ...texts]);
	const column = widths.slice(around.length, around.length + COLUMN);
	const isOfColumn = (width: number) =>
		width >= NARROWEST && column.every((other) => Math.abs(other - width) <= NEAR);
	return texts.find((_, i) => isOfColumn(widths[around.length + COLUMN + i] ?? 0));
}

/** Lines that tell how signs are set. */
const AROUND = 30;
