// How wide a page's lines were set. Typesetters give a sign an em, or half of one beside another sign, or half of one
// always, the blank behind it being the other half: the way that makes most neighbouring lines equally wide is the page's.
import { emWidth } from './chars.ts';

const WAYS: readonly ((text: string) => number)[] = [
	(text) => emWidth(text, false, false),
	(text) => emWidth(text, false, true),
	(text) => emWidth(text, true)
];

/** Em by which full lines of one column differ at most. */
export const ALIKE = 0.75;

/** Em width of each line. */
export function lineWidths(texts: readonly string[]): number[] {
	const ways = WAYS.map((way) => texts.map(way));
	return ways.reduce((best, widths) => (agreement(widths) > agreement(best) ? widths : best));
}

const WINDOW = 6;
const NARROWEST = 7;

/** How many pairs of neighbouring lines are equally wide. */
function agreement(widths: readonly number[]): number {
	let pairs = 0;
	widths.forEach((width, i) => {
		if (width < NARROWEST) return;
		for (const other of widths.slice(i + 1, i + 1 + WINDOW)) if (other === width) pairs++;
	});
	return pairs;
}
