// A page of recognised text: each line is a paragraph, or a piece of one that a column's end cut off.
import type { Facts } from './facts.ts';
import { lineFindings, stepFindings, type Add, type Step } from './flowing-features.ts';
import { FLOWING_WEIGHTS } from './flowing-weights.data.ts';
import type { Label, LineModel, State } from './label.ts';
import { wordAcross } from './words.ts';

const states = (...labels: Label[]): readonly State[] =>
	labels.map((label) => ({ label, measure: 0 }));
const FREE = states('heading', 'first', 'next', 'notice');
const FIRST = states('first');
const NEXT = states('next');
/** A whole paragraph that opens as reports do is no rest of one that a column's end cut. */
const NO_REST = states('heading', 'first', 'notice');
const SIGN = states('sign');

/** What it costs to take a line for what its page's loose ends say it is not: see loose-ends.ts. */
const AGAINST_COUNT = 8;

export interface FlowingModel extends LineModel {
	/** All that is found of line i taken for this, below `from`. */
	findings(from: State | null, to: State, i: number, add: Add): void;
}

/** weights: by the findings' names; what is not listed weighs nothing. */
export function flowingModel(
	facts: readonly Facts[],
	weights: ReadonlyMap<string, number> = FLOWING_WEIGHTS
): FlowingModel {
	const words = facts.map((f, i) => {
		const above = facts[i - 1];
		return above !== undefined && !above.closed && wordAcross(above.line.text, f.line.text);
	});
	const judge = (find: (add: Add) => void) => {
		let cost = 0;
		find((finding, value = 1) => (cost += value * (weights.get(finding) ?? 0)));
		return cost;
	};
	const readStep = (from: State | null, to: State, i: number): Step | null => {
		const below = facts[i];
		if (!below) return null;
		return {
			from: from?.label ?? null,
			above: facts[i - 1],
			to: to.label,
			below,
			word: words[i] === true
		};
	};
	const findLine = ({ label }: State, i: number, add: Add) => {
		const f = facts[i];
		if (f) lineFindings(label, f, add);
	};
	const findStep = (from: State | null, to: State, i: number, add: Add) => {
		const step = readStep(from, to, i);
		if (step) stepFindings(step, add);
	};
	return {
		states(i) {
			const f = facts[i];
			if (f?.sign) return SIGN;
			if (f?.tailAbove) return NEXT;
			if (f?.dateline || f?.turn || f?.runIn) return FIRST;
			return f?.lead && f.closed ? NO_REST : FREE;
		},
		line: (state, i) =>
			judge((add) => {
				findLine(state, i, add);
			}) + (isAgainstCount(state.label, facts[i]?.cut ?? null) ? AGAINST_COUNT : 0),
		step: (from, to, i) =>
			judge((add) => {
				findStep(from, to, i, add);
			}),
		findings(from, to, i, add) {
			findLine(to, i, add);
			findStep(from, to, i, add);
		}
	};
}

function isAgainstCount(label: Label, cut: boolean | null): boolean {
	if (cut === null) return false;
	return cut ? label === 'heading' : label === 'first' || label === 'next';
}
