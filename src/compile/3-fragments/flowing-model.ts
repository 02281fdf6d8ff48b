// A page of recognised text: each line is a paragraph, or a piece of one that a column's end cut off.
import type { Facts } from './facts.ts';
import type { Label, LineModel, State } from './label.ts';
import { FLOWING as W } from './weights.ts';
import { wordAcross } from './words.ts';

const FREE: readonly State[] = (['heading', 'first', 'next', 'notice'] as const).map((label) => ({
	label,
	measure: 0
}));
const FIXED: readonly State[] = [{ label: 'sign', measure: 0 }];

export function flowingModel(facts: readonly Facts[]): LineModel {
	return {
		states: (i) => (facts[i]?.sign ? FIXED : FREE),
		line({ label }, i) {
			const f = facts[i];
			return f ? lineCost(label, f) : 0;
		},
		step(from, { label }, i) {
			const [above, below] = [facts[i - 1], facts[i]];
			if (!below) return 0;
			return from && above ? stepCost(from.label, above, label, below) : startCost(label, below);
		}
	};
}

function lineCost(label: Label, f: Facts): number {
	switch (label) {
		case 'first':
			return (
				(f.closed || f.inner ? 0 : f.subhead && !f.captionBelow ? W.subhead : W.openEnd) +
				(f.cutStart ? W.cutStart : 0) +
				(f.halves && !f.inner && isTitle(f) ? W.textHalves : 0) +
				(asks(f) ? W.textAsks : 0)
			);
		case 'next':
			return f.dateline
				? Infinity
				: (f.closed ? 0 : W.openEnd) + (f.lead ? W.nextLead : 0) + (asks(f) ? W.textAsks : 0);
		case 'heading':
			return f.dateline ? Infinity : headingShape(f);
		case 'notice':
			return f.dateline ? Infinity : Math.max(0, W.notice - f.noticeWords * W.noticeWord);
		case 'sign':
			return 0;
	}
}

function headingShape(f: Facts): number {
	let cost = f.inner ? W.heading + W.headingInner : W.heading;
	if (f.closed) cost += /[！？!?…]$/u.test(f.line.text) ? W.headingExclaims : W.headingCloses;
	if (f.sentences) cost += W.headingSentences;
	cost += f.commas * W.headingComma;
	if (f.brokenOff) cost += W.headingBrokenOff;
	if (f.hangs) cost += W.headingHangs;
	if (f.dangling) cost += W.headingDangles;
	if (f.cutStart) cost += W.cutStart;
	if (f.balance !== 0) cost += W.headingUnbalanced;
	if (f.lead) cost += W.headingLead;
	if (f.connective) cost += W.headingConnective;
	if (f.width > 40) cost += W.headingLong;
	if (f.width > 60) cost += W.headingLong;
	return cost;
}

function stepCost(from: Label, above: Facts, to: Label, below: Facts): number {
	if (from === 'notice' || (from === 'sign' && isNotice(above))) {
		if (to === 'notice')
			return noticeStep(above) + (above.lastWord && below.noticeWords === 0 ? W.noticeOver : 0);
		if (to === 'sign' && (isNotice(below) || above.closed)) return 0;
		if (from === 'notice' && !above.closed) return W.noticeBroken;
		return to === 'next' ? W.resume : W.noticeEnds;
	}
	if (to === 'notice') return below.noticeWords > 0 ? W.noticeUntitled : W.noticeUnfounded;
	if (above.signed && !below.dateline && (to === 'first' || to === 'next')) return W.afterSignature;
	const body = from === 'first' || from === 'next';
	if (from === 'heading' && below.sign !== 'title' && isNotice(below)) return W.headingAboveContact;
	if (to === 'sign') {
		if (body && below.sign === 'byline' && isTitle(above)) return W.aboveByline;
		return body && !above.closed ? W.interrupted : 0;
	}
	if (from === 'sign') return to === 'next' ? W.resumeAfterSign : 0;
	if (from === 'heading') {
		if (to === 'heading') return W.headingAgain;
		if (to === 'next') return W.resume;
		if (below.dateline || below.lead || (above.captionBelow && above.commas === 0)) return 0;
		return below.signedAhead ? W.headless : W.headlessUnsigned;
	}
	if (above.closed) {
		return to === 'next' ? W.continuesClosed : 0;
	}
	switch (to) {
		case 'next':
			return wordAcross(above.line.text, below.line.text) ? W.joinWord : W.join;
		case 'first':
			return from === 'first' && (above.subhead || above.inner) && !below.dateline
				? 0
				: W.paragraphOpen;
		default:
			return W.headingInside;
	}
}

/** 吗, 怎么办 ask without a sign. */
const ASKS = /(?:[？?][”"]?|吗|呢|怎么办|咋办)$/u;

/** A question by itself, nobody's in an interview: 问：…？ */
function asks(f: Facts): boolean {
	return ASKS.test(f.line.text) && !f.inner && isTitle(f) && !/^问[：:]/u.test(f.line.text);
}

/** Short as headlines are, and no sentence that reports. */
function isTitle(f: Facts): boolean {
	return (
		f.width <= 30 && !f.sentences && f.commas <= 1 && !/。[”’」』）)》"']*$/u.test(f.line.text)
	);
}

function noticeStep(above: Facts): number {
	if (above.sign === 'contact') return W.noticeAfterContact;
	if (above.sign === 'title' || above.sign === 'foreign') return W.noticeAfterTitle;
	return above.closed ? 0 : W.noticeGoesOn;
}

function isNotice(f: Facts): boolean {
	return f.sign === 'title' || f.sign === 'contact' || f.sign === 'foreign';
}

function startCost(label: Label, f: Facts): number {
	if (label === 'next') return W.resume;
	return label === 'first' && !f.dateline ? W.headless : 0;
}
