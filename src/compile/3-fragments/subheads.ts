// Subheads of a feature: lines like headlines inside one story. A newspaper prints a credit with every story, so text
// under a line of its own that no credit opens or closes is a part of the story above.
import { emWidth, tight } from '../2-lines/chars.ts';
import type { BodyFragment, Fragment } from './fragment.ts';

/** Em. */
const WIDTH = { least: 4, most: 16 };
/** Characters under a subhead. */
const LEAST_TEXT = 60;

interface Part {
	/** Index of the line that heads it, among all fragments. */
	head: number;
	/** Behind its last fragment. */
	end: number;
	credited: boolean;
}

/** The fragments, with each subhead a paragraph of the text below it; apart: a page parts stories by blank rows. */
export function absorbSubheads(fragments: readonly Fragment[], apart = false): Fragment[] {
	return absorbParts(apart ? joinUnparted(fragments) : fragments);
}

function absorbParts(fragments: readonly Fragment[]): Fragment[] {
	const inner = new Set<number>();
	fragments.forEach((fragment, i) => {
		if (fragment.type !== 'body' || !isCredited(fragments, i)) return;
		const parts = partsBelow(fragments, endOfText(fragments, i));
		// One line alone may be the headline of a short report; two parts without a credit are no reports.
		const own = parts.slice(0, parts.findIndex(({ credited }) => credited) >>> 0);
		if (own.length > 1) for (const { head } of own) inner.add(head);
	});
	if (inner.size === 0) return [...fragments];
	const kept: Fragment[] = [];
	fragments.forEach((fragment, i) => {
		const below = fragments[i + 1];
		if (inner.has(i) && below?.type === 'body') return;
		const head = inner.has(i - 1) ? fragments[i - 1] : undefined;
		const whole =
			head && fragment.type === 'body'
				? {
						...fragment,
						gap: head.gap,
						lines: [...head.lines, ...fragment.lines],
						paragraphs: [[...head.lines], ...fragment.paragraphs]
					}
				: fragment;
		kept.push({ ...whole, order: kept.length });
	});
	return kept;
}

const MOST_LINES = 2;
const ONE_MEASURE = 0.7;

/** Text that goes on below a subhead with no blank row between is one piece. */
function joinUnparted(fragments: readonly Fragment[]): Fragment[] {
	const joined: Fragment[] = [];
	for (let i = 0; i < fragments.length; i++) {
		const [fragment, below] = [fragments[i], fragments[i + 1]];
		const above = joined.at(-1);
		if (!fragment) continue;
		if (above?.type === 'body' && below?.type === 'body' && isUnparted(above, fragment, below)) {
			const lines = [...above.lines, ...fragment.lines, ...below.lines];
			const paragraphs = [...above.paragraphs, fragment.lines, ...below.paragraphs];
			const { open, signed, captioned, full } = below;
			joined[joined.length - 1] = { ...above, lines, paragraphs, open, signed, captioned, full };
			i++;
		} else joined.push(fragment);
	}
	return joined.map((fragment, order) => ({ ...fragment, order }));
}

/** Without a blank row between two paragraphs of one column, where headlines have one above or below them. */
function isUnparted(above: BodyFragment, head: Fragment, below: BodyFragment): boolean {
	const [line] = below.lines;
	if (head.type !== 'head' || head.lines.length > MOST_LINES || head.gap > 0) return false;
	if (above.open || above.signed || above.captioned || below.gap > 0) return false;
	// Columns side by side have no blank rows of their own.
	if (Math.abs(above.measure - below.measure) > ONE_MEASURE || line?.indent !== null) return false;
	const widest = Math.max(...head.lines.map(({ text }) => emWidth(text, false)));
	return widest <= above.measure && below.begins !== 'dateline';
}

/** 本报讯 opens it, or a byline stands above it. */
function isCredited(fragments: readonly Fragment[], i: number): boolean {
	const [above, body] = [fragments[i - 1], fragments[i]];
	if (body?.type !== 'body') return false;
	return body.begins === 'dateline' || (above?.type === 'sign' && above.sign === 'byline');
}

function endOfText(fragments: readonly Fragment[], from: number): number {
	let end = from;
	while (fragments[end]?.type === 'body' && (end === from || !isCredited(fragments, end))) end++;
	return end;
}

/** Single lines with text under them, as long as nothing else comes between. */
function partsBelow(fragments: readonly Fragment[], from: number): Part[] {
	const parts: Part[] = [];
	for (let head = from; isSubhead(fragments, head);) {
		const end = endOfText(fragments, head + 1);
		const text = fragments.slice(head + 1, end) as BodyFragment[];
		const below = fragments[end];
		const credited =
			isCredited(fragments, head + 1) ||
			text.some(({ signed }) => signed) ||
			lengthOf(text) < LEAST_TEXT ||
			(below?.type === 'sign' && below.sign !== 'byline') ||
			(below?.type === 'sign' && fragments[end + 1]?.type !== 'body');
		parts.push({ head, end, credited });
		head = end;
	}
	return parts;
}

function lengthOf(text: readonly BodyFragment[]): number {
	return text.flatMap(({ lines }) => lines).reduce((sum, line) => sum + tight(line.text).length, 0);
}

function isSubhead(fragments: readonly Fragment[], i: number): boolean {
	const [above, head, below] = [fragments[i - 1], fragments[i], fragments[i + 1]];
	if (head?.type !== 'head' || head.lines.length !== 1 || below?.type !== 'body') return false;
	if (above?.type !== 'body' || above.open || above.signed) return false;
	if (below.lead || below.begins === 'next' || below.begins === 'dateline') return false;
	const text = head.lines[0]?.text ?? '';
	const width = emWidth(text, false);
	return (
		width >= WIDTH.least &&
		width <= WIDTH.most &&
		!/[，。；]/u.test(text) &&
		!/\p{Script=Han}\s+\p{Script=Han}/u.test(text) &&
		tight(text).length > 3
	);
}
