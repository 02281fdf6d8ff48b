// Lines → fragments: judge the lines, then cut wherever two neighbours may belong to different stories.
import { findSetting } from '../2-lines/measure.ts';
import type { Line } from '../2-lines/line.ts';
import { joinCredit, readByline } from './credits.ts';
import { readFacts, type Facts } from './facts.ts';
import { flowingModel } from './flowing-model.ts';
import { joinFolioRows } from './folio-row.ts';
import type { BodyFragment, Fragment } from './fragment.ts';
import type { Sign } from './line-signs.ts';
import { settleLooseEnds } from './loose-ends.ts';
import { absorbSubheads } from './subheads.ts';
import { splitSharedRows } from './shared-row.ts';
import { splitHeadingRest } from './heading-rest.ts';
import { splitNoticeTail } from './notice-tail.ts';
import { labelLines, type Label, type LineModel, type State } from './label.ts';
import { fillsMeasure, isText } from './line-features.ts';
import { wrappedModel } from './wrapped-model.ts';

export interface Fragments {
	/** Lines break at a measure (a PDF's text layer), or each is a paragraph (recognised text). */
	wrapped: boolean;
	fragments: Fragment[];
}

/** Share of body lines below a blank row under which a page has no blank rows to cut at (pdftotext -raw). */
const GAPLESS_SHARE = 0.03;

export function toFragments(printed: readonly Line[]): Fragments {
	const lines = splitSharedRows(joinFolioRows(printed))
		.flatMap(splitNoticeTail)
		.flatMap((line, i, all) => splitHeadingRest(line, all[i - 1]));
	const setting = findSetting(lines);
	const { facts, states, line } = setting.wrapped
		? labelled(readFacts(lines, setting), wrappedModel)
		: labelledFlowing(readFacts(lines, setting));
	const fragments: Fragment[] = [];
	const gaps = lines.filter((line) => line.gap > 0).length;
	const page = { wrapped: setting.wrapped, gapless: gaps / lines.length < GAPLESS_SHARE };
	const judged = facts.map((f, i): Judged => {
		const state = states[i] ?? { label: 'heading', measure: 0 };
		const takenFor = (label: Label) => line({ ...state, label }, i);
		const begins = isText(state) ? takenFor('next') - takenFor('first') : 0;
		return { facts: f, ...state, fills: fillsMeasure(state, f), begins };
	});
	judged.forEach((line, i) => {
		const last = fragments.at(-1);
		const step = { above: judged[i - 1], line };
		if (last && extend(last, step, page)) last.lines.push(line.facts.line);
		else fragments.push(open(line, fragments.length, setting.wrapped));
	});
	return {
		wrapped: setting.wrapped,
		fragments: absorbSubheads(fragments.map(toByline), page.wrapped && !page.gapless)
	};
}

interface Labelled {
	facts: readonly Facts[];
	states: State[];
	/** What it costs to take line i for this. */
	line: (state: State, i: number) => number;
}

function labelled<S extends State>(
	facts: readonly Facts[],
	toModel: (facts: readonly Facts[]) => LineModel<S>
): Labelled {
	const model = toModel(facts);
	return {
		facts,
		states: labelLines<S>(facts.length, model),
		line: (state, i) => model.line(state, i)
	};
}

function labelledFlowing(facts: readonly Facts[]): Labelled {
	const first = labelled(facts, flowingModel);
	const settled = settleLooseEnds(facts, first.states);
	return settled ? labelled(settled, flowingModel) : first;
}

/** A line and what it was taken for. */
interface Judged extends State {
	facts: Facts;
	/** Reaches its measure; null where nothing tells. */
	fills: boolean | null;
	/** How much likelier it begins a paragraph than goes on with one, by its looks alone. */
	begins: number;
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
	above: Judged | undefined;
	line: Judged;
}

