import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import { toFragments } from '../../../src/compile/3-fragments/to-fragments.ts';
import {
	judgeLinks,
	link,
	type LinkJudge,
	type Order
} from '../../../src/compile/4-stories/link.ts';
import { collect } from '../../../src/compile/4-stories/heading-roles.ts';
import { LINK_WEIGHTS } from '../../../src/compile/4-stories/link-weights.data.ts';
import { Averaged, passes } from './averaged.ts';
import { findTruth, type AnsweredPage, type Truth } from './truth.ts';
import { bySetting, writeTable } from './table.ts';

interface Example {
	wrapped: boolean;
	bodies: Parameters<typeof judgeLinks>[0];
	judge: LinkJudge;
	next: Order;
	/** Fragments of one story alone. */
	sure: boolean[];
}

/** Recognised text has few links that are not plain: more would only learn these pages. */
const PASSES = { wrapped: 12, flowing: 3 };
const RATE = 0.02;
/** A wrong link must cost this much more than the right one. */
const MARGIN = 1;
const MARGIN_FINDING = 'wrong';
/** Pages of more are linked in portions. */
const MOST_BODIES = 120;

export function learnLinks(pages: readonly AnsweredPage[]): void {
	const examples = pages.flatMap(toExample);
	const learn = (wrapped: boolean) => {
		const weights = new Averaged(LINK_WEIGHTS[wrapped ? 'wrapped' : 'flowing'], RATE);
		for (const example of passes(
			examples.filter((other) => other.wrapped === wrapped),
			wrapped ? PASSES.wrapped : PASSES.flowing
		)) {
			const now = new Map([...weights.now, [MARGIN_FINDING, -MARGIN]]);
			const { next, before } = link(example.bodies, withMargin(example), now);
			weights.move(findings(example, next, before), findings(example, example.next, before));
		}
		return weights.mean();
	};
	writeTable(
		'src/compile/4-stories/link-weights.data.ts',
		'What each finding about two fragments costs (below 0: speaks for the link). See link-features.ts.',
		[bySetting('LINK_WEIGHTS', { wrapped: learn(true), flowing: learn(false) })]
	);
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
	const judge = remembering(judgeLinks(bodies, fragments), bodies.length);
	const next: Order = bodies.map(() => null);
	gold.items.forEach((_, item) => {
		const own = bodies.flatMap((_, i) => (sure[i] && ends[i]?.first?.item === item ? [i] : []));
		own.sort((a, b) => (ends[a]?.first?.from ?? 0) - (ends[b]?.first?.from ?? 0) || a - b);
		own.forEach((body, i) => (next[body] = own[i + 1] ?? null));
	});
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

function withMargin({ judge, next, sure }: Example): LinkJudge {
	return {
		...judge,
		link(a, b, add) {
			judge.link(a, b, add);
			if (sure[a] && sure[b] && next[a] !== b) add(MARGIN_FINDING);
		},
		end(a, add) {
			judge.end(a, add);
			if (sure[a] && next[a] !== null) add(MARGIN_FINDING);
		}
	};
}

/** Of what the answers tell: fragments that are not one story's alone are left out. */
function findings({ judge, sure }: Example, order: Order, before: Order): Map<string, number> {
	const chained = judge.chained(before);
	const followed = new Set(order);
	return collect((add) => {
		order.forEach((b, a) => {
			if (!sure[a]) return;
			if (!followed.has(a)) judge.start(a, add);
			if (b === null) judge.end(a, add);
			else if (sure[b]) {
				judge.link(a, b, add);
				chained(a, b, 1, add);
			}
		});
	});
}
