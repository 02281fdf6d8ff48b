// Hill climbing over the labelling of a page's heading lines: give a run of lines another owner, and give the story
// that lost its heading by it the best other run, as long as the page as a whole gains.
import type { HeadLine, Owner, Scorer } from './heading-scorer.ts';
import type { Add } from './heading-switches.ts';

export interface Sequence {
	lines: HeadLine[];
	owners: Owner[];
	/** For each line, what another owner than the line above costs. */
	prices: number[];
}

interface Move {
	sequence: Sequence;
	from: number;
	to: number;
	owner: Owner;
}

/** Pages with more headings and stories than any printed one keep their first labelling, so that time stays bounded. */
const LONGEST_RUN = 6;
const MOST_ROUNDS = 40;
const MOST_MOVES = 4000;

export function improve(sequences: readonly Sequence[], scorer: Scorer): void {
	const runs = sequences.reduce(
		(sum, { lines }) => sum + lines.length * Math.min(lines.length, LONGEST_RUN),
		0
	);
	if (runs * scorer.stories.length > MOST_MOVES) return;
	const moves = listMoves(sequences, scorer);
	let value = total(sequences, scorer);
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const step = bestStep(sequences, scorer, moves, value);
		if (!step) return;
		for (const move of step.moves) apply(move);
		value = step.value;
	}
}

function listMoves(sequences: readonly Sequence[], scorer: Scorer): Move[] {
	return sequences.flatMap((sequence) => {
		const moves: Move[] = [];
		for (let from = 0; from < sequence.lines.length; from++) {
			const longest = Math.min(sequence.lines.length, from + LONGEST_RUN);
			for (let to = from + 1; to <= longest; to++) {
				for (const owner of [null, ...scorer.stories]) moves.push({ sequence, from, to, owner });
			}
		}
		return moves;
	});
}

function bestStep(
	sequences: readonly Sequence[],
	scorer: Scorer,
	moves: readonly Move[],
	value: number
): { moves: Move[]; value: number } | null {
	let best: { moves: Move[]; value: number } | null = null;
	const consider = (tried: Move[], reached: number) => {
		if (reached > (best?.value ?? value) + 1e-9) best = { moves: tried, value: reached };
	};
	const hopeful = moves.filter((move) => ownGain(move, scorer) > HOPELESS);
	for (const move of hopeful) {
		const undo = apply(move);
		if (!undo) continue;
		consider([move], total(sequences, scorer));
		const bereft = [...new Set(undo)].find(
			(owner) => owner !== null && !isHeaded(sequences, owner)
		);
		if (bereft !== undefined) {
			for (const second of hopeful) {
				if (second.owner !== bereft || second.sequence === move.sequence) continue;
				const undoSecond = apply(second);
				if (!undoSecond) continue;
				consider([move, second], total(sequences, scorer));
				restore(second, undoSecond);
			}
		}
		restore(move, undo);
	}
	return best;
}

/** A move whose lines lose more than this by themselves cannot be made good by the rest. */
const HOPELESS = -5;

function ownGain({ sequence, from, to, owner }: Move, scorer: Scorer): number {
	let gain = 0;
	for (let i = from; i < to; i++) {
		gain +=
			scorer.line(sequence.lines, i, owner) -
			scorer.line(sequence.lines, i, sequence.owners[i] ?? null);
	}
	return gain;
}

/** The owners it replaced, or null where it changes nothing. */
function apply({ sequence, from, to, owner }: Move): Owner[] | null {
	const before = sequence.owners.slice(from, to);
	if (before.every((other) => other === owner)) return null;
	sequence.owners.fill(owner, from, to);
	return before;
}

function restore({ sequence, from }: Move, before: readonly Owner[]): void {
	sequence.owners.splice(from, before.length, ...before);
}

function isHeaded(sequences: readonly Sequence[], story: Owner): boolean {
	return sequences.some(({ owners }) => owners.includes(story));
}

/** What the page's labelling is worth. */
function total(sequences: readonly Sequence[], scorer: Scorer): number {
	let value = 0;
	for (const { lines, owners, prices } of sequences) {
		owners.forEach((owner, i) => {
			value += scorer.line(lines, i, owner);
			if (i > 0 && owner !== owners[i - 1]) value -= prices[i] ?? 0;
		});
	}
	storyFindings(sequences, scorer, (finding, times = 1) => {
		value += times * scorer.weight(finding);
	});
	return value;
}

/** Stories without a heading, and second places where a story's heading stands. */
export function storyFindings(sequences: readonly Sequence[], scorer: Scorer, add: Add): void {
	const places = sequences.flatMap(({ owners }) => [...new Set(owners)]);
	const headed = new Set(places.filter((owner) => owner !== null));
	const again = places.filter((owner) => owner !== null).length - headed.size;
	if (again > 0) add('headed twice', again);
	for (const story of scorer.stories)
		if (!headed.has(story)) add(`no heading: begins ${scorer.beginning(story)}`);
}
