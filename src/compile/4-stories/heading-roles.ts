// Which of a story's heading lines are the headline: what stands above them is the kicker, what stands below the subtitle. All
// cuts are weighed, and the best is taken.
import { bigrams } from '../2-lines/bigrams.ts';
import { emWidth, tight } from '../2-lines/chars.ts';
import type { HeadLine } from './heading-scorer.ts';
import { cleanBlanks } from './join-lines.ts';
import { JOIN_WEIGHTS } from './join-weights.data.ts';
import { joinFindings, partFindings, type Add, type LinePair, type Part } from './role-features.ts';
import { ROLE_WEIGHTS } from './role-weights.data.ts';

export interface Heading {
	kicker: string | null;
	headline: string;
	subtitle: string | null;
}

/** The headline is the lines at `from` and on, before `to`. */
export interface Cut {
	from: number;
	to: number;
}

/** lead: the body's first sentences, where the headline's words come back. */
export function toHeading(lines: readonly HeadLine[], lead: string, wrapped: boolean): Heading {
	const printed = withoutReprints(lines);
	if (printed.length === 0) return { kicker: null, headline: '', subtitle: null };
	const judge = new HeadingJudge(printed, lead);
	const weights = wrapped ? ROLE_WEIGHTS.wrapped : ROLE_WEIGHTS.flowing;
	const { from, to } = bestCut(judge.cuts(), (cut) => weigh(judge.findings(cut), weights));
	const text = (a: number, b: number) => (a < b ? phrase(printed.slice(a, b), wrapped) : null);
	return {
		kicker: text(0, from),
		headline: text(from, to) ?? '',
		subtitle: text(to, printed.length)
	};
}

export function bestCut(cuts: readonly Cut[], worth: (cut: Cut) => number): Cut {
	let best = cuts[0] ?? { from: 0, to: 0 };
	let most = -Infinity;
	for (const cut of cuts) {
		const reached = worth(cut);
		if (reached > most) [best, most] = [cut, reached];
	}
	return best;
}

export type Findings = ReadonlyMap<string, number>;

export function weigh(found: Findings, weights: ReadonlyMap<string, number>): number {
	let sum = 0;
	for (const [finding, value] of found) sum += value * (weights.get(finding) ?? 0);
	return sum;
}

/** Headlines of more lines, and headings of more, are none that a page prints. */
const MOST_LINES = 6;

/** Says what is found of every way to cut one heading. */
export class HeadingJudge {
	private readonly lines: readonly HeadLine[];
	private readonly pairs: Findings[];
	private readonly lead: ReadonlySet<number>;

	constructor(lines: readonly HeadLine[], lead: string) {
		this.lines = lines;
		this.lead = bigrams(lead);
		this.pairs = lines.slice(1).map((line, i) => {
			const above = lines[i];
			return collect((add) => {
				if (above) joinFindings(linePair(above, line), add);
			});
		});
	}

	cuts(): Cut[] {
		return this.lines.flatMap((_, from) =>
			Array.from({ length: Math.min(MOST_LINES, this.lines.length - from) }, (_, i) => ({
				from,
				to: from + i + 1
			}))
		);
	}

	findings({ from, to }: Cut): Findings {
		const found = new Map<string, number>();
		const add: Add = (finding, value = 1) => found.set(finding, (found.get(finding) ?? 0) + value);
		this.pairs.forEach((pair, i) => {
			const below = i + 1;
			const place =
				below < from ? 'in the kicker' : below === from ? 'kicker' : below < to ? 'headline' : '';
			const where = place || (below === to ? 'subtitle' : 'in the subtitle');
			for (const [finding, value] of pair) add(`${where} | ${finding}`, value);
		});
		partFindings(this.part(0, from), this.wholePart(from, to), this.part(to), this.lead, add);
		return found;
	}

	private part(from: number, to = this.lines.length): Part | null {
		return from < to ? this.wholePart(from, to) : null;
	}

	private wholePart(from: number, to: number): Part {
		const lines = this.lines.slice(from, to);
		return {
			text: lines.map(({ text }) => text).join(''),
			widths: lines.map(({ text }) => emWidth(text, false))
		};
	}
}

function collect(find: (add: Add) => void): Findings {
	const found = new Map<string, number>();
	find((finding, value = 1) => found.set(finding, (found.get(finding) ?? 0) + value));
	return found;
}

/** Lines → text: a heading wrapped in a narrow box is one phrase, two clauses of their own stay apart. */
function phrase(lines: readonly HeadLine[], wrapped: boolean): string {
	const text = lines.reduce((done, line, i) => {
		const above = lines[i - 1];
		if (!above) return line.text;
		const pair = linePair(above, line);
		return done + (wrapped && !pair.sameRow && isOnePhrase(pair) ? '' : ' ') + line.text;
	}, '');
	return cleanBlanks(text);
}

function isOnePhrase(pair: LinePair): boolean {
	return (
		weigh(
			collect((add) => {
				joinFindings(pair, add);
			}),
			JOIN_WEIGHTS
		) > 0
	);
}

/** A headline printed twice, a little aside, for weight. */
export function withoutReprints(lines: readonly HeadLine[]): HeadLine[] {
	return lines.filter(
		(line, i) => tight(line.text) !== tight(lines[i - 1]?.text ?? '') || tight(line.text).length < 3
	);
}

export function linePair(above: HeadLine, below: HeadLine): LinePair {
	return {
		above: above.text,
		below: below.text,
		gap: below.gap > 0,
		together:
			above.fragment === below.fragment || above.fragment.order + 1 === below.fragment.order,
		sameRow: above.row === below.row
	};
}
