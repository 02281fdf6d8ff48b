// Learning by trial: one weight of the links is moved at a time, and stays where more stories come out whole. Choices made one by
// one (choices.ts) do not see that a wrong link spoils two stories, and that few stories begin without a heading.
import { pair, withoutRings, type Order } from '../../../src/compile/4-stories/pairing.ts';
import type { Add } from '../../../src/compile/4-stories/link-features.ts';
import { Findings, type Option } from './choices.ts';
import type { Example } from './links.ts';

interface Trial {
	example: Example;
	ends: Option[];
	starts: Option[];
	/** Null where the one may not go on with the other. */
	links: (Option | null)[][];
}

/** How far a weight is moved, pass by pass. */
const STEPS = [0.7, 0.5];
/** What a right link is worth of a whole story: it tells which way leads on where no story is mended yet. */
const LINK = 0.15;
/** A move must be worth as much: what fewer links ask for is chance. */
const LEAST = 0.4;
/** Beyond this cost nothing that chains add makes a link. */
const HOPELESS = 7;
const ROUNDS = 3;
const FIRST_ROUND = 0.3;

export function climb(
	examples: readonly Example[],
	initial: ReadonlyMap<string, number>
): Map<string, number> {
	const findings = new Findings();
	const trials = examples.map((example) => toTrial(example, findings));
	const weights = new Map(initial);
	const value = () => trials.reduce((sum, trial) => sum + worth(trial, findings, weights), 0);
	let best = value();
	for (const step of STEPS) {
		for (const name of new Set([...initial.keys(), ...findings.names])) {
			const before = weights.get(name) ?? 0;
			const better = [step, -step].find((by) => {
				weights.set(name, before + by);
				const now = value();
				if (now < best + LEAST) return false;
				console.log(
					`${name}: ${before.toFixed(2)} → ${(before + by).toFixed(2)}, worth ${now.toFixed(1)}`
				);
				best = now;
				return true;
			});
			if (better === undefined) weights.set(name, before);
		}
	}
	return weights;
}

function toTrial(example: Example, findings: Findings): Trial {
	const { bodies, judge } = example;
	return {
		example,
		ends: bodies.map((_, a) =>
			findings.option((add) => {
				judge.end(a, add);
			})
		),
		starts: bodies.map((_, b) =>
			findings.option((add) => {
				judge.start(b, add);
			})
		),
		links: bodies.map((_, a) =>
			bodies.map((_, b) =>
				judge.may(a, b)
					? findings.option((add) => {
							judge.link(a, b, add);
						})
					: null
			)
		)
	};
}

/** Whole stories, and right links. */
function worth(trial: Trial, { names }: Findings, weights: ReadonlyMap<string, number>): number {
	const { next, sure } = trial.example;
	const found = linked(trial, names, weights);
	const before = (order: Order) => new Map(order.flatMap((b, a) => (b === null ? [] : [[b, a]])));
	const [wanted, got] = [before(next), before(found)];
	const isRight = (a: number) => found[a] === next[a] && got.get(a) === wanted.get(a);
	let sum = 0;
	next.forEach((_, start) => {
		if (wanted.has(start) || !sure[start]) return;
		let whole = true;
		for (let at: number | null = start; at !== null; at = next[at] ?? null) {
			if (found[at] === next[at]) sum += LINK;
			whole &&= isRight(at);
		}
		if (whole) sum += 1;
	});
	return sum;
}

/** The page's links as link.ts finds them, from what was found before. */
function linked(
	{ example, ...found }: Trial,
	names: readonly string[],
	weights: ReadonlyMap<string, number>
): Order {
	const prices = Float64Array.from(names, (name) => weights.get(name) ?? 0);
	const price = ({ findings, values }: Option): number => {
		let sum = 0;
		for (let i = 0; i < findings.length; i++)
			sum += (values[i] ?? 0) * (prices[findings[i] ?? 0] ?? 0);
		return sum;
	};
	const ends = found.ends.map(price);
	const starts = found.starts.map(price);
	const fixed = found.links.map((row) => row.map((one) => (one ? price(one) : Infinity)));
	let next: Order = ends.map(() => null);
	for (let round = 0; round < ROUNDS; round++) {
		const before = next;
		const chained = example.judge.chained(next);
		const links = fixed.map((row, a) =>
			row.map((cost, b) => {
				if (cost > (ends[a] ?? 0) + (starts[b] ?? 0) + HOPELESS) return cost;
				let sum = cost;
				const add: Add = (name, value = 1) => (sum += value * (weights.get(name) ?? 0));
				chained(a, b, round === 0 ? FIRST_ROUND : 1, add);
				return sum;
			})
		);
		next = withoutRings(pair({ links, ends, starts }), links);
		if (round > 0 && next.every((to, a) => to === before[a])) break;
	}
	return next;
}
