// Which of a story's heading lines is the headline: it says who does what. What stands above is the kicker, below the subtitle.
import { bigrams } from '../2-lines/bigrams.ts';
import { emWidth, tight } from '../2-lines/chars.ts';
import type { HeadLine } from './heading-scorer.ts';
import { cleanBlanks } from './join-lines.ts';
import { headlineFindings, joinFindings, type Add, type LinePair } from './role-features.ts';
import { JOIN_WEIGHTS } from './join-weights.data.ts';

export interface Heading {
	kicker: string | null;
	headline: string;
	subtitle: string | null;
}

/** lead: the body's first sentences, where the headline's words come back. */
export function toHeading(lines: readonly HeadLine[], lead: string, wrapped: boolean): Heading {
	const phrases = toPhrases(lines, wrapped);
	const only = phrases.length === 1 ? phrases[0] : undefined;
	const parts = only ? cutPhrase(only, lead) : phrases;
	const at = findHeadline(parts, lead);
	const place = parts[at]?.place;
	// Where a text layer scatters a heading its order says little: a count (16名…) stands below the headline.
	const isBelow = (part: Phrase, i: number) =>
		i > at || (part.place !== place && /^\d/u.test(part.text));
	return {
		kicker: joined(parts.filter((part, i) => i !== at && !isBelow(part, i))),
		headline: cleanBlanks(parts[at]?.text ?? ''),
		subtitle: joined(parts.filter((part, i) => i !== at && isBelow(part, i)))
	};
}

interface Phrase {
	text: string;
	/** The heading fragment that it stands in. */
	place: number;
	/** Em widths of its printed lines. */
	widths: number[];
}

/** The phrase with the most is the headline. */
const HEADLINE_WEIGHTS: ReadonlyMap<string, number> = new Map([
	['first', 0.8],
	['names who acts', 2],
	['begins with a deed', -2],
	['begins with a number', -1.2],
	['ends in what happened', 1],
	['two halves', -1],
	['long', -0.8],
	['tiny', -0.6],
	['leans on another', -5],
	['larger type', 2],
	['words of the lead', 2]
]);

function findHeadline(parts: readonly Phrase[], lead: string): number {
	const pairs = bigrams(lead);
	const scores = parts.map((part, at) => {
		const beside = parts.filter((other) => other !== part).flatMap(({ widths }) => widths);
		const look = {
			text: part.text,
			first: at === 0,
			width: Math.max(0, ...part.widths),
			lines: part.widths.length,
			widthBeside: Math.max(0, ...beside)
		};
		return sum(HEADLINE_WEIGHTS, (add) => {
			headlineFindings(look, pairs, add);
		});
	});
	return scores.indexOf(Math.max(...scores));
}

function sum(weights: ReadonlyMap<string, number>, find: (add: Add) => void): number {
	let score = 0;
	find((finding, value = 1) => (score += value * (weights.get(finding) ?? 0)));
	return score;
}

function joined(parts: readonly Phrase[]): string | null {
	return parts.length === 0 ? null : parts.map(({ text }) => cleanBlanks(text)).join(' ');
}

/** Lines → whole phrases: a heading wrapped in a narrow box is one, two clauses of their own stay two. */
function toPhrases(lines: readonly HeadLine[], wrapped: boolean): Phrase[] {
	const phrases: Phrase[] = [];
	const once = withoutReprints(lines);
	once.forEach((line, i) => {
		const above = once[i - 1];
		const last = phrases.at(-1);
		const width = emWidth(line.text, false);
		if (above && last && above.row === line.row) last.text += ` ${line.text}`;
		else if (
			above &&
			last &&
			wrapped &&
			sum(JOIN_WEIGHTS, (add) => {
				joinFindings(linePair(above, line), add);
			}) > 0
		) {
			last.text += line.text;
			last.widths.push(width);
		} else phrases.push({ text: line.text, place: line.fragment.order, widths: [width] });
	});
	return phrases;
}

/** A headline printed twice, a little aside, for weight. */
function withoutReprints(lines: readonly HeadLine[]): HeadLine[] {
	return lines.filter(
		(line, i) => tight(line.text) !== tight(lines[i - 1]?.text ?? '') || tight(line.text).length < 3
	);
}

export function linePair(above: HeadLine, below: HeadLine): LinePair {
	return {
		above: rowOf(above),
		below: rowOf(below),
		gap: below.gap > 0,
		together: above.fragment === below.fragment || above.fragment.order + 1 === below.fragment.order
	};
}

/** All that is printed on the line's row, where the line is a part of it. */
function rowOf(line: HeadLine): string {
	return line.fragment.lines.find((other) => other.row === line.row)?.text ?? line.text;
}

/** One line of three phrases or more holds the kicker or the subtitle too. */
function cutPhrase({ text, place }: Phrase, lead: string): Phrase[] {
	const phrase = (part: string): Phrase => ({ text: part, place, widths: [emWidth(part, false)] });
	const parts = text.split(/\s+/u);
	if (parts.length < 3) return [phrase(text)];
	const at = findHeadline(parts.map(phrase), lead);
	const [above, below] = [parts.slice(0, at).join(' '), parts.slice(at + 1).join(' ')];
	return [above, parts[at] ?? '', below].filter((part) => part !== '').map(phrase);
}
