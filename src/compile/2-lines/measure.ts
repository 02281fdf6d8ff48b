// What the widths of a page's lines say of its setting: wrapped in columns, or one line a paragraph.
import { SENTENCE_END } from './chars.ts';
import type { Line } from './line.ts';
import { lineWidths } from './widths.ts';

export interface Setting {
	/** False where every line is a paragraph or a piece of one. */
	wrapped: boolean;
	/** Em width of each line. */
	widths: number[];
}

/** Narrower lines are ends of paragraphs or headings and say nothing. */
const NARROWEST = 7;
/** Wider ones are paragraphs, or captions under a picture. */
const WIDEST = 45;
const WINDOW = 6;
const NEAR = 0.5;
const LEAST_ALIKE = 2;
/** On wrapped pages a third of the lines break off as wide as their neighbours, on the others hardly one in ten. */
const WRAPPED_SHARE = 0.25;
const LEAST_LINES = 6;
const MOST_APART = 0.8;

export function findSetting(lines: readonly Line[]): Setting {
	const widths = lineWidths(lines.map((line) => line.text));
	const telling = widths.flatMap((width, i) => (width >= NARROWEST ? [{ width, i }] : []));
	const among = telling.filter(({ width, i }) => {
		const around = widths.slice(Math.max(0, i - WINDOW), i + WINDOW + 1);
		const alike = around.filter((other) => Math.abs(other - width) <= NEAR).length - 1;
		const breaks = !SENTENCE_END.test(lines[i]?.text ?? '');
		return breaks && width <= WIDEST && alike >= LEAST_ALIKE;
	});
	// Lines of a column stand right below one another: a blank row above each is a page of whole paragraphs, or of verse.
	const apart = lines.filter(({ gap }) => gap > 0).length / lines.length;
	const wrapped =
		telling.length >= LEAST_LINES &&
		among.length / telling.length >= WRAPPED_SHARE &&
		apart < MOST_APART;
	return { wrapped, widths };
}
