// How well a heading line fits a story, or a banner: shared rare words, place on the page, look. Each finding has a name;
// what it weighs stands in head-weights.data.ts.
import { tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import {
	textOf,
	type BodyFragment,
	type Fragment,
	type HeadFragment
} from '../3-fragments/fragment.ts';
import { bannerLook, namesColumn, slogansAt } from './banner-look.ts';
import type { Chain } from './link.ts';
import { bigrams } from '../2-lines/bigrams.ts';
import { Rarity } from './similarity.ts';
import { HEAD_WEIGHTS } from './head-weights.data.ts';
import { LEANS } from './role-features.ts';
import { switchFindings, type Add, type PageSetting } from './heading-switches.ts';

/** A heading line, or a part of one where two headlines stand side by side. */
export interface HeadLine extends Line {
	fragment: HeadFragment;
	/** What it is a part of: the text of its tower, or its own. */
	phrase: string;
}

/** Share of its rare words that a story may hold of a slogan. */
const UNTOLD = 0.1;

/** Index of a chain; null: a banner. */
export type Owner = number | null;

/** A heading of whose rare words a story holds so much is surely that story's. */
const SURE = 0.4;
/** What is taken for granted before the page is read: two headings, more than one above its story. */
const PRIOR_SURE = 2;
const PRIOR_ABOVE = 1.4;
/** Each line between a heading and its body makes the place weaker. */
const FARTHER_UP = 0.25;
/** Pairs of ideographs from which a line's words say something. */
const ENOUGH_PAIRS = 4;

/** Share of a page's lines below a blank row from which the blank rows are its order, not its chance. */
const BLANKS_PART = 0.2;

function blanksPart(fragments: readonly Fragment[]): boolean {
	const lines = fragments.flatMap((fragment) => fragment.lines);
	return lines.filter((line) => line.gap > 0).length >= lines.length * BLANKS_PART;
}

interface Body {
	pairs: Set<number>;
	lead: Set<number>;
	first: number;
	begins: BodyFragment['begins'];
	orders: Set<number>;
}

/** How the words of one line lie with each story. */
interface Words {
	body: number[];
	lead: number[];
	best: number;
	few: boolean;
}

export class Scorer {
	readonly stories: number[];
	/** Of each line by story, and behind these as a banner. */
	private readonly scores = new Map<HeadLine, number[]>();
	private readonly words = new Map<string, Words>();
	private readonly fragments: readonly Fragment[];
	private readonly bodies: Body[];
	private readonly rarity: Rarity;
	/** Shares of the page's sure headings that stand above and below their stories, squared. */
	private readonly above: number;
	private readonly below: number;
	readonly setting: PageSetting;
	private readonly weights: ReadonlyMap<string, number>;

	constructor(
		fragments: readonly Fragment[],
		chains: readonly Chain[],
		wrapped: boolean,
		weights = wrapped ? HEAD_WEIGHTS.wrapped : HEAD_WEIGHTS.flowing
	) {
		this.fragments = fragments;
		this.setting = { wrapped, blanksPart: blanksPart(fragments) };
		this.weights = weights;
		this.stories = chains.map((_, i) => i);
		this.bodies = chains.map((chain) => ({
			pairs: bigrams(chain.map(textOf).join('')),
			lead: bigrams(chain[0] ? textOf(chain[0]).slice(0, 160) : ''),
			first: chain[0]?.order ?? 0,
			begins: chain[0]?.begins ?? 'unsure',
			orders: new Set(chain.map((body) => body.order))
		}));
		this.rarity = new Rarity(this.bodies.map((body) => body.pairs));
		[this.above, this.below] = this.readPlaces();
	}

	/** Headings whose words leave no doubt show whether this page sets headings above or below their stories. */
	private readPlaces(): [above: number, below: number] {
		let [sure, above, below] = [PRIOR_SURE, PRIOR_ABOVE, 0];
		for (const fragment of this.fragments) {
			if (fragment.type !== 'head') continue;
			for (const line of fragment.lines) {
				const { body: held, best } = this.wordsOf(line.text);
				const body = this.bodies[held.indexOf(best)];
				if (!body || best < SURE) continue;
				sure++;
				if (this.neighbour(fragment.order, 1)?.order === body.first) above++;
				const before = this.neighbour(fragment.order, -1);
				if (before && body.orders.has(before.order)) below++;
			}
		}
		return [(above / sure) ** 2, (below / sure) ** 2];
	}

	/** How a story's first fragment begins. */
	beginning(story: number): BodyFragment['begins'] {
		return this.bodies[story]?.begins ?? 'unsure';
	}

	weight(finding: string): number {
		return this.weights.get(finding) ?? 0;
	}

	/** lines: the whole sequence that the line stands in. */
	line(lines: readonly HeadLine[], i: number, owner: Owner): number {
		const line = lines[i];
		if (!line) return 0;
		let known = this.scores.get(line);
		if (!known) this.scores.set(line, (known = []));
		return (known[owner ?? this.stories.length] ??= this.sum((add) => {
			this.lineFindings(lines, i, owner, add);
		}));
	}

	/** What two neighbouring lines lose by going to different owners. */
	price(above: HeadLine | undefined, below: HeadLine | undefined): number {
		if (!above || !below) return 0;
		return -this.sum((add) => {
			switchFindings(above, below, this.setting, add);
		});
	}

	lineFindings(lines: readonly HeadLine[], i: number, owner: Owner, add: Add): void {
		const line = lines[i];
		if (!line) return;
		if (owner === null) {
			this.bannerFindings(lines, i, add);
			return;
		}
		const { body, lead, best, few } = this.wordsOf(line.phrase);
		const held = body[owner] ?? 0;
		add(few ? 'words of a short line' : 'words', held);
		add('words in the lead', lead[owner] ?? 0);
		if (held > 0 && held === best) add('words: best of the page');
		this.placeFindings(lines, i, owner, add);
	}

	private sum(find: (add: Add) => void): number {
		let score = 0;
		find((finding, value = 1) => (score += value * this.weight(finding)));
		return score;
	}

	private wordsOf(text: string): Words {
		const known = this.words.get(text);
		if (known) return known;
		const pairs = bigrams(text);
		const covered = this.rarity.covered(pairs);
		const body = this.bodies.map((other) => covered(other.pairs));
		const lead = this.bodies.map((other) => covered(other.lead));
		const words = { body, lead, best: Math.max(0, ...body), few: pairs.size < ENOUGH_PAIRS };
		this.words.set(text, words);
		return words;
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

	private bannerFindings(lines: readonly HeadLine[], i: number, add: Add): void {
		const line = lines[i];
		if (!line) return;
		const whole = line.fragment.lines.find((other) => other.row === line.row)?.text ?? line.text;
		const own = line.fragment.lines;
		const at = own.findIndex((other) => other.row === line.row);
		const alone = (at === 0 || line.gap > 0) && own[at + 1]?.gap !== 0;
		add('banner');
		if (LEANS.test(tight(whole))) add('banner: leans on another line');
		const pairs = slogansAt(own, at).filter((pair) => this.wordsOf(pair).best <= UNTOLD);
		const look = Math.max(bannerLook(whole), ...pairs.map(bannerLook));
		if (look > 0) add('banner: its look', look);
		if (alone && i + 1 < lines.length && tight(whole).length <= 7)
			add('banner: short, above others');
		else if (at === 0 && namesColumn(whole, lines[i + 1]?.text ?? ''))
			add('banner: a name above a headline');
	}

	private placeFindings(lines: readonly HeadLine[], i: number, story: number, add: Add): void {
		const body = this.bodies[story];
		const [first, last] = [lines[0]?.fragment, lines.at(-1)?.fragment];
		if (!body || !first || !last) return;
		if (this.neighbour(last.order, 1)?.order === body.first) {
			const near = 1 / (1 + FARTHER_UP * (lines.length - 1 - i));
			add('above its story', near);
			add('above its story, as others here', near * this.above);
			return;
		}
		const above = this.neighbour(first.order, -1);
		if (above && body.orders.has(above.order)) {
			const near = 1 / (1 + FARTHER_UP * i);
			add('below its story', near);
			add('below its story, as others here', near * this.below);
			return;
		}
		const distance = Math.min(...[...body.orders].map((order) => Math.abs(order - last.order)));
		if (distance <= 3) add('near its story');
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
