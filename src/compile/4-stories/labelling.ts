// Who owns each heading line of a page, and what that is worth: kept up sequence by sequence, since a move touches one.
import type { Owner, Scorer } from './heading-scorer.ts';
import type { Add } from './heading-switches.ts';
import type { Move, Sequence } from './improve-headings.ts';

/** A sequence before a move: the owners of the lines that moved, what it was worth, and all its owners. */
interface Replaced {
	owners: Owner[];
	worth: number;
	owned: ReadonlySet<Owner>;
}

export class Labelling {
	private readonly scorer: Scorer;
	private readonly worths = new Map<Sequence, number>();
	private readonly owned = new Map<Sequence, ReadonlySet<Owner>>();
	/** Story → in how many sequences its heading stands. */
	private readonly places = new Map<number, number>();
	private readonly twice: number;
	/** What each story loses without a heading. */
	private readonly bare: number[];

	constructor(sequences: readonly Sequence[], scorer: Scorer) {
		this.scorer = scorer;
		this.twice = scorer.weight(TWICE);
		this.bare = scorer.stories.map((story) => scorer.weight(bare(story, scorer)));
		for (const sequence of sequences) this.read(sequence);
	}

	worth(): number {
		let value = 0;
		for (const worth of this.worths.values()) value += worth;
		value += this.again() * this.twice;
		for (const story of this.scorer.stories) {
			if (!this.places.has(story)) value += this.bare[story] ?? 0;
		}
		return value;
	}

	/** What `worth` weighs of the stories: those without a heading, and second places where a story's heading stands. */
	storyFindings(add: Add): void {
		if (this.again() > 0) add(TWICE, this.again());
		for (const story of this.scorer.stories) {
			if (!this.places.has(story)) add(bare(story, this.scorer));
		}
	}

	isHeaded(story: number): boolean {
		return this.places.has(story);
	}

	/** What it replaced, or null where it changes nothing. */
	apply({ sequence, from, to, owner }: Move): Replaced | null {
		const owners = sequence.owners.slice(from, to);
		if (owners.every((other) => other === owner)) return null;
		const worth = this.worths.get(sequence) ?? 0;
		const owned = this.owned.get(sequence) ?? new Set();
		sequence.owners.fill(owner, from, to);
		this.read(sequence);
		return { owners, worth, owned };
	}

	restore({ sequence, from }: Move, { owners, worth, owned }: Replaced): void {
		sequence.owners.splice(from, owners.length, ...owners);
		this.put(sequence, worth, owned);
	}

	private again(): number {
		let again = -this.places.size;
		for (const count of this.places.values()) again += count;
		return again;
	}

	private read(sequence: Sequence): void {
		const { lines, owners, prices } = sequence;
		let worth = 0;
		owners.forEach((owner, i) => {
			worth += this.scorer.line(lines, i, owner);
			if (i > 0 && owner !== owners[i - 1]) worth -= prices[i] ?? 0;
		});
		this.put(sequence, worth, new Set(owners));
	}

	private put(sequence: Sequence, worth: number, owned: ReadonlySet<Owner>): void {
		this.worths.set(sequence, worth);
		for (const owner of this.owned.get(sequence) ?? []) this.count(owner, -1);
		this.owned.set(sequence, owned);
		for (const owner of owned) this.count(owner, 1);
	}

	private count(owner: Owner, by: 1 | -1): void {
		if (owner === null) return;
		const count = (this.places.get(owner) ?? 0) + by;
		if (count > 0) this.places.set(owner, count);
		else this.places.delete(owner);
	}
}

const TWICE = 'headed twice';

function bare(story: number, scorer: Scorer): string {
	return `no heading: begins ${scorer.beginning(story)}`;
}
