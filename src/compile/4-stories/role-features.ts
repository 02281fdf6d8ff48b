// What speaks for a run of a story's heading lines being its headline, those above its kicker, those below its subtitle. Each
// finding has a name; what it weighs stands in role-weights.data.ts and join-weights.data.ts.
import { bigrams } from '../2-lines/bigrams.ts';
import { emWidth, SENTENCE_END, tight } from '../2-lines/chars.ts';
import { hangs } from '../3-fragments/hangs.ts';
import { readsAbove } from '../3-fragments/facts.ts';
import { wordAcross } from '../3-fragments/words.ts';
import { bannerLook, isBalanced } from './banner-look.ts';
import { isVerbFirst, namesBody } from './subject.ts';

export type Add = (finding: string, value?: number) => void;

/** Two printed lines of one story's heading, one below the other. */
export interface LinePair {
	above: string;
	below: string;
	gap: boolean;
	/** Nothing else stands between them in the source. */
	together: boolean;
	/** Parts of one printed row, with a blank between. */
	sameRow: boolean;
}

export function joinFindings({ above, below, gap, together, sameRow }: LinePair, add: Add): void {
	const [a, b] = [emWidth(above, false), emWidth(below, false)];
	const [first, second] = [tight(above), tight(below)];
	add('lines');
	if (sameRow) {
		add('one row');
		if (Math.abs(a - b) <= 1) add('one row, equally wide');
		else if (b > a * FAR) add('one row, the second far wider');
		return;
	}
	if (gap) add('gap');
	if (!together) add('apart');
	if (wordAcross(first, second)) add('word across');
	add('reads on', readsAbove(first, second));
	if (openQuotes(first) > 0) add('quote stays open');
	else if (openQuotes(second) < 0) add('quote was not open');
	if (/[、，]$/u.test(first)) add('above ends in a comma');
	if (/[：:—]$/u.test(first))
		add(a <= 8 ? 'short above leans on what follows' : 'above leans on what follows');
	if (/[？?]$/u.test(first)) add('above asks');
	if (/[？！?!]$/u.test(first)) add('above asks or exclaims');
	else if (SENTENCE_END.test(first)) add('above ends a sentence');
	if (/^【[^】]+】$/u.test(first)) add('above stands in brackets');
	if (hangs(first)) add('above ends in 的');
	if (isTorn(above, below)) add('torn');
	if (/^[—―–-]/u.test(second)) add('below begins with a dash');
	if (/^\d/u.test(second)) add('below begins with a number');
	if (isVerbFirst(second)) add('below begins with a deed');
	else if (namesBody(second)) add('below names who acts');
	if (EVENT.test(first)) add('above ends in what happened');
	if (b > Math.max(a, LEAST_FAR) * FAR) add('below is far wider');
	else if (b > a + 1) add('below is wider');
	else if (b < a / 2) add('below is half as wide');
	else if (b < a - 1) add('below is narrower');
	else add('equally wide');
	add(a <= 4 ? 'a few characters wide' : a <= 8 ? 'narrow' : a <= 14 ? 'of some width' : 'wide');
	if (isBalanced(above)) add('above has two halves');
	if (isBalanced(below)) add('below has two halves');
}

/** How much wider a line is of which the line above, a phrase by itself, is no beginning; and em from which that counts. */
const FAR = 1.6;
const LEAST_FAR = 5;

/** Begins with a word that must lean on one before it: 的, 了, 把. */
const LEANS_BACK = /^(?:[的地得了着过们之吗呢吧]|把|被|以及|而且|并且|等(?!级|到|你|我|他|候|待))/u;

/** Whether two lines are surely one phrase: a quotation runs over the break, or one line cannot do without the other. */
export function isTorn(above: string, below: string): boolean {
	const [first, second] = [tight(above), tight(below)];
	if (openQuotes(first) > 0 && openQuotes(second) < 0) return true;
	return hangs(first) || LEANS_BACK.test(second);
}

function openQuotes(text: string): number {
	return (text.match(/[“（《]/gu)?.length ?? 0) - (text.match(/[”）》]/gu)?.length ?? 0);
}

/** What happened, at a headline's end. */
const EVENT =
	/(?:举办|举行|召开|开幕|闭幕|落幕|启动|成立|揭晓|揭牌|挂牌|上线|开班|开赛|开工|发布)$/u;
/** Opens or closes with a dash, or ends in a colon: no headline of its own. */
export const LEANS = /^[—―–-]|(?:[—―–-]{1,2}|[：:])$/u;

