// What speaks for and against a line of a wrapped page being a heading, a paragraph's first line, one of its next lines or
// a notice. Each finding has a name; what it weighs stands in line-weights.data.ts.
import type { Facts } from './facts.ts';
import type { State } from './label.ts';

export type Add = (finding: string, value?: number) => void;

/** First lines are two em short of the measure. */
const INDENT = 2;

/** Em that a line lacks to its measure, once what could not be broken off the next line's beginning is counted. */
function slack({ label, measure }: State, f: Facts): number {
	const short = measure - (label === 'first' && !f.flush ? INDENT : 0) - f.width;
	if (f.spread) return 0;
	return short > 0 ? Math.max(0, short - f.unit) : short;
}

const FULL = 1.6;

/** Whether a line of text reaches its measure; null where nothing tells. */
export function fillsMeasure(state: State, f: Facts): boolean | null {
	return state.measure === 0 ? null : slack(state, f) <= FULL;
}

function fit(state: State, f: Facts): string {
	if (state.measure === 0) return 'unmeasured';
	const short = slack(state, f);
	if (short < -1.9) return 'far too long';
	if (short < -0.9) return 'too long';
	// A paragraph of one line that just fills it is rarer than a last line of such a width.
	if (short <= 0.9) return state.label === 'first' && f.closed ? 'full, end' : 'full';
	if (short <= FULL) return 'nearly full';
	const end = f.closed ? 'end' : 'open';
	return short <= 2.6 ? `two em short, ${end}` : `short, ${end}`;
}

export function lineFindings(state: State, f: Facts, add: Add): void {
	switch (state.label) {
		case 'first':
		case 'next':
			bodyFindings(state, f, add);
			break;
		case 'heading':
			headingFindings(f, add);
			break;
		case 'notice':
			add('notice');
			if (f.noticeWords > 0) add('notice: its words', Math.min(4, f.noticeWords));
			break;
		case 'sign':
	}
}

function bodyFindings(state: State, f: Facts, add: Add): void {
	const { label } = state;
	if (label === 'first' && f.dateline) return;
	add(`${label}: ${fit(state, f)}`);
	if (fit(state, f) === 'far too long' && isWords(f)) add('text: far too long, words alone');
	const edge = edgeOf(f);
	if (edge) add(`${label}: ${edge}`);
	if (f.cutStart) add(`${label}: closing sign begins`);
	if (f.lead) add(`${label}: opens as reports do`);
	if (f.connective) add(`${label}: opens as text does`);
	if (f.halves) add('text: two halves');
	if (f.block === 1 && !f.closed) add(f.commas === 0 ? 'text: alone' : 'text: alone, with a comma');
	if (f.line.across && !f.closed && f.commas === 0) add('text: across columns');
}

/** No sign that justified setting may have squeezed. */
const isWords = ({ line }: Facts): boolean => /^\p{Script=Han}+$/u.test(line.text);

/** Characters that a first line is indented by. */
const INDENTS = { least: 2, most: 4 };

/** How it stands to its column's edge; null where nothing tells. */
function edgeOf({ line: { indent } }: Facts): string | null {
	if (indent === null) return null;
	if (indent < INDENTS.least) return 'flush';
	return indent <= INDENTS.most ? 'indented' : 'far in';
}

/** Half of the headlines repeat three of four pairs, half of the text lines one of three: measured on 22 pages. */
const EVEN_ECHO = 0.55;

