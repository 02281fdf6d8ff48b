// What speaks for and against one fragment going on with another, one beginning a story, one ending it. Each finding has a
// name; what it weighs, learned for each kind of page, stands in link-weights.data.ts.
import { tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import { type BodyFragment, type Fragment } from '../3-fragments/fragment.ts';
import { readsOn } from '../3-fragments/reads-on.ts';
import { wordAcross } from '../3-fragments/words.ts';
import { openingsOf } from './openings.ts';
import { ONE_MEASURE, runsAcross, type LinkPage } from './link-page.ts';

export type Add = (finding: string, value?: number) => void;

export function endFindings(a: BodyFragment, page: LinkPage, add: Add): void {
	add(`ends: ${endOf(a)}`);
	add(`ends: ${a.open ? 'open' : 'ended'} above ${kindOf(page.fragments[a.order + 1])}`);
}

function kindOf(fragment: Fragment | undefined): string {
	if (fragment?.type === 'sign') return fragment.sign;
	if (fragment?.type === 'body') return `text, ${fragment.begins}`;
	return fragment?.type ?? 'nothing';
}

function endOf(a: BodyFragment): string {
	if (a.signed) return 'signed';
	return a.open ? 'open' : a.full ? 'sentence ended, line full' : 'sentence ended';
}

export function startFindings(b: BodyFragment, page: LinkPage, add: Add): void {
	add(`begins: ${b.begins}`);
	if (b.begins === 'dateline') return;
	add('begins: a headline speaks of it', page.spokenOf(b));
	add('begins: looks indented', Math.max(-3, Math.min(3, b.indented)));
	add('begins: where 本报讯 is the rule', page.reported ** 2);
	add(`begins: below ${kindAbove(b, page)}`);
	const above = headLinesAbove(b, page.fragments);
	if (above === 0 && !b.lead && isHeadless(b, page.fragments))
		add('begins: no heading since other text');
	if (above > 0) add(`begins: below ${above > 2 ? 'more' : above} heading lines`);
	if (b.lead) add('begins: as reports do');
	for (const opening of openingsOf(b)) add(`begins: ${opening}`);
	if (closesQuote(b)) add('begins: closes a quote');
	if (isCaption(b, page)) add('begins: a caption');
	if (endsReport(b, page)) add('begins: a picture with its report');
}

/** Heading lines right above a body, a byline between or not. */
function headAbove(b: BodyFragment, fragments: readonly Fragment[]): Fragment[] {
	const found: Fragment[] = [];
	for (let at = b.order - 1; at >= 0; at--) {
		const above = fragments[at];
		if (above?.type === 'head') found.unshift(above);
		else if (above?.type !== 'sign' || above.sign !== 'byline' || found.length > 0) break;
	}
	return found;
}

/** 本报讯 needs no heading above to begin a story. */
export function isHeaded(b: BodyFragment, { fragments }: LinkPage): boolean {
	return b.begins === 'dateline' || headLinesAbove(b, fragments) > 0;
}

function headLinesAbove(b: BodyFragment, fragments: readonly Fragment[]): number {
	return headAbove(b, fragments).reduce((sum, { lines }) => sum + lines.length, 0);
}

/** Only notices and folio lines stand between it and the text above. */
function isHeadless(b: BodyFragment, fragments: readonly Fragment[]): boolean {
	const above = fragments
		.slice(0, b.order)
		.findLast(({ type }) => type !== 'notice' && type !== 'folio');
	return above?.type === 'body' && above.order + 1 < b.order;
}

function kindAbove(b: BodyFragment, page: LinkPage): string {
	const above = page.fragments[b.order - 1];
	if (above?.type !== 'sign') return above?.type ?? 'nothing';
	const inside = page.fragments[above.order - 1]?.type === 'body';
	return above.sign === 'byline' && inside ? 'byline below text' : above.sign;
}

/** A body without 本报讯 that a picture's credit closes, with the piece that goes on below it. */
function isCaption(body: BodyFragment, page: LinkPage): boolean {
	if (body.begins === 'dateline') return false;
	const below = page.fragments[body.order + 1];
	if (body.open) {
		const goesOn = below?.type === 'body' && below.begins !== 'dateline' && !below.open;
		return goesOn && body.lead && isCaption(below, page);
	}
	return below?.type === 'sign' && below.sign === 'photo';
}

/** 摄影报道, not 摄 alone, below it: the caption is the whole story. */
function endsReport(body: BodyFragment, page: LinkPage): boolean {
	const below = page.fragments[body.order + 1];
	return (
		below?.type === 'sign' && tight(below.lines.map((line) => line.text).join('')).endsWith('报道')
	);
}

/** Never: 本报讯 goes on with nothing, nothing with what is signed, and verse with prose. */
export function mayLink(a: BodyFragment, b: BodyFragment, page: LinkPage): boolean {
	if (b.begins === 'dateline' || a.signed || a === b || a.verse !== b.verse) return false;
	const below = page.fragments[a.order + 1];
	return !(below?.type === 'sign' && below.sign === 'signature');
}

/** between: how many bodies stand between the two; below 0 where b stands above a. */
export function linkFindings(
	a: BodyFragment,
	b: BodyFragment,
	page: LinkPage,
	between: number,
	add: Add
): void {
	add(`${endOf(a)} → ${b.begins}`);
	add(`${a.open ? 'open' : 'ended'} → ${placeOf(a, b, between)}`);
	if (!a.open && b.order === a.order + 1) {
		add('ended → next body, where stories begin below text', page.bare);
		add('ended → next body, where headlines stand away', page.away);
	}
	if (between > 0) {
		add('bodies between', Math.min(6, between));
		const stories = page.fragments.slice(a.order + 1, b.order).filter(beginsStory).length;
		if (stories > 0) add(`${a.open ? 'open' : 'ended'} → over stories`, Math.min(3, stories));
	}
	add(`${a.open ? 'open' : 'ended'} → looks indented`, Math.max(-3, Math.min(3, b.indented)));
	if (isCaption(a, page)) add('behind a caption');
	if (endsReport(a, page)) add('behind a picture with its report');
	if (a.captioned) add('behind a picture’s credit on its line');
	const above = page.fragments[b.order - 1];
	if (above?.type === 'head') add(`${a.open ? 'open' : 'ended'} → below a heading`);
	if (above?.type === 'sign') add(`→ below ${above.sign}`);
	if (b.lead) add(a.open ? 'open → opens as reports do' : 'ended → opens as reports do');
	if (a.measure > 0 && b.measure > 0) {
		const apart = Math.abs(a.measure - b.measure);
		const sure = Math.min(a.lines.length, b.lines.length) > 1 ? '' : ', of one line';
		const kind =
			apart <= ONE_MEASURE ? 'one measure' : apart <= ALIKE ? 'measures alike' : 'measures apart';
		add(`${kind}${sure}`);
		add(
			`${apart <= ONE_MEASURE ? 'one measure' : 'measures differ'}${sure}, of many`,
			page.variety
		);
	}
	lengthFindings(b.lines.length, a.lines.length, add);
	if (a.open) acrossFindings(a, b, page, add);
	quoteFindings(a, b, add);
}

const ALIKE = 3;

/** Columns of one story are as long as each other, all but the last. */
function lengthFindings(length: number, above: number, add: Add): void {
	if (above > 3 && Math.abs(length - above) <= 1) add('columns as long');
	if (Math.min(length, above) < 3) return;
	if (length > above + 2) add('goes on longer');
	if (length < above - 2) add('goes on shorter');
}

function beginsStory(fragment: Fragment): boolean {
	return fragment.type === 'body' && fragment.begins === 'dateline';
}

function placeOf(a: BodyFragment, b: BodyFragment, between: number): string {
	if (between < 0) return 'back';
	if (b.order === a.order + 1) return b.gap === 0 ? 'unbroken' : 'after a gap';
	return between === 0 ? 'next body' : 'over a body';
}

function acrossFindings(a: BodyFragment, b: BodyFragment, page: LinkPage, add: Add): void {
	const [end, start] = [tight(a.lines.at(-1)?.text ?? ''), tight(b.lines[0]?.text ?? '')];
	if (wordAcross(end, start)) add('word across');
	if (/[，、；：,;:]$/u.test(end)) add('comma before');
	else add('reads on', readsOn(end, start, page.counted(a, b) ? 1 : 0));
	if (runsAcross(end, start).some((run) => page.runs.has(run))) add('run across stands elsewhere');
}

/** A quotation may run on over a sentence's end. */
function quoteFindings(a: BodyFragment, b: BodyFragment, add: Add): void {
	const opened = quoteBalance(a.paragraphs.at(-1) ?? NONE) > 0;
	const closed = closesQuote(b);
	if (opened && closed) add('quote closes');
	else if (opened && a.open) add('quote stays open');
	else if (closed) add('quote was not open');
}

function closesQuote(b: BodyFragment): boolean {
	return quoteBalance(b.paragraphs[0] ?? NONE) < 0;
}

const NONE: readonly Line[] = [];

/** Each body is asked beside each other one. */
const balances = new WeakMap<readonly Line[], number>();

function quoteBalance(lines: readonly Line[]): number {
	let balance = balances.get(lines);
	if (balance === undefined) {
		const text = lines.map((line) => line.text).join('');
		balance = (text.match(/[“（(《]/gu)?.length ?? 0) - (text.match(/[”）)》]/gu)?.length ?? 0);
		balances.set(lines, balance);
	}
	return balance;
}
