// Which of a story's heading lines is the headline: it says who does what. What stands above is the kicker, below the subtitle.
import { emWidth, SENTENCE_END, tight } from '../2-lines/chars.ts';
import { wordAcross } from '../3-fragments/words.ts';
import { cleanBlanks } from './join-lines.ts';
import { isBalanced } from './banner-look.ts';
import type { HeadLine } from './heading-scorer.ts';
import { bigrams } from '../2-lines/bigrams.ts';
import { isVerbFirst, namesBody } from './subject.ts';

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
	if (parts.length === 0) return { kicker: null, headline: '', subtitle: null };
	const scores = parts.map(({ text }, i) => headlineScore(text, lead) + (i === 0 ? W.first : 0));
	const at = scores.indexOf(Math.max(...scores));
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
}

const W = {
	first: 0.8,
	namesBody: 2,
	verbFirst: -2,
	numberFirst: -1.2,
	event: 1,
	twoHalves: -1,
	long: -0.8,
	tiny: -0.6,
	/** ——记X, X说：: a line that leans on another is no headline. */
	leans: -5,
	lead: 2
};

/** What happened, at a headline's end. */
const EVENT =
	/(?:举办|举行|召开|开幕|闭幕|落幕|启动|成立|揭晓|揭牌|挂牌|上线|开班|开赛|开工|发布)$/u;

/** Opens or closes with a dash, or ends in a colon. */
const LEANS = /^[—―–-]|(?:[—―–-]{1,2}|[：:])$/u;

function headlineScore(text: string, lead: string): number {
	const plain = tight(text);
	let score = 0;
	if (isVerbFirst(plain)) score += W.verbFirst;
	else if (namesBody(plain)) score += W.namesBody;
	if (/^\d/u.test(plain)) score += W.numberFirst;
	if (EVENT.test(plain)) score += W.event;
	if (/\p{Script=Han}\s+\p{Script=Han}/u.test(text)) score += W.twoHalves;
	if (emWidth(text, false) > 26) score += W.long;
	if (plain.length < 5) score += W.tiny;
	if (LEANS.test(plain)) score += W.leans;
	const own = bigrams(text);
	const there = bigrams(lead);
	const shared = [...own].filter((pair) => there.has(pair)).length;
	return score + (own.size === 0 ? 0 : (W.lead * shared) / own.size);
}

function joined(parts: readonly Phrase[]): string | null {
	return parts.length === 0 ? null : parts.map(({ text }) => cleanBlanks(text)).join(' ');
}

/** Lines → whole phrases: a heading wrapped in a narrow box is one, two clauses of their own stay two. */
function toPhrases(lines: readonly HeadLine[], wrapped: boolean): Phrase[] {
	const phrases: Phrase[] = [];
	lines.forEach((line, i) => {
		const above = lines[i - 1];
		const last = phrases.at(-1);
		if (above && last && above.row === line.row) last.text += ` ${line.text}`;
		else if (
			above &&
			last &&
			wrapped &&
			above.fragment === line.fragment &&
			goesOn(rowOf(above), rowOf(line), lines)
		) {
			last.text += line.text;
		} else phrases.push({ text: line.text, place: line.fragment.order });
	});
	return phrases;
}

/** All that is printed on the line's row, where the line is a part of it. */
function rowOf(line: HeadLine): string {
	return line.fragment.lines.find((other) => other.row === line.row)?.text ?? line.text;
}

/** Widest line, in em, of a headline set in a box of one or two columns. */
const BOX = 12;

function goesOn(above: string, below: string, all: readonly HeadLine[]): boolean {
	const [a, b] = [emWidth(above, false), emWidth(below, false)];
	const quotes = (above.match(/[“（《]/gu)?.length ?? 0) - (above.match(/[”）》]/gu)?.length ?? 0);
	if (quotes > 0 || /[、，：—]$/u.test(above)) return true;
	if (SENTENCE_END.test(above) || isBalanced(above)) return false;
	let score = 0;
	if (wordAcross(above, below)) score += 2;
	if (a <= BOX && b <= BOX) score += 1.2;
	else score -= 1;
	if (Math.max(a, b) <= 8) score += 0.5;
	if (Math.abs(a - b) > 6) score -= 1;
	if (all.length > 3 && namesBody(tight(below)) && !isVerbFirst(tight(below))) score -= 1.5;
	return score > 0;
}

/** One line of three phrases or more holds the kicker or the subtitle too. */
function cutPhrase({ text, place }: Phrase, lead: string): Phrase[] {
	const parts = text.split(/\s+/u);
	if (parts.length < 3) return [{ text, place }];
	const scores = parts.map((part, i) => headlineScore(part, lead) + (i === 0 ? W.first : 0));
	const at = scores.indexOf(Math.max(...scores));
	const above = parts.slice(0, at).join(' ');
	const below = parts.slice(at + 1).join(' ');
	return [above, parts[at] ?? '', below]
		.filter((part) => part !== '')
		.map((part) => ({ text: part, place }));
}
