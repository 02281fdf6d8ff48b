// What it costs that one fragment goes on with another, that one begins a story, that one ends it: by place, setting and signs.
import { tight } from '../2-lines/chars.ts';
import type { BodyFragment, Fragment } from '../3-fragments/fragment.ts';
import { wordAcross } from '../3-fragments/words.ts';
import { LINK as W } from './weights.ts';

/** What the page as a whole says of its stories. */
export interface LinkPage {
	fragments: readonly Fragment[];
	wrapped: boolean;
	/** Share of headings' first bodies that 本报讯 or a byline opens: how surely a story without one is none. */
	reported: number;
}

export function reportedShare(
	bodies: readonly BodyFragment[],
	fragments: readonly Fragment[]
): number {
	const openers = bodies.filter((body) => body.begins === 'dateline').length;
	const bylines = fragments.filter((f) => f.type === 'sign' && f.sign !== 'photo').length;
	return openers === 0 ? 0 : openers / (openers + bylines);
}

export function endCost(a: BodyFragment): number {
	return a.open ? W.endOpen : 0;
}

export function startCost(b: BodyFragment, page: LinkPage): number {
	if (b.begins === 'dateline') return 0;
	if (b.begins === 'next') return W.startNext;
	const unsure = b.begins === 'unsure' ? W.startUnsure : 0;
	const above = page.fragments[b.order - 1];
	let cost = W.startFirst + unsure;
	if (above?.type === 'head') {
		cost = W.startBelowHead + unsure + W.startUnreported * page.reported ** 2;
	}
	if (above?.type === 'sign' && above.sign === 'byline') {
		const inside = page.fragments[above.order - 1]?.type === 'body';
		cost = (inside ? W.startBelowInnerByline : W.startBelowByline) + unsure;
	}
	if (b.lead) cost += W.startLead;
	if (isCaption(b, page)) cost += W.startCaption;
	return cost;
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

export function linkCost(
	a: BodyFragment,
	b: BodyFragment,
	page: LinkPage,
	between: number
): number {
	if (b.begins === 'dateline' || a.signed) return Infinity;
	const below = page.fragments[a.order + 1];
	if (below?.type === 'sign' && below.sign === 'signature') return Infinity;
	let cost = joinCost(a, b, page.wrapped);
	if (isCaption(a, page)) cost += endsReport(a, page) ? W.afterCaption : W.afterPicture;
	const above = page.fragments[b.order - 1];
	if (b.begins !== 'next' && above?.type === 'head') {
		cost += a.open && b.begins === 'unsure' ? W.belowHeadOpen : W.belowHead;
	}
	if (b.begins !== 'next' && above?.type === 'sign' && above.sign === 'byline')
		cost += W.belowByline;
	if (a.measure > 0 && Math.abs(a.measure - b.measure) > 3) cost += W.otherMeasure;
	if (b.lead && !a.open) cost += W.beforeLead;
	if (b.order - a.order === 1 && (b.gap === 0 || !page.wrapped)) cost += W.unbroken;
	if (b.order - a.order > 1) cost += W.something + Math.min(W.bodiesMost, between * W.eachBody);
	return cost;
}

function joinCost(a: BodyFragment, b: BodyFragment, wrapped: boolean): number {
	if (!a.open) {
		if (b.begins === 'first') return W.closedToFirst;
		if (b.begins === 'unsure') return W.closedToFirst + W.unsure;
		return a.full ? W.closedFullToNext : W.closedToNext;
	}
	let cost =
		b.begins === 'next'
			? W.openToNext
			: b.begins === 'unsure'
				? W.openToNext + W.unsure
				: wrapped
					? W.openToFirst
					: W.openToFirstFlowing;
	const [end, start] = [a.lines.at(-1)?.text ?? '', b.lines[0]?.text ?? ''];
	if (wordAcross(end, start)) cost += W.wordAcross;
	const opened = quoteBalance(a.paragraphs.at(-1) ?? []);
	const closed = -quoteBalance(b.paragraphs[0] ?? []);
	if (opened > 0 && closed > 0) cost += W.quoteCloses;
	else if (opened > 0 !== closed > 0) cost += W.quoteOpen;
	return cost;
}

function quoteBalance(lines: readonly { text: string }[]): number {
	const text = lines.map((line) => line.text).join('');
	return (text.match(/[“（(《]/gu)?.length ?? 0) - (text.match(/[”）)》]/gu)?.length ?? 0);
}