/** Says of whom the story is: ——记…, 对话…, 走近…. */
const PRESENTS = /^[—―–-]*(?:对话|专访|访(?!问|谈)|记(?!者|住|得|录|忆|账)|走近|写在|——来自)/u;
/** Says what kind of story it is. */
const GENRE = /(?:侧记|纪实|见闻|纪事|速写|小记|手记|扫描|综述|探析|观察|启示|的故事|风采录)$/u;

/** A heading's lines taken together for one of its parts. */
export interface Part {
	/** As printed, blanks where lines meet left out. */
	text: string;
	/** Em widths of its printed lines. */
	widths: number[];
}

/** lead: pairs of the body's first sentences, where the headline's words come back. */
export function partFindings(
	kicker: Part | null,
	headline: Part,
	subtitle: Part | null,
	lead: ReadonlySet<number>,
	add: Add
): void {
	headlineFindings(headline, lead, add);
	const width = Math.max(...headline.widths);
	for (const [role, part] of [['kicker', kicker] as const, ['subtitle', subtitle] as const]) {
		if (!part) continue;
		lookFindings(role, part.text, add);
		const beside = Math.max(...part.widths);
		if (part.widths.length > 1) add(`${role}: several lines`);
		if (headline.widths.length > 1 && width + 1 < beside) add(`${role}: smaller type`);
		else if (part.widths.length > 1 && beside + 1 < width) add(`${role}: larger type`);
		if (part.text.length > headline.text.length) add(`${role}: longer than the headline`);
		if (beside > width * FAR) add(`${role}: far wider than the headline`);
		else if (width > beside * FAR) add(`${role}: far narrower than the headline`);
		wordsFinding(role, part.text, lead, add);
	}
	if (kicker && /[：:]$/u.test(kicker.text)) add('headline: behind a colon');
}

function headlineFindings({ text, widths }: Part, lead: ReadonlySet<number>, add: Add): void {
	lookFindings('headline', text, add);
	const lines = widths.length;
	add(lines === 1 ? 'headline: one line' : lines === 2 ? 'headline: two lines' : 'headline: more');
	const [last, widest] = [widths.at(-1) ?? 0, Math.max(...widths)];
	if (lines > 1 && last === widest && widths.some((width) => width + 1 < widest))
		add('headline: last line widest');
	if (widths.slice(0, -1).some((width) => width + 1.5 < widest)) add('headline: ragged');
	if (lines === 2 && widths[0] === last && last >= 3) add('headline: two equal lines');
	wordsFinding('headline', text, lead, add);
}

function wordsFinding(role: string, text: string, lead: ReadonlySet<number>, add: Add): void {
	const own = bigrams(text);
	const shared = [...own].filter((pair) => lead.has(pair)).length;
	if (own.size > 0) add(`${role}: words of the lead`, shared / own.size);
}

function lookFindings(role: string, text: string, add: Add): void {
	const plain = tight(text);
	add(role);
	if (isVerbFirst(plain)) add(`${role}: begins with a deed`);
	else if (namesBody(plain)) add(`${role}: names who acts`);
	if (/^\d/u.test(plain)) add(`${role}: begins with a number`);
	if (EVENT.test(plain)) add(`${role}: ends in what happened`);
	if (/[？?]$/u.test(plain)) add(`${role}: asks`);
	if (/[！!]$/u.test(plain)) add(`${role}: exclaims`);
	if (/[，,]/u.test(plain)) add(`${role}: comma inside`);
	if (/、/u.test(plain)) add(`${role}: list inside`);
	if (/\d/u.test(plain)) add(`${role}: figures inside`);
	if (/^“[^”]*”$/u.test(plain)) add(`${role}: is said`);
	else if (/“[^”]+”/u.test(plain)) add(`${role}: quotes a word`);
	if (PRESENTS.test(plain)) add(`${role}: presents somebody`);
	if (GENRE.test(plain)) add(`${role}: names its genre`);
	if (/^[—―–-]/u.test(plain)) add(`${role}: begins with a dash`);
	if (/(?:[—―–-]{1,2}|[：:])$/u.test(plain)) add(`${role}: ends in a dash or colon`);
	if (/[：:]./u.test(plain)) add(`${role}: colon inside`);
	if (openQuotes(plain) !== 0) add(`${role}: quotes open`);
	if (/\p{Script=Han}\s+\p{Script=Han}/u.test(text)) add(`${role}: two halves`);
	if (bannerLook(text) > 0) add(`${role}: looks like a slogan`);
	const width = emWidth(plain, false);
	if (width > 26) add(`${role}: long`);
	if (plain.length < 5) add(`${role}: tiny`);
}
