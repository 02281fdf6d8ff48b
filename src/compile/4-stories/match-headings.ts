// Heading lines → the stories they head. Every line is scored against every story; then the labelling of all lines is
// improved step by step: lines of one run hold together, each story wants one heading, and no story wants two.
import { countHan } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import type { Fragment } from '../3-fragments/fragment.ts';
import { isForeign } from '../3-fragments/signs.ts';
import { headingMargin } from './confidence.ts';
import { Scorer, type HeadLine, type Owner } from './heading-scorer.ts';
import { inPhrases } from './towers.ts';
import { improve, type Sequence } from './improve-headings.ts';
import type { Chain } from './link.ts';

export interface HeadingMatch {
	/** Story's heading lines, in page order; index as the chains. */
	headings: HeadLine[][];
	/** By how much each story's least sure heading line run fits it better than another; null: it has none. */
	margins: (number | null)[];
	/** Lines that head no story, each with the story it stands above (a column head), if any. */
	banners: { lines: HeadLine[]; over: Owner }[];
	reasons: string[];
}

export function matchHeadings(
	fragments: readonly Fragment[],
	chains: readonly Chain[],
	wrapped: boolean
): HeadingMatch {
	const scorer = new Scorer(fragments, chains, wrapped);
	const sequences = labelHeadings(fragments, scorer);
	const segments = sequences.flatMap(({ lines, owners }) =>
		toSegments(lines, owners).map((segment) => ({
			...segment,
			margin: headingMargin(scorer, lines, segment.lines, segment.owner)
		}))
	);
	const headings = chains.map((_, story) =>
		segments.filter(({ owner }) => owner === story).flatMap((segment) => segment.lines)
	);
	const banners = segments.flatMap(({ lines, owner, below }) =>
		owner === null ? [{ lines, over: below }] : []
	);
	return {
		headings,
		margins: chains.map((_, story) => {
			const own = segments.filter(({ owner }) => owner === story);
			return own.length === 0 ? null : Math.min(...own.map(({ margin }) => margin));
		}),
		banners,
		reasons: segments.map(({ lines, owner }) => scorer.explain(lines, owner))
	};
}

/** By story, the runs of lines that head it, as far as each run tells by itself: enough while the chains are still being linked. */
export function headingRuns(
	fragments: readonly Fragment[],
	chains: readonly Chain[],
	wrapped: boolean
): HeadLine[][][] {
	const runs: HeadLine[][][] = chains.map(() => []);
	for (const { lines, owners } of labelAlone(fragments, new Scorer(fragments, chains, wrapped)))
		for (const segment of toSegments(lines, owners))
			if (segment.owner !== null) runs[segment.owner]?.push(segment.lines);
	return runs;
}

/** All heading lines of the page with their owners. */
export function labelHeadings(fragments: readonly Fragment[], scorer: Scorer): Sequence[] {
	const sequences = labelAlone(fragments, scorer);
	improve(sequences, scorer);
	return sequences;
}

/** Each run of heading lines as if it were the page's only one. */
function labelAlone(fragments: readonly Fragment[], scorer: Scorer): Sequence[] {
	return headSequences(fragments).map((lines) => {
		const prices = lines.map((line, i) => scorer.price(lines[i - 1], line));
		return { lines, prices, owners: bestPath(lines, prices, scorer) };
	});
}

/** All heading lines of a page, those of two headlines in parts. */
export function headLines(fragments: readonly Fragment[]): HeadLine[] {
	return headSequences(fragments).flat();
}

/** Heading fragments with nothing but each other between them. */
function headSequences(fragments: readonly Fragment[]): HeadLine[][] {
	const sequences: HeadLine[][] = [];
	fragments.forEach((fragment, i) => {
		if (fragment.type !== 'head') return;
		const lines = inPhrases(
			fragment.lines.flatMap((line) =>
				lineParts(line).map((part) => ({ ...part, fragment, phrase: part.text }))
			)
		);
		if (fragments[i - 1]?.type === 'head') sequences.at(-1)?.push(...lines);
		else sequences.push(lines);
	});
	return sequences;
}

const MIN_PART = 4;

/** A line whose parts between blanks are long enough to be headlines of their own. */
function lineParts(line: Line): Line[] {
	const parts = [...line.text.matchAll(/\S+/gu)];
	const whole = line.text.length === line.span.to - line.span.from;
	if (
		!whole ||
		parts.length < 2 ||
		parts.some(([part]) => countHan(part) < MIN_PART && !isForeign(part))
	)
		return [line];
	return parts.map((part, i) => ({
		...line,
		text: part[0],
		gap: i === 0 ? line.gap : 0,
		span: { from: line.span.from + part.index, to: line.span.from + part.index + part[0].length }
	}));
}

/** The best labelling of one sequence by itself (Viterbi over stories). */
function bestPath(lines: readonly HeadLine[], prices: readonly number[], scorer: Scorer): Owner[] {
	const owners: Owner[] = [null, ...scorer.stories];
	let best = owners.map((owner) => ({ score: scorer.line(lines, 0, owner), path: [owner] }));
	for (let i = 1; i < lines.length; i++) {
		const price = prices[i] ?? 0;
		const peak = best.reduce((a, b) => (b.score > a.score ? b : a));
		best = best.map((stay, s) => {
			const from = stay.score >= peak.score - price ? stay : { ...peak, score: peak.score - price };
			const owner = owners[s] ?? null;
			return { score: from.score + scorer.line(lines, i, owner), path: [...from.path, owner] };
		});
	}
	return best.reduce((a, b) => (b.score > a.score ? b : a)).path;
}

interface Segment {
	lines: HeadLine[];
	owner: Owner;
	/** Owner of the lines directly below, in the same sequence. */
	below: Owner;
}

function toSegments(lines: readonly HeadLine[], owners: readonly Owner[]): Segment[] {
	const segments: Segment[] = [];
	lines.forEach((line, i) => {
		const owner = owners[i] ?? null;
		const last = segments.at(-1);
		const apart =
			owner === null && last !== undefined && line.fragment !== last.lines.at(-1)?.fragment;
		if (last && last.owner === owner && !apart) {
			last.lines.push(line);
			return;
		}
		if (last) last.below = owner;
		segments.push({ lines: [line], owner, below: null });
	});
	return segments;
}
