// Lines → fragments: judge the lines, then cut wherever two neighbours may belong to different stories.
import { findSetting } from '../2-lines/measure.ts';
import type { Line } from '../2-lines/line.ts';
import { joinCredit, readByline } from './credits.ts';
import { readFacts, type Facts, type Sign } from './facts.ts';
import { FLOWING_MODEL } from './flowing-model.ts';
import type { BodyFragment, Fragment } from './fragment.ts';
import { splitNoticeTail } from './notice-tail.ts';
import { labelLines, type Label } from './label.ts';
import { changesWidth, firstWidth, nextWidth, WRAPPED_MODEL } from './wrapped-model.ts';

export interface Fragments {
	/** Lines break at a measure (a PDF's text layer), or each is a paragraph (recognised text). */
	wrapped: boolean;
	fragments: Fragment[];
}

/** Share of body lines below a blank row under which a page has no blank rows to cut at (pdftotext -raw). */
const GAPLESS_SHARE = 0.03;

export function toFragments(printed: readonly Line[]): Fragments {
	const lines = printed.flatMap(splitNoticeTail);
	const setting = findSetting(lines);
	const facts = readFacts(lines, setting);
	const labels = labelLines(facts, setting.wrapped ? WRAPPED_MODEL : FLOWING_MODEL);
	const fragments: Fragment[] = [];
	const gaps = lines.filter((line) => line.gap > 0).length;
	const page = { wrapped: setting.wrapped, gapless: gaps / lines.length < GAPLESS_SHARE };
	facts.forEach((line, i) => {
		const judged = { facts: line, label: labels[i] ?? 'heading' };
		const above = facts[i - 1];
		const last = fragments.at(-1);
		const step = { above, aboveLabel: labels[i - 1] ?? null, ...judged };
		if (last && above && extend(last, step, page)) last.lines.push(line.line);
		else fragments.push(open(judged, fragments.length, setting.wrapped));
	});
	return { wrapped: setting.wrapped, fragments: fragments.map(toByline) };
}

/** X/文 Y/图 between a headline and its story is a byline, not a caption's end. */
function toByline(fragment: Fragment, i: number, all: readonly Fragment[]): Fragment {
	if (fragment.type !== 'sign' || fragment.sign !== 'photo') return fragment;
	const [above, below] = [all[i - 1], all[i + 1]];
	const heads = above?.type === 'head' && below?.type === 'body' && below.begins !== 'dateline';
	return heads ? { ...fragment, sign: 'byline' } : fragment;
}

interface PageSetting {
	wrapped: boolean;
	gapless: boolean;
}

interface Step {
	above: Facts | undefined;
	aboveLabel: Label | null;
	facts: Facts;
	label: Label;
}

/** True (and the paragraphs updated) where the line goes on with the fragment above it. */
function extend(last: Fragment, step: Step, page: PageSetting): boolean {
	const { facts, label } = step;
	switch (last.type) {
		case 'body': {
			if (!isBody(label) || startsFragment(step, page)) return false;
			if (label === 'first') last.paragraphs.push([facts.line]);
			else last.paragraphs.at(-1)?.push(facts.line);
			last.open = !facts.closed;
			last.signed = facts.signed;
			last.full = facts.full;
			return true;
		}
		case 'head':
			return label === 'heading' && (facts.line.gap === 0 || !page.wrapped);
		case 'sign':
			// 本报记者 X / 通讯员 Y 摄影报道, set in two lines.
			if (label !== 'sign' || facts.line.gap > 0) return false;
			if (readByline(facts.line.text) === null && facts.sign === 'photo') {
				if (!readByline(joinCredit([...last.lines, facts.line].map(({ text }) => text))))
					return false;
				last.sign = 'photo';
				return true;
			}
			if (last.sign !== 'byline') return false;
			if (facts.sign !== 'byline' && facts.sign !== 'photo') return false;
			last.sign = facts.sign;
			return true;
		case 'notice':
			if (facts.sign === 'title') return facts.line.gap === 0 && step.above?.sign === 'title';
			return label === 'notice' || facts.sign === 'contact' || facts.sign === 'foreign';
		case 'folio':
			return facts.line.gap === 0 && (facts.sign === 'folio' || /^E-?mail/iu.test(facts.line.text));
	}
}

/** Neighbours in one column may still belong to different stories: the linking stage decides. */
function startsFragment(
	{ above, aboveLabel, label, facts }: Step,
	{ wrapped, gapless }: PageSetting
): boolean {
	if (!above) return true;
	if (facts.dateline) return true;
	if (!wrapped) {
		// A paragraph may be the rest of one that broke off above the story printed in between.
		return label === 'first' ? !(aboveLabel === 'first' && above.subhead) : above.closed;
	}
	if (facts.line.gap > 0) return true;
	if (changesWidth(above, facts)) return true;
	if (label === 'first') return gapless || facts.lead || !above.closed;
	return above.closed && !above.full && above.width < above.measure - 3;
}

function open(
	{ facts, label }: { facts: Facts; label: Label },
	order: number,
	wrapped: boolean
): Fragment {
	const base = { order, gap: facts.line.gap, lines: [facts.line] };
	if (facts.sign === 'folio') return { ...base, type: 'folio' };
	if (isNoticeSign(facts.sign) || label === 'notice') return { ...base, type: 'notice' };
	if (facts.sign) return { ...base, type: 'sign', sign: facts.sign };
	if (!isBody(label)) return { ...base, type: 'head' };
	const body: BodyFragment = {
		...base,
		type: 'body',
		paragraphs: [[facts.line]],
		begins: beginning(facts, label, wrapped),
		lead: facts.lead,
		open: !facts.closed,
		signed: facts.signed,
		full: facts.full,
		measure: wrapped ? (facts.wide ? facts.width : facts.measure) : 0
	};
	return body;
}

/** Below a cut the line above no longer helps to tell a first line from another. */
function beginning(facts: Facts, label: Label, wrapped: boolean): BodyFragment['begins'] {
	if (facts.dateline) return 'dateline';
	if (facts.lead) return 'first';
	if (wrapped && Math.abs(firstWidth(facts) - nextWidth(facts)) < 1) return 'unsure';
	return label === 'first' ? 'first' : 'next';
}

function isNoticeSign(sign: Sign | null): sign is 'title' | 'contact' | 'foreign' {
	return sign === 'title' || sign === 'contact' || sign === 'foreign';
}

function isBody(label: Label): boolean {
	return label === 'first' || label === 'next';
}
