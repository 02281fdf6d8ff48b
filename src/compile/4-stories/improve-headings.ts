// Hill climbing over the labelling of a page's heading lines: give a run of lines another owner, and give the story
// that lost its heading by it the best other run, as long as the page as a whole gains.
import type { HeadLine, Owner, Scorer } from './heading-scorer.ts';
import { Labelling, linesGain } from './labelling.ts';

export interface Sequence {
	lines: HeadLine[];
	owners: Owner[];
	/** For each line, what another owner than the line above costs. */
	prices: number[];
}

export interface Move {
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
	const labelling = new Labelling(sequences, scorer);
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const step = bestStep(labelling, scorer, moves);
		if (!step) return;
		for (const move of step) labelling.apply(move);
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

/** One move, or two that go together; null where no step gains. */
function bestStep(labelling: Labelling, scorer: Scorer, moves: readonly Move[]): Move[] | null {
	let best: Move[] | null = null;
	let most = 0;
	const consider = (gain: number, ...tried: Move[]) => {
		if (gain > most + 1e-9) [best, most] = [tried, gain];
	};
	const hopeful = moves.filter((move) => linesGain(move, scorer) > HOPELESS);
	for (const move of hopeful) {
		const gain = labelling.gain(move);
		consider(gain, move);
		const bereft = labelling.bereft(move);
		if (bereft === null) continue;
		const replaced = labelling.apply(move);
		for (const second of hopeful) {
			if (second.owner !== bereft || second.sequence === move.sequence) continue;
			consider(gain + labelling.gain(second), move, second);
		}
		labelling.restore(move, replaced);
	}
	return best;
}

/** A move whose lines lose more than this by themselves cannot be made good by the rest. */
const HOPELESS = -5;
