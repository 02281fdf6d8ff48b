// What speaks for two lines of a heading being one phrase, and for a phrase being the headline. Each finding has a name;
// what it weighs stands in join-weights.data.ts and heading-roles.ts.
import { emWidth, SENTENCE_END, tight } from '../2-lines/chars.ts';
import { bigrams } from '../2-lines/bigrams.ts';
import { wordAcross } from '../3-fragments/words.ts';
import { isBalanced } from './banner-look.ts';
import { isVerbFirst, namesBody } from './subject.ts';

export type Add = (finding: string, value?: number) => void;

/** Two printed lines of one story's heading, one below the other. */
export interface LinePair {
	above: string;
	below: string;
	gap: boolean;
	/** Nothing else stands between them in the source. */
	together: boolean;
}

export function joinFindings({ above, below, gap, together }: LinePair, add: Add): void {
	const [a, b] = [emWidth(above, false), emWidth(below, false)];
	const [first, second] = [tight(above), tight(below)];
	add('lines');
	if (gap) add('gap');
	if (!together) add('apart');
	if (wordAcross(first, second)) add('word across');
	if (openQuotes(first) > 0) add('quote stays open');
	else if (openQuotes(second) < 0) add('quote was not open');
	if (/[、，]$/u.test(first)) add('above ends in a comma');
	if (/[：:—]$/u.test(first)) add('above leans on what follows');
	if (SENTENCE_END.test(first)) add('above ends a sentence');
	if (/^[—―–-]/u.test(second)) add('below begins with a dash');
	if (b > a + 1) add('below is wider');
	else if (b < a / 2) add('below is half as wide');
	else if (b < a - 1) add('below is narrower');
	else add('equally wide');
	add(a <= 4 ? 'a few characters wide' : a <= 8 ? 'narrow' : a <= 14 ? 'of some width' : 'wide');
	if (isBalanced(above)) add('above has two halves');
	if (isBalanced(below)) add('below has two halves');
}

function openQuotes(text: string): number {
	return (text.match(/[“（《]/gu)?.length ?? 0) - (text.match(/[”）》]/gu)?.length ?? 0);
}

/** A phrase among those of its story's heading. */
export interface PhraseLook {
	text: string;
	first: boolean;
	/** Widest of its lines, where it has more than one; of its one line else. */
	width: number;
	lines: number;
	/** Widest line of the other phrases. */
	widthBeside: number;
}

/** What happened, at a headline's end. */
const EVENT =
	/(?:举办|举行|召开|开幕|闭幕|落幕|启动|成立|揭晓|揭牌|挂牌|上线|开班|开赛|开工|发布)$/u;
/** Opens or closes with a dash, or ends in a colon: no headline of its own. */
export const LEANS = /^[—―–-]|(?:[—―–-]{1,2}|[：:])$/u;

/** lead: pairs of the body's first sentences, where the headline's words come back. */
export function headlineFindings(
	{ text, first, width, lines, widthBeside }: PhraseLook,
	lead: ReadonlySet<number>,
	add: Add
): void {
	const plain = tight(text);
	if (first) add('first');
	if (isVerbFirst(plain)) add('begins with a deed');
	else if (namesBody(plain)) add('names who acts');
	if (/^\d/u.test(plain)) add('begins with a number');
	if (EVENT.test(plain)) add('ends in what happened');
	if (/\p{Script=Han}\s+\p{Script=Han}/u.test(text)) add('two halves');
	if (emWidth(text, false) > 26) add('long');
	if (plain.length < 5) add('tiny');
	if (LEANS.test(plain)) add('leans on another');
	if (lines > 1 && width + 1 < widthBeside) add('larger type');
	const own = bigrams(text);
	const shared = [...own].filter((pair) => lead.has(pair)).length;
	if (own.size > 0) add('words of the lead', shared / own.size);
}
