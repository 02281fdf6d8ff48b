import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import { toFragments } from '../../../src/compile/3-fragments/to-fragments.ts';
import { judgeLinks, link, type LinkJudge } from '../../../src/compile/4-stories/link.ts';
import type { Order } from '../../../src/compile/4-stories/pairing.ts';
import { LINK_WEIGHTS } from '../../../src/compile/4-stories/link-weights.data.ts';
import type { Add } from '../../../src/compile/4-stories/link-features.ts';
import { climb } from './climb.ts';
import { Findings, learnChoices, type Choice } from './choices.ts';
import { findTruth, type AnsweredPage, type Truth } from './truth.ts';
import { bySetting, partWay, writeTable } from './table.ts';

export interface Example {
	wrapped: boolean;
	bodies: Parameters<typeof judgeLinks>[0];
	judge: LinkJudge;
	next: Order;
	/** Fragments of one story alone. */
	sure: boolean[];
}

/** What the pages do not show and an editor knows. */
const KNOWN: [string, number][] = [['begins: no heading since other text', 5]];
/** Of pages of columns: set by climbing and by hand. Choice by choice they are learned away, for few stories begin so. */
const HELD = [
	'a headline begins anew',
	'behind a picture’s credit on its line',
	'begins: as text goes on',
	'begins: closes a quote',
	'begins: names a place in full',
	'begins: names an hour',
	'begins: says where it was learned',
	'ended → next body, where headlines stand away',
	'ended → next body, where stories begin below text',
	'its speaker was named above',
	'its speaker was named elsewhere',
	'its story tells of it'
];
/** Pages of more are linked in portions. */
const MOST_BODIES = 120;

export function learnLinks(pages: readonly AnsweredPage[]): void {
	const { wrapped, flowing } = toExamples(pages);
	const standing = LINK_WEIGHTS.wrapped;
	write({
		wrapped: new Map([
			...partWay(standing, learn(wrapped, standing)),
			...HELD.map((name) => [name, standing.get(name) ?? 0] as const)
		]),
		flowing: new Map([...KNOWN, ...learn(flowing, LINK_WEIGHTS.flowing)])
	});
}

/** From the tables that stand, weight by weight. */
export function climbLinks(pages: readonly AnsweredPage[]): void {
	const { wrapped, flowing } = toExamples(pages);
	write({
		wrapped: climb(wrapped, LINK_WEIGHTS.wrapped),
		flowing: climb(flowing, LINK_WEIGHTS.flowing)
	});
}

function toExamples(pages: readonly AnsweredPage[]): Record<'wrapped' | 'flowing', Example[]> {
	const examples = pages.flatMap(toExample);
	return {
		wrapped: examples.filter(({ wrapped }) => wrapped),
		flowing: examples.filter(({ wrapped }) => !wrapped)
	};
}

function write(weights: typeof LINK_WEIGHTS): void {
	writeTable(
		'src/compile/4-stories/link-weights.data.ts',
		'What each finding about two fragments costs (below 0: speaks for the link). See link-features.ts.',
		[bySetting('LINK_WEIGHTS', weights)]
	);
}

/** What a page's habits say turns on the links of the round before, and these on the weights. */
const ROUNDS = 2;

function learn(
	examples: readonly Example[],
	initial: ReadonlyMap<string, number>
): ReadonlyMap<string, number> {
	const findings = new Findings();
	let weights = initial;
	for (let round = 0; round < ROUNDS; round++) {
		const choices = examples.flatMap((example) => choicesOf(example, findings, weights));
		weights = learnChoices(choices, findings, initial);
	}
	return weights;
}

