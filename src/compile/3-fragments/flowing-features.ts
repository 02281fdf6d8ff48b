// What speaks for and against a line of recognised text being a heading, a paragraph, the rest of a paragraph that was cut, or a
// notice. Each finding has a name; what it costs stands in flowing-weights.data.ts.
import { tight } from '../2-lines/chars.ts';
import type { Facts } from './facts.ts';
import type { Label } from './label.ts';
import { saidBy } from './said.ts';

export type Add = (finding: string, value?: number) => void;

export function lineFindings(label: Label, f: Facts, add: Add): void {
	switch (label) {
		case 'first':
		case 'next':
			if (label === 'next' || !f.dateline) textFindings(label, f, add);
			break;
		case 'heading':
			headingFindings(f, add);
			break;
		case 'notice':
			add('notice');
			add('notice: its words', Math.min(4, f.noticeWords));
			if (f.lastWord) add('notice: last word');
			if (f.width > 40) add('notice: long');
			break;
		case 'sign':
	}
}

function textFindings(label: 'first' | 'next', f: Facts, add: Add): void {
	add(label);
	add(`${label}: ${widthOf(f)}`);
	if (!f.closed && !f.inner) add(`${label}: ${f.subhead ? 'like a subhead' : 'breaks off'}`);
	if (f.closed && !f.inner) add(`${label}: ${asks(f) ? 'asks' : 'ends a sentence'}`);
	if (f.inner) add(`${label}: part of a story by its words`);
	if (f.cutStart) add(`${label}: closing sign begins`);
	if (f.lead) add(`${label}: opens as reports do`);
	if (f.connective) add(`${label}: opens as text does`);
	if (f.halves && isTitle(f)) add(`${label}: two halves`);
	if (f.phrases) add(`${label}: phrases with blanks between`);
	if (f.noticeWords > 0) add(`${label}: words of a notice`, Math.min(4, f.noticeWords));
	if (isTitle(f)) add(`${label}: like a title`);
	if (f.balance < 0) add(`${label}: quotes close`);
}

/** Half of the headlines repeat three of four pairs, half of the text lines one of three: measured on 22 pages. */
const EVEN_ECHO = 0.55;

function headingFindings(f: Facts, add: Add): void {
	add('heading');
	add(`heading: ${widthOf(f)}`);
	add('heading: echo', f.echo - EVEN_ECHO);
	if (f.closed) add(asks(f) ? 'heading: asks' : 'heading: ends a sentence');
	if (f.sentences) add('heading: sentence inside');
	if (f.commas > 0) add('heading: comma', Math.min(3, f.commas));
	if (f.placed && !f.closed) add('heading: a place and a colon');
	if (f.hangs) add('heading: ends in 的');
	if (f.dangling) add('heading: ends in a comma');
	if (f.cutStart) add('heading: closing sign begins');
	if (f.balance > 0) add('heading: quotes open');
	if (f.balance < 0) add('heading: quotes close');
	if (f.lead) add('heading: opens as reports do');
	if (f.connective) add('heading: opens as text does');
	if (f.halves) add('heading: two halves');
	if (f.phrases) add('heading: phrases with blanks between');
	if (f.inner) add('heading: part of a story by its words');
	if (f.signedAhead) add('heading: signature ahead');
	if (f.captionBelow) add('heading: caption below');
	if (f.answered) add('heading: answered below');
	if (f.noticeWords > 0) add('heading: words of a notice', Math.min(4, f.noticeWords));
}

function widthOf({ width }: Facts): string {
	if (width <= 6) return 'a few characters';
	if (width <= 12) return 'short';
	if (width <= 20) return 'a headline wide';
	if (width <= 28) return 'a wide headline';
	return width <= 44 ? 'long' : 'very long';
}

/** 吗, 怎么办 ask without a sign. */
const ASKS = /(?:[？?！!][”"]?|吗|呢|怎么办|咋办)$/u;

function asks(f: Facts): boolean {
	return ASKS.test(f.line.text);
}

/** Short as headlines are, and no sentence that reports. */
function isTitle(f: Facts): boolean {
	return (
		f.width <= 30 && !f.sentences && f.commas <= 1 && !/。[”’」』）)》"']*$/u.test(f.line.text)
	);
}

/** Two lines one below the other. */
export interface Step {
	/** What the upper was taken for; null: the page begins. */
	from: Label | null;
	above: Facts | undefined;
	to: Label;
	below: Facts;
	/** The text above breaks off in a word that the line below ends. */
	word: boolean;
}

export function stepFindings({ from, above, to, below, word }: Step, add: Add): void {
	const kind = from && above ? aboveKind(from, above) : 'nothing';
	const step = `${belowKind(to, below)} below ${kind}`;
	add(step);
	if (below.line.gap > 0) add(`${step}, after a gap`);
	if (from && word && kind.startsWith('open text'))
		add(to === 'next' ? 'next: word across' : 'word broken off');
	if (kind === 'heading' && to === 'first' && above?.captionBelow === true)
		add('text below a heading: caption');
	// The end of a paragraph above it would have been taken for a heading, or for a notice.
	const cut = kind === 'heading' || kind === 'notice, open';
	if (!cut || (to !== 'first' && to !== 'next') || below.dateline) return;
	add('text below a heading: reads on', below.readsAbove);
	const said = saidBy(tight(below.line.text));
	if (said !== null) add(`text below a heading: ${said === '' ? 'said' : 'said by name alone'}`);
}

function aboveKind(from: Label, f: Facts): string {
	switch (from) {
		case 'sign':
			return f.sign ?? 'sign';
		case 'notice':
			return f.lastWord ? 'notice over' : f.closed ? 'notice, sentence ended' : 'notice, open';
		case 'heading':
			return 'heading';
		default:
			if (f.signed) return 'signed text';
			if (f.inner || (!f.closed && f.subhead && from === 'first')) return 'title inside a story';
			return f.closed ? 'ended text' : 'open text';
	}
}

function belowKind(to: Label, f: Facts): string {
	switch (to) {
		case 'sign':
			return f.sign ?? 'sign';
		case 'notice':
			return f.noticeWords > 0 ? 'notice' : 'notice without its words';
		case 'first':
			if (f.dateline) return 'dateline';
			if (f.lead) return 'lead';
			return f.signedAhead ? 'signed text' : 'text';
		default:
			return to;
	}
}
