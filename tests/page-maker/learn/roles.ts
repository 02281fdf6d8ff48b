import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import { toFragments } from '../../../src/compile/3-fragments/to-fragments.ts';
import { waysToCut, type Cut } from '../../../src/compile/4-stories/heading-roles.ts';
import type { HeadLine } from '../../../src/compile/4-stories/heading-scorer.ts';
import { withoutReprints } from '../../../src/compile/4-stories/reprints.ts';
import { withTowersWhole } from '../../../src/compile/4-stories/towers.ts';
import { headLines } from '../../../src/compile/4-stories/match-headings.ts';
import { bare } from '../check.ts';
import { Findings, learnChoices } from './choices.ts';
import { bySetting, writeTable } from './table.ts';
import { findTruth, headFields, type AnsweredPage } from './truth.ts';

/** A story's heading lines with all ways to cut them. */
interface Example {
	wrapped: boolean;
	right: Cut[];
	wrong: Cut[];
}

/** What few pages show: where one line cannot do without the other, neither kicker nor subtitle begins. */
const KNOWN = new Map([
	['kicker | torn', -3],
	['subtitle | torn', -3]
]);
/** Few pages differ from each other as hands do: learned closer, the table reads other hands worse. */
const PULL = { wrapped: 1e-3, flowing: 3e-2 };

export function learnRoles(pages: readonly AnsweredPage[]): void {
	const examples = pages.flatMap(toExamples);
	const learn = (wrapped: boolean, known: ReadonlyMap<string, number>) => {
		const findings = new Findings();
		// What is worth the most is taken: a cost is a worth the other way round.
		const option = (cut: Cut) =>
			findings.option((add) => {
				for (const [finding, value] of cut.findings) add(finding, -value);
			});
		const choices = examples
			.filter((example) => example.wrapped === wrapped)
			.map(({ right, wrong }) => ({
				options: [...right, ...wrong].map(option),
				right: right.map((_, i) => i)
			}));
		return learnChoices(choices, findings, known, wrapped ? PULL.wrapped : PULL.flowing);
	};
	const wrapped = learn(true, KNOWN);
	// Headings of recognised text are fewer, and read as those of columns are where they say nothing else.
	const flowing = learn(false, wrapped);
	writeTable(
		'src/compile/4-stories/role-weights.data.ts',
		'What speaks for a cut of a heading into kicker, headline and subtitle: the most is taken. See role-features.ts.',
		[bySetting('ROLE_WEIGHTS', { wrapped, flowing })]
	);
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
		const printed = withTowersWhole(withoutReprints(own));
		const ways = waysToCut(printed, item.paragraphs[0] ?? '');
		const fits = (cut: Cut) =>
			cut.lines.every((line, i) =>
				fieldsOf(line).every((field) => field === (i < cut.from ? 0 : i < cut.to ? 1 : 2))
			);
		const [right, wrong] = [ways.filter(fits), ways.filter((cut) => !fits(cut))];
		return right.length > 0 && wrong.length > 0 ? [{ wrapped, right, wrong }] : [];

		/** Of a tower's phrase those of all its lines. */
		function fieldsOf({ span }: HeadLine): number[] {
			return fields.filter((_, i) => {
				const at = own[i]?.span.from ?? -1;
				return at >= span.from && at < span.to;
			});
		}

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
