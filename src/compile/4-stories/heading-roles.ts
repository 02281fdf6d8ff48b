// Which of a story's heading lines are the headline: what stands above them is the kicker, what stands below the subtitle. All
// ways to cut the heading are weighed, and the best is taken.
import { bigrams } from '../2-lines/bigrams.ts';
import { emWidth } from '../2-lines/chars.ts';
import type { HeadLine } from './heading-scorer.ts';
import { cleanBlanks } from './join-lines.ts';
import { JOIN_WEIGHTS } from './join-weights.data.ts';
import { joinFindings, partFindings, type Add, type LinePair, type Part } from './role-features.ts';
import { ROLE_WEIGHTS } from './role-weights.data.ts';
import { withoutReprints } from './reprints.ts';
import { withTowersWhole } from './towers.ts';

export interface Heading {
	kicker: string | null;
	headline: string;
	subtitle: string | null;
}

/** One reading of a heading: the headline is the lines at `from` and on, before `to`. */
export interface Cut {
	lines: readonly HeadLine[];
	from: number;
	to: number;
	findings: Findings;
}

/** lead: the body's first sentences, where the headline's words come back. */
export function toHeading(lines: readonly HeadLine[], lead: string, wrapped: boolean): Heading {
	const printed = withTowersWhole(withoutReprints(lines));
	if (printed.length === 0) return { kicker: null, headline: '', subtitle: null };
	const weights = wrapped ? ROLE_WEIGHTS.wrapped : ROLE_WEIGHTS.flowing;
	const cuts = waysToCut(printed, lead);
	const { lines: ordered, from, to } = best(cuts, ({ findings }) => weigh(findings, weights));
	const text = (a: number, b: number) => (a < b ? phrase(ordered.slice(a, b), wrapped) : null);
	return {
		kicker: text(0, from),
		headline: text(from, to) ?? '',
		subtitle: text(to, ordered.length)
	};
}

/** The first of those with the most; throws where there is none. */
function best<T>(all: readonly T[], worth: (one: T) => number): T {
	const worths = all.map(worth);
	const at = worths.indexOf(Math.max(...worths));
	if (at < 0) throw new RangeError('nothing to choose from');
	return all[at] as T;
}

type Findings = ReadonlyMap<string, number>;

function weigh(found: Findings, weights: ReadonlyMap<string, number>): number {
	let sum = 0;
	for (const [finding, value] of found) sum += value * (weights.get(finding) ?? 0);
	return sum;
}

/** Headlines of more lines are none that a page prints. */
const MOST_LINES = 6;

/** All readings of a heading, with what is found of each. */
export function waysToCut(printed: readonly HeadLine[], leadText: string): Cut[] {
	const lead = bigrams(leadText);
	return ordersOf(printed).flatMap((lines, order) => {
		const pairs = lines.slice(1).map((line, i) => {
			const above = lines[i];
			return collect((add) => {
				if (above) joinFindings(linePair(above, line), add);
			});
		});
		return lines.flatMap((_, from) =>
			Array.from({ length: Math.min(MOST_LINES, lines.length - from) }, (_, i): Cut => {
				const to = from + i + 1;
				const findings = cutFindings(lines, pairs, from, to, lead);
				if (order > 0) findings.set('in another order than printed', 1);
				return { lines, from, to, findings };
			})
		);
	});
}

/** As printed; and where a text layer scatters a heading over two places, the other way round too. */
function ordersOf(printed: readonly HeadLine[]): (readonly HeadLine[])[] {
	const apart = printed.findIndex((line, i) => {
		const above = printed[i - 1];
		return above !== undefined && !linePair(above, line).together;
	});
	return apart < 0 ? [printed] : [printed, [...printed.slice(apart), ...printed.slice(0, apart)]];
}

function cutFindings(
	lines: readonly HeadLine[],
	pairs: readonly Findings[],
	from: number,
	to: number,
	lead: ReadonlySet<number>
): Map<string, number> {
	const found = new Map<string, number>();
	const add: Add = (finding, value = 1) => found.set(finding, (found.get(finding) ?? 0) + value);
	pairs.forEach((pair, i) => {
		const where = meetingPlace(i + 1, from, to);
		for (const [finding, value] of pair) add(`${where} | ${finding}`, value);
	});
	const part = (a: number, b: number) => toPart(lines.slice(a, b));
	partFindings(
		from > 0 ? part(0, from) : null,
		part(from, to),
		to < lines.length ? part(to, lines.length) : null,
		lead,
		add
	);
	return found;
}

/** In which part, or between which, the line at `below` meets the one above it. */
function meetingPlace(below: number, from: number, to: number): string {
	if (below < from) return 'in the kicker';
	if (below === from) return 'kicker';
	if (below < to) return 'headline';
	return below === to ? 'subtitle' : 'in the subtitle';
}

function toPart(lines: readonly HeadLine[]): Part {
	return {
		text: lines.map(({ text }) => text).join(''),
		widths: rowsOf(lines).map((row) => emWidth(row, false))
	};
}

/** Texts by printed row: the halves of a line stand side by side. */
function rowsOf(lines: readonly HeadLine[]): string[] {
	const rows: string[] = [];
	lines.forEach(({ text, row }, i) => {
		if (row === lines[i - 1]?.row) rows.push(`${rows.pop() ?? ''} ${text}`);
		else rows.push(text);
	});
	return rows;
}

/** Findings by name, each with how much of it was found. */
export function collect(find: (add: Add) => void): Map<string, number> {
	const found = new Map<string, number>();
	find((finding, value = 1) => found.set(finding, (found.get(finding) ?? 0) + value));
	return found;
}

/** Lines → text: a phrase broken by the width of its box is whole again, two clauses of their own stay apart. */
function phrase(lines: readonly HeadLine[], wrapped: boolean): string {
	const text = lines.reduce((done, line, i) => {
		const above = lines[i - 1];
		if (!above) return line.text;
		const pair = linePair(above, line);
		return done + (!pair.sameRow && isOnePhrase(pair, wrapped) ? '' : ' ') + line.text;
	}, '');
	return cleanBlanks(text);
}

function isOnePhrase(pair: LinePair, wrapped: boolean): boolean {
	return (
		weigh(
			collect((add) => {
				joinFindings(pair, add);
			}),
			wrapped ? JOIN_WEIGHTS.wrapped : JOIN_WEIGHTS.flowing
		) > 0
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