function toExample({ text, gold }: AnsweredPage): Example[] {
	const { fragments, wrapped } = toFragments(toLines(text));
	const lines = fragments.flatMap((fragment) => fragment.lines);
	const truths = findTruth(lines, gold);
	const truthOf = new Map(lines.map((line, i) => [line, truths[i] ?? null]));
	const bodies = fragments.filter((fragment) => fragment.type === 'body');
	if (bodies.length === 0 || bodies.length > MOST_BODIES) return [];
	const ends = bodies.map(({ lines: own }) => {
		const told = own.flatMap((line): Truth[] => {
			const truth = truthOf.get(line);
			return truth?.part === 'body' ? [truth] : [];
		});
		return { first: told[0], last: told.at(-1) };
	});
	// 本报讯（记者 X） alone: the text that it begins comes next.
	bodies.forEach(({ begins }, i) => {
		const below = ends[i + 1]?.first;
		if (begins !== 'dateline' || ends[i]?.first || below?.from !== 0) return;
		const dateline = { ...below, from: -1, to: 0 };
		ends[i] = { first: dateline, last: dateline };
	});
	const sure = ends.map(({ first, last }) => first !== undefined && first.item === last?.item);
	const next: Order = bodies.map(() => null);
	gold.items.forEach((_, item) => {
		const own = bodies.flatMap((_, i) => (sure[i] && ends[i]?.first?.item === item ? [i] : []));
		own.sort((a, b) => (ends[a]?.first?.from ?? 0) - (ends[b]?.first?.from ?? 0) || a - b);
		own.forEach((body, i) => (next[body] = own[i + 1] ?? null));
	});
	const indexes = new Map(bodies.map((body, i) => [body, i]));
	const judge = remembering(
		judgeLinks(bodies, fragments, wrapped, (a, b) => next[indexes.get(a) ?? -1] === indexes.get(b)),
		bodies.length
	);
	const possible = next.every((b, a) => b === null || judge.may(a, b));
	return possible ? [{ wrapped, bodies, judge, next, sure }] : [];
}

/** Words across a join are slow to look up, and every pass asks for all pairs again. */
function remembering(judge: LinkJudge, count: number): LinkJudge {
	const known = new Map<number, [finding: string, value: number][]>();
	return {
		...judge,
		link(a, b, add) {
			const found = known.get(a * count + b) ?? [];
			if (found.length === 0)
				judge.link(a, b, (finding, value = 1) => found.push([finding, value]));
			known.set(a * count + b, found);
			for (const [finding, value] of found) add(finding, value);
		}
	};
}

/** What goes on with each fragment, and what each goes on from, among all fragments that are one story's alone. */
function choicesOf(
	{ bodies, judge, next, sure }: Example,
	findings: Findings,
	weights: ReadonlyMap<string, number>
): Choice[] {
	const chained = judge.chained(link(bodies, judge, weights).before);
	const all = bodies.flatMap((_, i) => (sure[i] ? [i] : []));
	const before = new Map(next.flatMap((b, a) => (b === null ? [] : [[b, a] as const])));
	const linked = (a: number, b: number, add: Add) => {
		judge.link(a, b, add);
		chained(a, b, 1, add);
	};
	const less =
		(add: Add): Add =>
		(finding, value = 1) => {
			add(finding, -value);
		};
	const ahead = all.map((a): Choice => {
		const others = all.filter((b) => judge.may(a, b));
		const options = others.map((b) =>
			findings.option((add) => {
				linked(a, b, add);
				judge.start(b, less(add));
			})
		);
		const end = findings.option((add) => {
			judge.end(a, add);
		});
		const to = next[a] ?? null;
		return { options: [end, ...options], right: [to === null ? 0 : others.indexOf(to) + 1] };
	});
	const back = all.map((b): Choice => {
		const others = all.filter((a) => judge.may(a, b));
		const options = others.map((a) =>
			findings.option((add) => {
				linked(a, b, add);
				judge.end(a, less(add));
			})
		);
		const start = findings.option((add) => {
			judge.start(b, add);
		});
		const from = before.get(b);
		return {
			options: [start, ...options],
			right: [from === undefined ? 0 : others.indexOf(from) + 1]
		};
	});
	// A fragment may go on with one that no choice allows.
	return [...ahead, ...back].filter(
		({ right, options }) => options[right[0] ?? -1] && options.length > 1
	);
}
