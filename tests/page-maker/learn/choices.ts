// Learning from single choices: of all that a piece might go on with, which one it does. Costs become chances (the cheaper, the
// likelier), and weights move until the right choices are likely: unlike a search over whole pages, this has one best answer.
import { passes } from './averaged.ts';

/** What is found of one option: findings by number, each with its value. */
export interface Option {
	findings: Int32Array;
	values: Float64Array;
}

export interface Choice {
	options: Option[];
	/** Any of these will do. */
	right: readonly number[];
}

/** Names of findings as numbers, so that millions of options fit. */
export class Findings {
	readonly names: string[] = [];
	private readonly numbers = new Map<string, number>();

	option(find: (add: (name: string, value?: number) => void) => void): Option {
		const found = new Map<number, number>();
		find((name, value = 1) => {
			const number = this.numberOf(name);
			found.set(number, (found.get(number) ?? 0) + value);
		});
		return { findings: Int32Array.from(found.keys()), values: Float64Array.from(found.values()) };
	}

	private numberOf(name: string): number {
		let number = this.numbers.get(name);
		if (number === undefined) {
			number = this.names.push(name) - 1;
			this.numbers.set(name, number);
		}
		return number;
	}
}

const RATE = 0.1;
/** Pulls a weight back to where it began: what few choices ask for moves little. */
const PULL = 2e-4;
const PASSES = 12;

/** Costs of findings by name. */
export function learnChoices(
	choices: readonly Choice[],
	{ names }: Findings,
	initial: ReadonlyMap<string, number>,
	pull = PULL
): Map<string, number> {
	const first = Float64Array.from(names, (name) => initial.get(name) ?? 0);
	const weights = Float64Array.from(first);
	// Adagrad: findings that are rare move as far as those that are found everywhere.
	const squares = new Float64Array(names.length).fill(1e-2);
	const cost = ({ findings, values }: Option): number => {
		let sum = 0;
		for (let i = 0; i < findings.length; i++)
			sum += (values[i] ?? 0) * (weights[findings[i] ?? 0] ?? 0);
		return sum;
	};
	for (const { options, right } of passes(choices, PASSES)) {
		const costs = options.map(cost);
		const least = Math.min(...costs);
		const chances = costs.map((one) => Math.exp(least - one));
		const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
		const total = sum(chances);
		const hoped = sum(right.map((i) => chances[i] ?? 0)) || 1;
		const gradient = new Map<number, number>();
		options.forEach(({ findings, values }, i) => {
			const chance = chances[i] ?? 0;
			const wrong = (right.includes(i) ? chance / hoped : 0) - chance / total;
			if (Math.abs(wrong) < 1e-4) return;
			findings.forEach((finding, j) => {
				gradient.set(finding, (gradient.get(finding) ?? 0) + wrong * (values[j] ?? 0));
			});
		});
		for (const [finding, slope] of gradient) {
			const now = weights[finding] ?? 0;
			const by = slope + pull * (now - (first[finding] ?? 0));
			squares[finding] = (squares[finding] ?? 0) + by ** 2;
			weights[finding] = now - (RATE * by) / Math.sqrt(squares[finding] ?? 1);
		}
	}
	return new Map(names.map((name, i) => [name, weights[i] ?? 0]));
}
