import type { Line } from '../../../src/compile/2-lines/line.ts';
import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import type { Fragment } from '../../../src/compile/3-fragments/fragment.ts';
import { toFragments } from '../../../src/compile/3-fragments/to-fragments.ts';
import {
	Scorer,
	type HeadLine,
	type Owner
} from '../../../src/compile/4-stories/heading-scorer.ts';
import { switchFindings } from '../../../src/compile/4-stories/heading-switches.ts';
import type { Sequence } from '../../../src/compile/4-stories/improve-headings.ts';
import { Labelling } from '../../../src/compile/4-stories/labelling.ts';
import { linkFragments, type Chain } from '../../../src/compile/4-stories/link.ts';
import { labelHeadings } from '../../../src/compile/4-stories/match-headings.ts';
import { collect } from '../../../src/compile/4-stories/heading-roles.ts';
import { HEAD_WEIGHTS } from '../../../src/compile/4-stories/head-weights.data.ts';
import { Averaged, passes } from './averaged.ts';
import { findTruth, type AnsweredPage, type Truth } from './truth.ts';
import { bySetting, partWay, writeTable } from './table.ts';

interface Example {
	wrapped: boolean;
	fragments: Fragment[];
	chains: Chain[];
	/** Undefined where nothing tells, or the story's body was not found. */
	ownerOf(line: HeadLine): Owner | undefined;
}

const PASSES = 4;
const RATE = 0.03;
/** The right owner must be worth this much more than any other. */
const MARGIN = 1;

/** Of pages of columns; farther on, those of tests/compile/pages are read worse. */
const WRAPPED_WAY = 0.25;

export function learnHeadings(pages: readonly AnsweredPage[]): void {
	const examples = pages.map(toExample);
	const learn = (wrapped: boolean) => {
		const weights = new Averaged(HEAD_WEIGHTS[wrapped ? 'wrapped' : 'flowing'], RATE);
		for (const example of passes(
			examples.filter((other) => other.wrapped === wrapped),
			PASSES
		)) {
			const scorer = new WideScorer(example, weights.now);
			const found = labelHeadings(example.fragments, scorer);
			const right = found.map((sequence) => ({
				...sequence,
				owners: sequence.lines.map((line, i) => {
					const owner = example.ownerOf(line);
					return owner === undefined ? (sequence.owners[i] ?? null) : owner;
				})
			}));
			weights.move(findings(right, scorer), findings(found, scorer));
		}
		return weights.mean();
	};
	writeTable(
		'src/compile/4-stories/head-weights.data.ts',
		'What each finding about a heading line and a story is worth. See heading-scorer.ts.',
		[
			bySetting('HEAD_WEIGHTS', {
				wrapped: partWay(HEAD_WEIGHTS.wrapped, learn(true), WRAPPED_WAY),
				flowing: learn(false)
			})
		]
	);
}

/** Makes wrong owners worth more than they are, so that the right one learns to win by a margin. */
class WideScorer extends Scorer {
	private readonly example: Example;

	constructor(example: Example, weights: ReadonlyMap<string, number>) {
		super(example.fragments, example.chains, example.wrapped, weights);
		this.example = example;
	}

	override line(lines: readonly HeadLine[], i: number, owner: Owner): number {
		const right = lines[i] && this.example.ownerOf(lines[i]);
		return super.line(lines, i, owner) + (right !== undefined && right !== owner ? MARGIN : 0);
	}
}

function toExample({ text, gold }: AnsweredPage): Example {
	const { fragments, wrapped } = toFragments(toLines(text));
	const lines = fragments.flatMap((fragment) => fragment.lines);
	const truths = findTruth(lines, gold);
	const truthAt = new Map(lines.map((line, i) => [line.span.from, truths[i]]));
	const { chains } = linkFragments(fragments, wrapped);
	const chainOf = longestChains(chains, (line) => truthAt.get(line.span.from));
	return {
		wrapped,
		fragments,
		chains,
		ownerOf(line) {
			const whole = line.fragment.lines.find(({ row }) => row === line.row);
			const truth = truthAt.get(line.span.from) ?? truthAt.get(whole?.span.from ?? -1);
			if (!truth || truth.part === 'body') return undefined;
			return truth.part === 'other' ? null : chainOf.get(truth.item);
		}
	};
}

/** For each story of the answers the chain that holds the most of it. */
function longestChains(
	chains: readonly Chain[],
	truthOf: (line: Line) => Truth | null | undefined
): Map<number, number> {
	const best = new Map<number, { chain: number; held: number }>();
	chains.forEach((bodies, chain) => {
		const held = new Map<number, number>();
		for (const line of bodies.flatMap((body) => body.lines)) {
			const truth = truthOf(line);
			if (truth?.part === 'body')
				held.set(truth.item, (held.get(truth.item) ?? 0) + truth.to - truth.from);
		}
		const [most] = [...held].sort((a, b) => b[1] - a[1]);
		if (most && (best.get(most[0])?.held ?? 0) < most[1])
			best.set(most[0], { chain, held: most[1] });
	});
	return new Map([...best].map(([item, { chain }]) => [item, chain]));
}

function findings(sequences: readonly Sequence[], scorer: Scorer): Map<string, number> {
	return collect((add) => {
		for (const { lines, owners } of sequences) {
			owners.forEach((owner, i) => {
				scorer.lineFindings(lines, i, owner, add);
				const [above, below] = [lines[i - 1], lines[i]];
				if (above && below && owner !== owners[i - 1])
					switchFindings(above, below, scorer.setting, add);
			});
		}
		new Labelling(sequences, scorer).storyFindings(add);
	});
}