/** True (and the paragraphs updated) where the line goes on with the fragment above it. */
function extend(last: Fragment, step: Step, page: PageSetting): boolean {
	const { facts, label, fills } = step.line;
	const above = step.above?.facts;
	switch (last.type) {
		case 'body': {
			if (!isText(step.line) || startsFragment(step, page)) return false;
			if (label === 'first') last.paragraphs.push([facts.line]);
			else last.paragraphs.at(-1)?.push(facts.line);
			last.open = !facts.closed;
			last.signed = facts.signed;
			last.captioned = facts.captioned;
			last.full = fills === true;
			return true;
		}
		case 'head':
			return label === 'heading' && (facts.line.gap === 0 || !page.wrapped);
		case 'sign':
			// 本报记者 X / 通讯员 Y 摄影报道, set in two lines.
			if (label !== 'sign' || facts.line.gap > 0) return false;
			if (facts.sign === 'photo' && [textOf(last), facts.line.text].some(isTorn)) {
				if (isTorn(joinCredit([...last.lines, facts.line].map(({ text }) => text)))) return false;
				last.sign = 'photo';
				return true;
			}
			if (last.sign === 'signature' && facts.sign === 'signature') return isOpenNote(last);
			if (last.sign !== 'byline') return false;
			if (facts.sign !== 'byline' && facts.sign !== 'photo') return false;
			last.sign = facts.sign;
			return true;
		case 'notice':
			if (facts.sign === 'title') return facts.line.gap === 0 && above?.sign === 'title';
			return label === 'notice' || facts.sign === 'contact' || facts.sign === 'foreign';
		case 'folio':
			return facts.line.gap === 0 && (facts.sign === 'folio' || /^E-?mail/iu.test(facts.line.text));
	}
}

/** （解答律师：X 法律服务, its end on the next line. */
const isOpenNote = (fragment: Fragment): boolean => /^[^）)]*$/u.test(textOf(fragment));

/** No whole credit. */
const isTorn = (text: string): boolean => readByline(text) === null;

const textOf = ({ lines }: Fragment): string => joinCredit(lines.map(({ text }) => text));

/** Neighbours in one column may still belong to different stories: the linking stage decides. */
function startsFragment({ above, line }: Step, { wrapped, gapless }: PageSetting): boolean {
	const { facts, label } = line;
	if (!above) return true;
	if (facts.dateline) return true;
	if (facts.verse && above.facts.verse && facts.line.gap === 0) return false;
	if (!wrapped) {
		// A paragraph may be the rest of one that broke off above the story printed in between.
		return label === 'first'
			? !(above.label === 'first' && above.facts.subhead)
			: above.facts.closed;
	}
	if (facts.line.gap > 0 || line.measure !== above.measure) return true;
	if (label === 'first')
		return (gapless && !above.facts.titled) || facts.lead || !above.facts.closed;
	return above.facts.closed && above.fills === false;
}

function open(line: Judged, order: number, wrapped: boolean): Fragment {
	const { facts, label } = line;
	const base = { order, gap: facts.line.gap, lines: [facts.line] };
	if (facts.sign === 'folio') return { ...base, type: 'folio' };
	if (isNoticeSign(facts.sign) || label === 'notice') return { ...base, type: 'notice' };
	if (facts.sign) return { ...base, type: 'sign', sign: facts.sign };
	if (!isText(line)) return { ...base, type: 'head' };
	const body: BodyFragment = {
		...base,
		type: 'body',
		paragraphs: [[facts.line]],
		begins: beginning(line, wrapped),
		indented: line.begins,
		lead: facts.lead,
		connective: facts.connective,
		verse: facts.verse,
		open: !facts.closed,
		signed: facts.signed,
		captioned: facts.captioned,
		full: line.fills === true,
		measure: line.measure
	};
	return body;
}

/** Below a cut the line above no longer helps to tell a first line from another: in columns its looks alone do. */
function beginning({ facts, label, begins }: Judged, wrapped: boolean): BodyFragment['begins'] {
	if (facts.dateline || facts.runIn) return 'dateline';
	if (facts.lead || facts.verse) return 'first';
	if (wrapped && Math.abs(begins) < UNSURE) return 'unsure';
	return (wrapped ? begins > 0 : label === 'first') ? 'first' : 'next';
}

const UNSURE = 1;

function isNoticeSign(sign: Sign | null): sign is 'title' | 'contact' | 'foreign' {
	return sign === 'title' || sign === 'contact' || sign === 'foreign';
}
