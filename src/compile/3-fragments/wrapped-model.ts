// A page set in columns: lines break at a measure, paragraphs begin two em in and end where they end.
import type { Facts } from './facts.ts';
import type { Label, LineModel } from './label.ts';
import { WRAPPED as W } from './weights.ts';

/** First lines are two em short of the measure. */
const INDENT = 2;

export const WRAPPED_MODEL: LineModel = { line: lineCost, step: stepCost, start: startCost };

function lineCost(label: Label, f: Facts): number {
	const never = (unless: boolean) => (unless ? 0 : Infinity);
	switch (label) {
		case 'first': {
			const cut = f.cutStart ? W.cutStart : 0;
			if (f.dateline) return 0;
			return cut + firstWidth(f) + setLikeHeading(f);
		}
		case 'next':
			if (f.dateline) return Infinity;
			return nextWidth(f) + setLikeHeading(f) + (f.lead ? W.nextLead : 0);
		case 'heading':
			return never(!f.dateline) + headingShape(f);
		case 'notice':
			return never(!f.dateline) + Math.max(0, W.notice - f.noticeWords * W.noticeWord);
		case 'sign':
			return 0;
	}
}

/** What its width alone says against a line's being a paragraph's first. */
export function firstWidth(f: Facts): number {
	if (f.wide) return W.wide;
	const over = f.width - (f.measure - INDENT);
	if (over > 1.75) return W.firstTooLong;
	if (over > 1.5) return W.firstTooLong / 2;
	if (over > 0.75) return W.loose;
	if (over >= -1.3) return 0;
	if (f.closed) return W.shortParagraph;
	return over >= -2.2 ? W.loose * 2 : W.shortLine;
}

/** The same against its being any other line of one. */
export function nextWidth(f: Facts): number {
	if (f.wide) return W.wide;
	const under = f.measure - f.width;
	if (under < -1.9) return W.farTooLong;
	if (under < -1) return W.tooLong;
	if (under < -0.75) return W.loose * 2;
	if (under <= 0.75 || f.closed) return 0;
	if (under <= 1.5) return W.loose;
	return under <= 2.2 ? W.loose * 2.5 : W.shortLine;
}

/** What stands across columns without a sentence's signs is a headline. */
function setLikeHeading(f: Facts): number {
	if (f.halves) return W.halves;
	const lone = f.block === 1 && !f.closed && !f.wide && f.commas === 0 ? W.loneBody : 0;
	return lone + (f.line.across && !f.wide && !f.closed && f.commas === 0 ? W.acrossBody : 0);
}

/** Half of the headlines repeat three of four pairs, half of the text lines one of three: measured on 22 pages. */
const EVEN_ECHO = 0.55;
const LEAST_ECHO = 0.4;
const MOST_ECHO = 0.3;

function headingShape(f: Facts): number {
	let cost = f.full ? W.headingFull : W.heading;
	if (f.block <= 2) cost += W.headingAlone;
	cost += W.echo * Math.max(-LEAST_ECHO, Math.min(MOST_ECHO, EVEN_ECHO - f.echo));
	if (f.closed) cost += /[！？!?…]$/u.test(f.line.text) ? W.headingExclaims : W.headingCloses;
	if (f.sentences) cost += W.headingSentences;
	cost += Math.max(0, f.commas - 1) * W.headingComma;
	if (f.hangs) cost += W.headingHangs;
	if (f.dangling) cost += W.headingDangles;
	if (f.cutStart) cost += W.cutStart;
	if (f.lead) cost += W.headingLead;
	if (f.connective) cost += W.headingConnective;
	if (f.width > 34) cost += W.headingLong;
	return cost;
}

function stepCost(from: Label, above: Facts, to: Label, below: Facts): number {
	const gap = below.line.gap > 0;
	const cut = (close: number, far: number) => (gap ? far : close);
	if (from === 'notice' || (from === 'sign' && isNotice(above))) {
		if (to === 'notice')
			return noticeStep(above) + (above.lastWord && below.noticeWords === 0 ? W.noticeOver : 0);
		if (to === 'sign' && (isNotice(below) || above.closed)) return 0;
		if (from === 'notice' && !above.closed) return W.noticeBroken;
		return to === 'next' ? W.resume : W.noticeEnds;
	}
	if (to === 'notice') return below.noticeWords > 0 ? W.noticeUntitled : W.noticeUnfounded;
	if (above.signed && !below.dateline && (to === 'first' || to === 'next')) return W.afterSignature;
	if (from === 'heading' && below.sign !== 'title' && isNotice(below)) return W.headingAboveContact;
	if (to === 'sign') return isBody(from) && !above.closed ? W.interrupted : 0;
	if (from === 'sign') return to === 'next' ? cut(W.resume, W.resumeAfterGap) : 0;
	if (from === 'heading') {
		if (to === 'heading') return 0;
		if (to === 'first') return below.dateline ? 0 : W.headless;
		return cut(W.resume, W.resumeAfterGap);
	}
	if (isBody(to) && changesWidth(above, below)) {
		return to === 'first' ? W.widthChanges : W.resume + W.widthChanges;
	}
	const ended = above.width < above.measure - (from === 'first' ? INDENT : 0) - 1.5;
	if (to === 'heading')
		return above.closed ? cut(W.headingBelow, 0) : cut(W.headingInside, W.headingInsideAfterGap);
	if (to === 'first') {
		if (above.closed) return ended ? 0 : W.endsFull;
		const lone = above.block === 1 ? W.loneOpen : 0;
		return below.dateline
			? lone + cut(W.cutByDateline, W.cutByDatelineAfterGap)
			: cut(W.paragraphOpen, W.paragraphOpenAfterGap);
	}
	return ended && above.closed ? cut(W.hiddenCut, W.hiddenCutAfterGap) : 0;
}

/** A caption begins, or ends with its sentence: its last line may be short. */
export function changesWidth(above: Facts, below: Facts): boolean {
	return below.wide ? !above.wide : above.wide && above.closed;
}

function isBody(label: Label): boolean {
	return label === 'first' || label === 'next';
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
