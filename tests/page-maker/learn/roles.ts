import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import { toFragments } from '../../../src/compile/3-fragments/to-fragments.ts';
import {
	bestCut,
	HeadingJudge,
	weigh,
	withoutReprints,
	type Cut,
	type Findings
} from '../../../src/compile/4-stories/heading-roles.ts';
import type { HeadLine } from '../../../src/compile/4-stories/heading-scorer.ts';
import { headLines } from '../../../src/compile/4-stories/match-headings.ts';
import { bare } from '../check.ts';
import { Averaged, passes } from './averaged.ts';
import { bySetting, writeTable } from './table.ts';
import { findTruth, headFields, type AnsweredPage } from './truth.ts';

/** A story's heading lines with all ways to cut them. */
interface Example {
	wrapped: boolean;
	cuts: { cut: Cut; findings: Findings; right: boolean }[];
}

const PASSES = 12;
const RATE = 0.03;
/** The right cut must be worth this much more than any other. */
const MARGIN = 1;

export function learnRoles(pages: readonly AnsweredPage[]): void {
	const examples = pages.flatMap(toExamples);
	const learn = (wrapped: boolean) => {
		const weights = new Averaged([], RATE);
		for (const { cuts } of passes(
			examples.filter((example) => example.wrapped === wrapped),
			PASSES
		)) {
			const right = best(
				cuts.filter((one) => one.right),
				weights.now,
				0
			);
			const taken = best(cuts, weights.now, MARGIN);
			if (!right || !taken) continue;
			const same = taken.right;
			weights.move(
				same ? new Map() : new Map(right.findings),
				same ? new Map() : new Map(taken.findings)
			);
		}
		return weights.mean();
	};
	writeTable(
		'src/compile/4-stories/role-weights.data.ts',
		'What speaks for a cut of a heading into kicker, headline and subtitle: the most is taken. See role-features.ts.',
		[bySetting('ROLE_WEIGHTS', { wrapped: learn(true), flowing: learn(false) })]
	);
}

type Tried = Example['cuts'][number];

function best(
	cuts: readonly Tried[],
	weights: ReadonlyMap<string, number>,
	margin: number
): Tried | undefined {
	const worth = (one: Tried) => weigh(one.findings, weights) + (one.right ? 0 : margin);
	const { from, to } = bestCut(
		cuts.map(({ cut }) => cut),
		(cut) => Math.max(...cuts.filter((one) => one.cut === cut).map(worth))
	);
	return cuts.find(({ cut }) => cut.from === from && cut.to === to);
}

function toExamples({ text, gold }: AnsweredPage): Example[] {
	const { fragments, wrapped } = toFragments(toLines(text));
	const all = fragments.flatMap((fragment) => fragment.lines);
	const truths = findTruth(all, gold);
	const truthAt = new Map(all.map((line, i) => [line.span.from, truths[i]]));
	const lines = headLines(fragments);
	return gold.items.flatMap((item, index): Example[] => {
		const own: HeadLine[] = [];
		const fields: number[] = [];
		for (const line of lines) {
			const field = fieldOf(line, index);
			if (field === null) continue;
			own.push(line);
			fields.push(field);
		}
		const printed = withoutReprints(own);
		const at = printed.map((line) => fields[own.indexOf(line)] ?? 0);
		if (printed.length < 2 || !at.includes(1)) return [];
		const judge = new HeadingJudge(printed, item.paragraphs[0] ?? '');
		const cuts = judge
			.cuts()
			.map((cut) => ({ cut, findings: judge.findings(cut), right: fits(cut, at) }));
		return cuts.some(({ right }) => right) ? [{ wrapped, cuts }] : [];

		function fieldOf(line: HeadLine, owner: number): number | null {
			const truth = truthAt.get(line.span.from) ?? partTruth(line, owner);
			if (truth?.part !== 'heading' || truth.item !== owner) return null;
			const whole = headFields(item);
			const from = whole.indexOf(bare(line.text));
			return whole.slice(0, from < 0 ? truth.from : from).split('|').length - 1;
		}
	});

	/** Parts of a line lie where their line lies. */
	function partTruth(line: HeadLine, owner: number) {
		const whole = line.fragment.lines.find(({ row }) => row === line.row);
		const truth = whole && truthAt.get(whole.span.from);
		return truth?.item === owner ? truth : undefined;
	}
}

/** Lines above the headline are kicker, lines below it subtitle: anything else no cut can say. */
function fits({ from, to }: Cut, fields: readonly number[]): boolean {
	return fields.every((field, i) => field === (i < from ? 0 : i < to ? 1 : 2));
}
