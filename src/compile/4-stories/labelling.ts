// Who owns each heading line of a page, and what the page gains where a run of lines gets another owner.
import type { Owner, Scorer } from './heading-scorer.ts';
import type { Add } from './heading-switches.ts';
import type { Move, Sequence } from './improve-headings.ts';

export class Labelling {
	private readonly scorer: Scorer;
	/** For each story, in how many sequences its heading stands. */
	private readonly places: number[];
	private readonly twice: number;
	/** What each story loses without a heading. */
	private readonly bare: number[];

	constructor(sequences: readonly Sequence[], scorer: Scorer) {
		this.scorer = scorer;
		this.places = scorer.stories.map(() => 0);
		this.twice = scorer.weight(TWICE);
		this.bare = scorer.stories.map((story) => scorer.weight(bare(story, scorer)));
		for (const { owners } of sequences) this.count(owners, 1);
	}

	/** The stories without a heading, and second places where a story's heading stands. */
	storyFindings(add: Add): void {
		const again = this.places.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
		if (again > 0) add(TWICE, again);
		for (const story of this.scorer.stories) {
			if (this.places[story] === 0) add(bare(story, this.scorer));
		}
	}

	/** What the page gains by a move. */
	gain(move: Move): number {
		return linesGain(move, this.scorer) + switchesGain(move) + this.storiesGain(move);
	}

	/** The first story that a move leaves without a heading. */
	bereft(move: Move): Owner {
		return this.leaving(move).find((story) => this.places[story] === 1) ?? null;
	}

	/** Returns the owners that it replaced. */
	apply({ sequence: { owners }, from, to, owner }: Move): Owner[] {
		const replaced = owners.slice(from, to);
		this.count(owners, -1);
		owners.fill(owner, from, to);
		this.count(owners, 1);
		return replaced;
	}

	restore({ sequence: { owners }, from }: Move, replaced: readonly Owner[]): void {
		this.count(owners, -1);
		owners.splice(from, replaced.length, ...replaced);
		this.count(owners, 1);
	}

	private storiesGain(move: Move): number {
		const { owners } = move.sequence;
		const place = (story: number, others: number) =>
			others === 0 ? -(this.bare[story] ?? 0) : this.twice;
		let gain = 0;
		for (const story of this.leaving(move)) gain -= place(story, (this.places[story] ?? 0) - 1);
		if (move.owner !== null && !owners.includes(move.owner))
			gain += place(move.owner, this.places[move.owner] ?? 0);
		return gain;
	}

	/** The stories whose headings no longer stand in the sequence. */
	private leaving({ sequence: { owners }, from, to, owner }: Move): number[] {
		const leaving: number[] = [];
		for (let i = from; i < to; i++) {
			const story = owners[i] ?? null;
			if (story === null || story === owner || owners.indexOf(story) < i) continue;
			if (owners.lastIndexOf(story) < to) leaving.push(story);
		}
		return leaving;
	}

	private count(owners: readonly Owner[], by: 1 | -1): void {
		for (const owner of new Set(owners))
			if (owner !== null) this.places[owner] = (this.places[owner] ?? 0) + by;
	}
}

/** By what the moved lines say themselves. */
export function linesGain({ sequence, from, to, owner }: Move, scorer: Scorer): number {
	let gain = 0;
	for (let i = from; i < to; i++) {
		gain +=
			scorer.line(sequence.lines, i, owner) -
			scorer.line(sequence.lines, i, sequence.owners[i] ?? null);
	}
	return gain;
}

/** By the switches of owner within the moved lines and at both their ends. */
function switchesGain({ sequence: { owners, prices }, from, to, owner }: Move): number {
	let gain = 0;
	for (let i = Math.max(1, from); i <= to && i < owners.length; i++) {
		const after = (i > from ? owner : owners[i - 1]) !== (i < to ? owner : owners[i]);
		if (owners[i] !== owners[i - 1]) gain += prices[i] ?? 0;
		if (after) gain -= prices[i] ?? 0;
	}
	return gain;
}

const TWICE = 'headed twice';

function bare(story: number, scorer: Scorer): string {
	return `no heading: begins ${scorer.beginning(story)}`;
}
