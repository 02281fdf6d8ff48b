import { findSetting } from '../../../src/compile/2-lines/measure.ts';
import { tight } from '../../../src/compile/2-lines/chars.ts';
import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import { readFacts, readsAbove, type Facts } from '../../../src/compile/3-fragments/facts.ts';
import { flowingModel } from '../../../src/compile/3-fragments/flowing-model.ts';
import {
	labelLines,
	type Label,
	type LineModel,
	type State
} from '../../../src/compile/3-fragments/label.ts';
import { LINE_WEIGHTS } from '../../../src/compile/3-fragments/line-weights.data.ts';
import { splitNoticeTail } from '../../../src/compile/3-fragments/notice-tail.ts';
import { splitSharedRows } from '../../../src/compile/3-fragments/shared-row.ts';
import { wrappedModel } from '../../../src/compile/3-fragments/wrapped-model.ts';
import { bare } from '../check.ts';
import { collect } from '../../../src/compile/4-stories/heading-roles.ts';
import { Averaged, passes } from './averaged.ts';
import { findTruth, type AnsweredPage } from './truth.ts';
import { partWay, single, writeTable } from './table.ts';

interface Example {
	wrapped: boolean;
	facts: Facts[];
	/** Null: a credit, a dateline's end; whatever the model takes it for. */
	labels: (Label | null)[];
}

const FLOWING: [string, number][] = [
	['heading', 1],
	['heading: ends a sentence', 3],
	['heading: a place and a colon', -1],
	['heading: answered below', 4],
	['text below a heading: reads on', 0.4],
	['text below a heading: said', 4],
	['text below a heading: said by name alone', 2],
	['notice', 3],
	['first: breaks off', 1],
	['next: breaks off', 1],
	['next: opens as reports do', 3],
	['lead below heading, after a gap', -1]
];
const PASSES = 20;
const RATE = 0.05;
/** A wrong label must cost this much more than the right one. */
const MARGIN = 2;

export function learnLines(pages: readonly AnsweredPage[]): void {
	const examples = pages.map(toExample).filter(({ wrapped }) => wrapped);
	writeTable(
		'src/compile/3-fragments/line-weights.data.ts',
		'What each finding about a line of a wrapped page costs (below 0: speaks for it). See line-features.ts.',
		[single('LINE_WEIGHTS', partWay(LINE_WEIGHTS, learn(examples, LINE_WEIGHTS, wrappedModel)))]
	);
}

export function learnFlowing(pages: readonly AnsweredPage[]): void {
	const examples = pages.map(toExample).filter(({ wrapped }) => !wrapped);
	writeTable(
		'src/compile/3-fragments/flowing-weights.data.ts',
		'What each finding about a line of recognised text costs (below 0: speaks for it). See flowing-features.ts.',
		[single('FLOWING_WEIGHTS', learn(examples, FLOWING, flowingModel))]
	);
}

/** A model that says what it found. */
interface Telling<S extends State> extends LineModel<S> {
	findings(from: S | null, to: S, i: number, add: (finding: string, value?: number) => void): void;
}

type ToModel<S extends State> = (
	facts: readonly Facts[],
	weights?: ReadonlyMap<string, number>
) => Telling<S>;

function learn<S extends State>(
	examples: readonly Example[],
	initial: Iterable<[string, number]>,
	toModel: ToModel<S>
): Map<string, number> {
	const weights = new Averaged(initial, RATE);
	for (const example of passes(examples, PASSES)) {
		const model = toModel(example.facts, weights.now);
		const found = decode(example, model, false);
		const right = decode(example, model, true);
		weights.move(findings(model, found), findings(model, right));
	}
	return weights.mean();
}

function toExample({ text, gold }: AnsweredPage): Example {
	const lines = splitSharedRows(toLines(text)).flatMap(splitNoticeTail);
	const setting = findSetting(lines);
	const facts = readFacts(lines, setting);
	const truths = findTruth(lines, gold);
	const beginnings = gold.items.map(({ paragraphs }) => {
		let at = 0;
		return new Set(
			paragraphs.map((paragraph) => (at += bare(paragraph).length) - bare(paragraph).length)
		);
	});
	// The table of pairs was counted from the answers, these joins among them.
	const readsHere = (i: number) => {
		const [above, here] = [truths[i - 1], truths[i]];
		const counted =
			above?.part === 'body' &&
			here?.part === 'body' &&
			above.item === here.item &&
			above.to === here.from;
		const [upper, lower] = [lines[i - 1]?.text ?? '', lines[i]?.text ?? ''];
		return readsAbove(tight(upper), tight(lower), counted ? 1 : 0);
	};
	const labels = facts.map((f, i): Label | null => {
		if (f.sign) return 'sign';
		if (f.dateline) return 'first';
		const truth = truths[i];
		if (!truth) return null;
		if (truth.part === 'heading') return 'heading';
		if (truth.part === 'other') return gold.items[truth.item]?.kind === 'ad' ? 'notice' : 'heading';
		const begun =
			truth.from === 0 &&
			(facts[i - 1]?.dateline === true ||
				facts[i - 2]?.dateline === true ||
				bare(f.line.text).length > truth.to);
		return beginnings[truth.item]?.has(truth.from) && !begun ? 'first' : 'next';
	});
	const learned = facts.map((f, i) => ({ ...f, readsAbove: readsHere(i) }));
	return { wrapped: setting.wrapped, facts: learned, labels };
}

/** The cheapest labelling: under the answers, each box's measure left to the model, or with the wrong ones made cheaper. */
function decode<S extends State>(
	{ facts, labels }: Example,
	model: LineModel<S>,
	bound: boolean
): S[] {
	const isWrong = (state: State, i: number) => labels[i] !== null && state.label !== labels[i];
	return labelLines<S>(facts.length, {
		states(i) {
			const right = bound ? model.states(i).filter((state) => !isWrong(state, i)) : [];
			return right.length > 0 ? right : model.states(i);
		},
		line: (state, i) => model.line(state, i) - (!bound && isWrong(state, i) ? MARGIN : 0),
		step: (from, to, i) => model.step(from, to, i)
	});
}

function findings<S extends State>(model: Telling<S>, states: readonly S[]): Map<string, number> {
	return collect((add) => {
		states.forEach((state, i) => {
			model.findings(states[i - 1] ?? null, state, i, add);
		});
	});
}
