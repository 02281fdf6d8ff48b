import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import { toFragments } from '../../../src/compile/3-fragments/to-fragments.ts';
import { collect, linePair } from '../../../src/compile/4-stories/heading-roles.ts';
import type { HeadLine } from '../../../src/compile/4-stories/heading-scorer.ts';
import { joinFindings } from '../../../src/compile/4-stories/role-features.ts';
import { Findings, learnChoices } from './choices.ts';
import { findTruth, headFields, type AnsweredPage } from './truth.ts';
import { bySetting, writeTable } from './table.ts';

/** Two lines of one heading, and whether they are one phrase. */
interface Pair {
	wrapped: boolean;
	found: ReadonlyMap<string, number>;
	joined: boolean;
}

/** What few pages show: a line that ends in 的 or 怎么, or begins with 了, cannot do without its neighbour. */
const KNOWN = new Map([['torn', 3]]);
const PULL = 1e-2;

export function learnJoins(pages: readonly AnsweredPage[]): void {
	const all = pages.flatMap(toPairs);
	const learn = (wrapped: boolean) => {
		const findings = new Findings();
		const nothing = findings.option(() => {});
		const choices = all
			.filter((pair) => pair.wrapped === wrapped)
			.map(({ found, joined }) => ({
				options: [
					findings.option((add) => {
						for (const [finding, value] of found) add(finding, -value);
					}),
					nothing
				],
				right: [joined ? 0 : 1]
			}));
		return learnChoices(choices, findings, KNOWN, PULL);
	};
	writeTable(
		'src/compile/4-stories/join-weights.data.ts',
		'What speaks for two lines of a heading being one phrase: above 0 they are. See role-features.ts.',
		[bySetting('JOIN_WEIGHTS', { wrapped: learn(true), flowing: learn(false) })]
	);
}

interface FieldLine extends HeadLine {
	/** 0 kicker, 1 headline, 2 subtitle. */
	field: number;
}

function toPairs({ text, gold }: AnsweredPage): Pair[] {
	const { fragments, wrapped } = toFragments(toLines(text));
	const all = fragments.flatMap((fragment) => fragment.lines);
	const truths = findTruth(all, gold);
	const truthAt = new Map(all.map((line, i) => [line.span.from, truths[i]]));
	const lines = fragments.flatMap((fragment) =>
		fragment.type === 'head'
			? fragment.lines.map((line): HeadLine => ({ ...line, fragment, phrase: line.text }))
			: []
	);
	return gold.items.flatMap((item, index) => {
		const own = lines.flatMap((line): FieldLine[] => {
			const truth = truthAt.get(line.span.from);
			if (truth?.part !== 'heading' || truth.item !== index) return [];
			const field = headFields(item).slice(0, truth.from).split('|').length - 1;
			return [{ ...line, field }];
		});
		return own.slice(1).flatMap((line, i) => toPair(own[i], line, wrapped));
	});
}

function toPair(above: FieldLine | undefined, below: FieldLine, wrapped: boolean): Pair[] {
	if (!above || above.text === below.text || above.row === below.row) return [];
	const found = collect((add) => {
		joinFindings(linePair(above, below), add);
	});
	return [{ wrapped, found, joined: above.field === below.field }];
}
