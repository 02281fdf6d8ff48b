// The characters and pairs by which the pieces of a page can be told apart or found alike: those that more than one of them has.
// Numbered without gaps, so that what a story says is an array of counts.
import { gramsOf, type Grams } from '../2-lines/bigrams.ts';

/** What a piece says: some numbers and how often each. */
export interface Words {
	numbers: readonly number[];
	counts: readonly number[];
	/** Grams in all, those of no number too. */
	length: number;
}

/** What a story says, by number. */
export interface Story {
	counts: Uint32Array;
	length: number;
}

/** Grams as if counted before any: those of the page are not all that there are. */
const UNSEEN = 0.5;
const UNSEEN_ALL = 1000;

export class Vocabulary {
	/** Of all that the bodies say, how much each gram is. */
	readonly usual: Float64Array;
	/** What each body says. */
	readonly own: readonly Words[];
	private readonly numbers = new Map<number, number>();

	constructor(bodies: readonly string[], heads: readonly string[]) {
		const pieces = new Map<number, number>();
		const own = bodies.map(gramsOf);
		for (const grams of [...own, ...heads.map(gramsOf)])
			for (const gram of grams.keys()) pieces.set(gram, (pieces.get(gram) ?? 0) + 1);
		for (const [gram, count] of pieces) if (count > 1) this.numbers.set(gram, this.numbers.size);
		this.own = own.map((grams) => this.known(grams));
		const all = this.own.reduce((story, words) => toldOn(story, words), this.nothing());
		this.usual = Float64Array.from(
			all.counts,
			(count) => (count + UNSEEN) / (all.length + UNSEEN_ALL)
		);
	}

	nothing(): Story {
		return { counts: new Uint32Array(this.numbers.size), length: 0 };
	}

	words(text: string): Words {
		return this.known(gramsOf(text));
	}

	private known(grams: Grams): Words {
		const numbers: number[] = [];
		const counts: number[] = [];
		let length = 0;
		for (const [gram, count] of grams) {
			length += count;
			const number = this.numbers.get(gram);
			if (number === undefined) continue;
			numbers.push(number);
			counts.push(count);
		}
		return { numbers, counts, length };
	}
}

/** The story with a further piece, whose words count so often. */
export function toldOn(story: Story, { numbers, counts, length }: Words, times = 1): Story {
	const sum = story.counts.slice();
	numbers.forEach((number, i) => {
		sum[number] = (sum[number] ?? 0) + times * (counts[i] ?? 0);
	});
	return { counts: sum, length: story.length + times * length };
}
