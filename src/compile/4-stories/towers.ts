// A heading set upright comes as lines of a few characters each. What fills the tower's width goes on in the next line; what does
// not ends a phrase, and the next phrase may stand in a tower of another width.
import { emWidth, tight } from '../2-lines/chars.ts';
import type { HeadLine } from './heading-scorer.ts';

/** Em of a tower's lines, and how many make one. */
const WIDEST = 4.5;
const LEAST_LINES = 3;
/** Em by which digits and signs may differ from ideographs. */
const UNEVEN = 0.5;

/** Lines in the order of print, those of one tower's phrase together. */
function phrasesOf(lines: readonly HeadLine[]): HeadLine[][] {
	return runsOf(lines).flatMap((run) =>
		run.length < LEAST_LINES ? run.map((line) => [line]) : cutTower(run)
	);
}

/** The lines, each knowing what its tower says. */
export function inPhrases(lines: readonly HeadLine[]): HeadLine[] {
	return phrasesOf(lines).flatMap((phrase) => {
		const text = textOf(phrase);
		return phrase.map((line) => ({ ...line, phrase: text }));
	});
}

/** One line for each phrase. */
export function withTowersWhole(lines: readonly HeadLine[]): HeadLine[] {
	return phrasesOf(lines).flatMap((phrase) => {
		const [first, last] = [phrase[0], phrase.at(-1)];
		if (!first || !last || phrase.length === 1) return phrase;
		return [{ ...first, text: textOf(phrase), span: { from: first.span.from, to: last.span.to } }];
	});
}

const textOf = (phrase: readonly HeadLine[]): string =>
	phrase.length === 1 ? (phrase[0]?.text ?? '') : phrase.map((line) => tight(line.text)).join('');

const widthOf = (line: HeadLine): number => emWidth(tight(line.text), false);

/** Narrow lines with nothing between them; every other line by itself. */
function runsOf(lines: readonly HeadLine[]): HeadLine[][] {
	const runs: HeadLine[][] = [];
	for (const line of lines) {
		const last = runs.at(-1);
		const above = last?.at(-1);
		const together = above?.fragment === line.fragment && line.gap === 0 && above.row !== line.row;
		if (last && above && together && widthOf(above) <= WIDEST && widthOf(line) <= WIDEST)
			last.push(line);
		else runs.push([line]);
	}
	return runs;
}

function cutTower(run: readonly HeadLine[]): HeadLine[][] {
	const phrases: HeadLine[][] = [];
	let widest = 0;
	let full = false;
	for (const line of run) {
		const width = widthOf(line);
		const last = phrases.at(-1);
		if (last && full && width <= widest + UNEVEN) last.push(line);
		else {
			phrases.push([line]);
			widest = 0;
		}
		widest = Math.max(widest, width);
		full = width >= widest - UNEVEN;
	}
	return phrases;
}
