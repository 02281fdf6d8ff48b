// How well a heading line fits a story, or a banner: shared rare words, place on the page, look.
import { tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import type { Fragment, HeadFragment } from '../3-fragments/fragment.ts';
import { bannerLook } from './banner-look.ts';
import { textOf, type Chain } from './link.ts';
import { bigrams } from '../2-lines/bigrams.ts';
import { Rarity } from './similarity.ts';
import { HEAD as W } from './weights.ts';

/** A heading line, or a part of one where two headlines stand side by side. */
export interface HeadLine extends Line {
	fragment: HeadFragment;
}

/** Index of a chain; null: a banner. */
export type Owner = number | null;

/** A heading whose words score so much for one story is surely that story's. */
const SURE = 3;
/** What is taken for granted before the page is read: two headings, more than one above its story. */
const PRIOR_SURE = 2;
const PRIOR_ABOVE = 1.4;

export class Scorer {
	readonly stories: number[];
	private readonly known = new Map<HeadLine, Map<Owner, number>>();
	private readonly fragments: readonly Fragment[];
	private readonly bodies: {
		pairs: Set<string>;
		lead: Set<string>;
		first: number;
		orders: Set<number>;
	}[];
	private readonly rarity: Rarity;
	private readonly aboveWeight: number;
	private readonly belowWeight: number;

	constructor(fragments: readonly Fragment[], chains: readonly Chain[]) {
		this.fragments = fragments;
		this.stories = chains.map((_, i) => i);
		this.bodies = chains.map((chain) => ({
			pairs: bigrams(chain.map(textOf).join('')),
			lead: bigrams(chain[0] ? textOf(chain[0]).slice(0, 160) : ''),
			first: chain[0]?.order ?? 0,
			orders: new Set(chain.map((body) => body.order))
		}));
		this.rarity = new Rarity(this.bodies.map((body) => body.pairs));
		[this.aboveWeight, this.belowWeight] = this.weighPlaces();
	}

	/** Headings whose words leave no doubt show whether this page sets headings above or below their stories. */
	private weighPlaces(): [above: number, below: number] {
		let [sure, above, below] = [PRIOR_SURE, PRIOR_ABOVE, 0];
		for (const fragment of this.fragments) {
			if (fragment.type !== 'head') continue;
			for (const line of fragment.lines) {
				const scores = this.stories.map((story) => this.similar(line, story));
				const best = Math.max(0, ...scores);
				const body = this.bodies[scores.indexOf(best)];
				if (!body || best < SURE) continue;
				sure++;
				if (this.neighbour(fragment.order, 1)?.order === body.first) above++;
				const before = this.neighbour(fragment.order, -1);
				if (before && body.orders.has(before.order)) below++;
			}
		}
		return [
			W.aboveAtLeast + W.place * (above / sure) ** 2,
			W.belowAtLeast + W.place * (below / sure) ** 2
		];
	}

	/** lines: the whole sequence that the line stands in. */
	line(lines: readonly HeadLine[], i: number, owner: Owner): number {
		const line = lines[i];
		if (!line) return 0;
		const known = this.known.get(line) ?? new Map<Owner, number>();
		this.known.set(line, known);
		let score = known.get(owner);
		if (score === undefined) {
			score =
				owner === null
					? this.banner(lines, i)
					: this.similar(line, owner) + this.place(lines, i, owner);
			known.set(owner, score);
		}
		return score;
	}

	private similar(line: Line, story: number): number {
		const body = this.bodies[story];
		if (!body) return 0;
		const pairs = bigrams(line.text);
		return (
			W.similar * this.rarity.covered(pairs, body.pairs) +
			W.similarLead * this.rarity.covered(pairs, body.lead)
		);
	}

	/** Why the lines went where they went: the best three scores a line. */
	explain(lines: readonly HeadLine[], owner: Owner): string {
		const name = (other: Owner) => (other === null ? 'banner' : `story ${other + 1}`);
		const mean = (other: Owner) =>
			lines.reduce((sum, _, i) => sum + this.line(lines, i, other), 0) / lines.length;
		const scores = [null, ...this.stories]
			.map((other) => ({ other, score: mean(other) }))
			.sort((a, b) => b.score - a.score)
			.slice(0, 3)
			.map(({ other, score }) => `${name(other)} ${score.toFixed(2)}`);
		return `heading “${lines.map((line) => line.text).join(' / ')}” → ${name(owner)} (${scores.join(', ')})`;
	}

	private banner(lines: readonly HeadLine[], i: number): number {
		const line = lines[i];
		if (!line) return 0;
		const whole = line.fragment.lines.find((other) => other.row === line.row)?.text ?? line.text;
		const own = line.fragment.lines;
		const at = own.findIndex((other) => other.row === line.row);
		const alone = (at === 0 || line.gap > 0) && own[at + 1]?.gap !== 0;
		const short = alone && i + 1 < lines.length && tight(whole).length <= 7 ? W.shortAbove : 0;
		return W.banner + W.slogan * bannerLook(whole) + short;
	}

	private place(lines: readonly HeadLine[], i: number, story: number): number {
		const body = this.bodies[story];
		const [first, last] = [lines[0]?.fragment, lines.at(-1)?.fragment];
		if (!body || !first || !last) return 0;
		if (this.neighbour(last.order, 1)?.order === body.first) {
			return this.aboveWeight / (1 + W.fartherUp * (lines.length - 1 - i));
		}
		const above = this.neighbour(first.order, -1);
		if (above && body.orders.has(above.order)) return this.belowWeight;
		const distance = Math.min(...[...body.orders].map((order) => Math.abs(order - last.order)));
		return distance <= 3 ? W.near : 0;
	}

	/** The nearest fragment on that side that is no byline, folio or notice. */
	private neighbour(order: number, step: 1 | -1): Fragment | undefined {
		for (let at = order + step; ; at += step) {
			const fragment = this.fragments[at];
			if (!fragment || fragment.type === 'body') return fragment;
			if (fragment.type === 'head') {
				if (step === -1) return fragment;
				continue;
			}
			if (fragment.type === 'sign' && fragment.sign !== 'byline' && step === 1) return fragment;
		}
	}
}
