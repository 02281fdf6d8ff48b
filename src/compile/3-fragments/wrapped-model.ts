// A page set in columns: lines break at a measure, paragraphs begin two em in and end where they end. Each box of the page
// may have its own measure: it is judged along with the lines.
import type { Facts } from './facts.ts';
import type { LineModel, State } from './label.ts';
import {
	aboveKind,
	belowKind,
	isText,
	joinFindings,
	lineFindings,
	startFindings,
	stepFindings,
	type Add,
	type Join,
	type Step
} from './line-features.ts';
import { LINE_WEIGHTS } from './line-weights.data.ts';
import { findMeasures } from './measures.ts';

/** A state with all that a step from it or to it turns on. */
interface KnownState extends State {
	text: boolean;
	above: string;
	below: string;
	support: string;
	/** The three as one number each. */
	codes: { above: number; below: number; support: number };
}

export interface WrappedModel extends LineModel<KnownState> {
	/** All that is found of line i taken for this, below `from`. */
	findings(from: KnownState | null, to: KnownState, i: number, add: Add): void;
}

/** weights: by the findings' names; what is not listed weighs nothing. */
export function wrappedModel(
	facts: readonly Facts[],
	weights: ReadonlyMap<string, number> = LINE_WEIGHTS
): WrappedModel {
	const measures = findMeasures(facts);
	const code = numbering();
	const states = facts.map((f, i) =>
		statesOf(f, measures.at[i] ?? []).map((state): KnownState => {
			const [above, below] = [aboveKind(state, f), belowKind(state, f)];
			const support = measures.support(i, state.measure);
			const codes = { above: code(above), below: code(below), support: code(support) };
			const { label, measure } = state;
			return { label, measure, above, below, support, codes, text: isText(state) };
		})
	);
	const judge = (find: (add: Add) => void) => {
		let cost = 0;
		find((finding, value = 1) => (cost += value * (weights.get(finding) ?? 0)));
		return cost;
	};
	const gaps = facts.map(({ line }) => line.gap > 0);
	const words = facts.map((f, i) => facts[i - 1]?.closed === false && f.wordAbove);
	const glyphs = facts.map(({ line }) => line.gap === 0 && isGlyph(line.text));
	const glyph = weights.get('heading: one character below text') ?? 0;
	const readStep = (from: KnownState, to: KnownState, i: number): Step => {
		const begins = to.text && (!from.text || from.measure !== to.measure);
		return {
			above: from.above,
			below: to.below,
			gap: gaps[i] === true,
			word: from.text && words[i] === true,
			changes: begins && from.text,
			support: begins ? to.support : null
		};
	};
	const readJoin = (i: number): Join => ({
		word: words[i] === true,
		reads: facts[i]?.readsAbove ?? 0,
		dateline: facts[i]?.dateline === true,
		glyph: glyphs[i] === true
	});
	const findLine = (state: State, i: number, add: Add) => {
		const f = facts[i];
		if (f) lineFindings(state, f, add);
	};
	const findStart = (to: KnownState, add: Add) => {
		startFindings(to.below, to.text ? to.support : null, add);
	};
	const joins = toJoins(weights);
	const prices = new Map<number, number>();
	return {
		states: (i) => states[i] ?? [],
		line: (state, i) =>
			judge((add) => {
				findLine(state, i, add);
			}),
		step(from, to, i) {
			if (!from)
				return judge((add) => {
					findStart(to, add);
				});
			const key = packed(from, to, gaps[i] === true, words[i] === true);
			let price = prices.get(key);
			if (price === undefined) {
				price = judge((add) => {
					stepFindings(readStep(from, to, i), add);
				});
				prices.set(key, price);
			}
			const join = joins(from, to);
			if (!join) return glyphs[i] && from.text && to.label === 'heading' ? price + glyph : price;
			return price + (facts[i]?.readsAbove ?? 0) * join.reads + (words[i] ? join.word : 0);
		},
		findings(from, to, i, add) {
			findLine(to, i, add);
			if (from) {
				stepFindings(readStep(from, to, i), add);
				joinFindings(from, to, readJoin(i), add);
			} else findStart(to, add);
		}
	};
}

const isGlyph = (text: string): boolean => /^\p{Script=Han}$/u.test(text);

/** What it weighs how a line of text, or a heading, reads on in the text below. */
interface JoinWeights {
	reads: number;
	word: number;
}

function toJoins(weights: ReadonlyMap<string, number>) {
	const weigh = (finding: string) => weights.get(finding) ?? 0;
	const next: JoinWeights = { reads: weigh('next: reads on'), word: 0 };
	const first: JoinWeights = { reads: weigh('reads on'), word: 0 };
	const below: JoinWeights = {
		reads: weigh('text below a heading: reads on'),
		word: weigh('text below a heading: word across')
	};
	return (from: KnownState, to: KnownState): JoinWeights | null => {
		if (!to.text) return null;
		if (from.text) return to.label === 'next' ? next : first;
		return from.label === 'heading' && to.below !== 'dateline' ? below : null;
	};
}

/** Kinds, supports: a few dozen words. */
const MOST_CODES = 64;

function numbering(): (word: string) => number {
	const codes = new Map<string, number>();
	return (word) => {
		const code = codes.get(word) ?? codes.size + 1;
		codes.set(word, code);
		return code;
	};
}

/** All that a step's price turns on, in one number: pages have thousands of lines, lines a dozen states. */
function packed(from: KnownState, to: KnownState, gap: boolean, word: boolean): number {
	const begins = to.text && (!from.text || from.measure !== to.measure);
	const kinds = from.codes.above * MOST_CODES + to.codes.below;
	const flags = (gap ? 1 : 0) + (word && from.text ? 2 : 0) + (begins && from.text ? 4 : 0);
	return (kinds * MOST_CODES + (begins ? to.codes.support : 0)) * 8 + flags;
}

/** 本报讯 begins a paragraph, whatever its width. */
function statesOf(f: Facts, measures: readonly number[]): State[] {
	if (f.sign) return [{ label: 'sign', measure: 0 }];
	if (f.beside || f.doubled) return [{ label: 'heading', measure: 0 }];
	if (f.verse) return [{ label: 'first', measure: 0 }];
	const all = [0, ...measures];
	if (f.tailAbove || f.listed === 'next')
		return all.map((measure): State => ({ label: 'next', measure }));
	const first = all.map((measure): State => ({ label: 'first', measure }));
	if (f.dateline || f.turn || f.runIn || f.titled || f.listed) return first;
	return [
		...first,
		...all.map((measure): State => ({ label: 'next', measure })),
		{ label: 'heading', measure: 0 },
		{ label: 'notice', measure: 0 }
	];
}