function headingFindings(f: Facts, add: Add): void {
	add('heading');
	if (f.block <= 2) add('heading: one or two lines alone');
	if (f.block > 5) add('heading: in a long block');
	add('heading: echo', f.echo - EVEN_ECHO);
	if (f.likeNeighbour) add('heading: as wide as its neighbour');
	const edge = edgeOf(f);
	if (edge) add(`heading: ${edge}`);
	if (f.width <= 4) add('heading: tiny');
	if (f.width > 34) add('heading: very wide');
	if (f.line.across) add('heading: across columns');
	if (f.closed)
		add(/[！？!?…]$/u.test(f.line.text) ? 'heading: exclaims' : 'heading: ends a sentence');
	if (f.sentences) add('heading: sentence inside');
	// A line alone is a headline with a comma in it oftener than a paragraph that breaks off.
	if (f.commas > 0) add(commasOf(f), Math.min(3, f.commas));
	if (f.dangling) add('heading: ends in a comma');
	if (f.placed && !f.closed) add('heading: a place and a colon');
	if (f.hangs) add('heading: ends in 的');
	if (f.cutStart) add('heading: closing sign begins');
	if (f.balance !== 0) add('heading: quotes open');
	if (f.lead) add('heading: opens as reports do');
	if (f.connective) add('heading: opens as text does');
	if (f.halves) add('heading: two halves');
	if (f.spread) add('heading: letterspaced');
	if (f.signedAhead) add('heading: signature ahead');
	if (f.captionBelow) add('heading: caption below');
	if (/“[^”]+”/u.test(f.line.text)) add('heading: quotes a word');
	if (f.answered) add('heading: answered below');
	if (f.leadBelow) add('heading: a report opens below');
	if (f.letterBelow && !f.inner) add('heading: a letter opens below');
}

/** 下班绕道接孩子，能认定工伤吗？: many headlines that ask have one comma. */
function commasOf({ block, commas, line }: Facts): string {
	if (block === 1) return 'heading: comma, alone';
	return commas === 1 && /(?:[？?]|吗|呢)$/u.test(line.text)
		? 'heading: comma, asks'
		: 'heading: comma';
}

/** What stands above, as far as it bears on what may follow. */
export function aboveKind(from: State, f: Facts | undefined): string {
	if (!f) return 'nothing';
	switch (from.label) {
		case 'sign':
			return f.sign ?? 'sign';
		case 'notice':
			return f.lastWord ? 'notice over' : f.closed ? 'notice, sentence ended' : 'notice, open';
		case 'heading':
			return 'heading';
		default: {
			if (f.signed) return 'signed text';
			const fills = fillsMeasure(from, f);
			const width = fills === null ? 'unmeasured' : fills ? 'full' : 'short';
			return `${f.closed ? 'ended' : 'open'} ${width} line`;
		}
	}
}

export function belowKind({ label }: State, f: Facts | undefined): string {
	if (label === 'sign') return f?.sign ?? 'sign';
	if (label !== 'first') return label;
	return f?.dateline ? 'dateline' : 'first';
}

/** Two lines one below the other, as far as it matters what they were taken for. */
export interface Step {
	above: string;
	below: string;
	gap: boolean;
	/** The text above broke off in a word that the line below ends. */
	word: boolean;
	/** Text below goes on with another measure than text above. */
	changes: boolean;
	/** Of the measure that begins with the line below; null where none does. */
	support: string | null;
}

/** What no two joins of a page have alike. */
export interface Join {
	/** A word lies over it. */
	word: boolean;
	/** How readily the upper line reads on in the lower. */
	reads: number;
	/** 本报讯 opens the lower: no heading reads on in it. */
	dateline: boolean;
	/** The lower is a single character, right below: the end of a line that was spread to its measure. */
	glyph: boolean;
}

/** All but how readily one reads on in the other. */
export function stepFindings({ above, below, gap, word, changes, support }: Step, add: Add): void {
	const step = `${below} below ${above}`;
	add(step);
	if (gap) add(`${step}, after a gap`);
	if (word) add(below === 'next' ? 'next: word across' : 'word broken off');
	if (support !== null) add(`measure: ${support}`);
	if (changes) add(gap ? 'measure: changes after a gap' : 'measure: changes');
}

/** Told apart from the rest of a step, since no two joins of a page are alike. */
export function joinFindings(
	from: State,
	to: State,
	{ word, reads, dateline, glyph }: Join,
	add: Add
): void {
	if (glyph && to.label === 'heading' && isText(from)) add('heading: one character below text');
	if (!isText(to)) return;
	if (isText(from)) add(to.label === 'next' ? 'next: reads on' : 'reads on', reads);
	if (from.label !== 'heading' || dateline) return;
	add('text below a heading: reads on', reads);
	if (word) add('text below a heading: word across');
}

export function startFindings(below: string, support: string | null, add: Add): void {
	add(`${below} at the top`);
	if (support !== null) add(`measure: ${support}`);
}

export function isText({ label }: State): boolean {
	return label === 'first' || label === 'next';
}
