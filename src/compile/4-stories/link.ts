// Which fragment goes on with which: one pairing over the whole page, cheapest in all.
import { tight } from '../2-lines/chars.ts';
import type { BodyFragment, Fragment } from '../3-fragments/fragment.ts';
import { readJoins } from '../3-fragments/words.ts';
import { habitsOf } from './habits.ts';
import { likenessOf } from './likeness.ts';
import {
	endFindings,
	isHeaded,
	linkFindings,
	mayLink,
	startFindings,
	type Add
} from './link-features.ts';
import { readLinkPage, type LinkPage } from './link-page.ts';
import { LINK_WEIGHTS } from './link-weights.data.ts';
import { toldOf } from './told.ts';
import { pair, pairingMargins, withoutRings, type Order } from './pairing.ts';

/** Fragments of one story, in reading order. */
export type Chain = BodyFragment[];

/** More fragments than any printed page has are linked in portions, so that time stays bounded. */
const PORTION = 120;

export interface Chains {
	chains: Chain[];
	/** For each chain, by how much its weakest join, its beginning and its end beat the next best choice. */
	margins: number[];
}

export function linkFragments(fragments: readonly Fragment[], wrapped: boolean): Chains {
	const all = fragments.filter((fragment) => fragment.type === 'body');
	const weights = wrapped ? LINK_WEIGHTS.wrapped : LINK_WEIGHTS.flowing;
	const linked: Chains = { chains: [], margins: [] };
	for (let i = 0; i < all.length; i += PORTION) {
		const bodies = all.slice(i, i + PORTION);
		const { next, margins } = link(bodies, judgeLinks(bodies, fragments, wrapped), weights);
		const margin = (row: number) => margins[row] ?? Infinity;
		for (const chain of toChains(next)) {
			linked.chains.push(chain.flatMap((at) => bodies[at] ?? []));
			linked.margins.push(Math.min(margin(bodies.length + (chain[0] ?? 0)), ...chain.map(margin)));
		}
	}
	return linked;
}

/** No story of a printed page goes on farther away than so many bodies. */
const MOST_AHEAD = 30;
const MOST_BACK = 10;

/** Headings farther from a portion than this many fragments are not asked about its bodies: time grows with the page, not its square. */
const FAR = 120;

function fragmentsAround(
	bodies: readonly BodyFragment[],
	fragments: readonly Fragment[]
): Fragment[] {
	const [from, to] = [bodies[0]?.order ?? 0, bodies.at(-1)?.order ?? 0];
	return fragments.slice(Math.max(0, from - FAR), to + FAR);
}

/** What is found of bodies by their indexes. */
export interface LinkJudge {
	/** Whether b may go on with a at all. */
	may(a: number, b: number): boolean;
	/** All that does not change as chains grow. */
	link(a: number, b: number, add: Add): void;
	/** What the chains of an earlier round add; share: how much it is believed. */
	chained(order: Order): (a: number, b: number, share: number, add: Add) => void;
	start(b: number, add: Add): void;
	end(a: number, add: Add): void;
}

export function judgeLinks(
	bodies: readonly BodyFragment[],
	fragments: readonly Fragment[],
	wrapped: boolean,
	counted?: LinkPage['counted']
): LinkJudge {
	const near = fragmentsAround(bodies, fragments);
	const page = readLinkPage(bodies, fragments, near, counted);
	const alike = likenessOf(bodies, near);
	const told = toldOf(bodies, fragments, near, wrapped);
	const of = (i: number) => {
		const body = bodies[i];
		if (!body) throw new RangeError(`no body ${i}`);
		return body;
	};
	const may = (a: number, b: number) =>
		b - a <= MOST_AHEAD && a - b <= MOST_BACK && mayLink(of(a), of(b), page);
	const starts = bodies.map(({ lines }) => tight(lines[0]?.text ?? ''));
	bodies.forEach((body, a) => {
		if (!body.open) return;
		const end = tight(body.lines.at(-1)?.text ?? '');
		readJoins(bodies.flatMap((_, b) => (may(a, b) ? [[end, starts[b] ?? ''] as const] : [])));
	});
	return {
		may,
		link(a, b, add) {
			linkFindings(of(a), of(b), page, b - a - 1, add);
		},
		chained(order) {
			const chains = toChains(order);
			const found = alike(chains, told(chains));
			const habits = habitsOf(bodies, order, (body) => isHeaded(body, page));
			return (a, b, share, add) => {
				found(a, b, share, add);
				habits(a, b, add);
			};
		},
		start(b, add) {
			startFindings(of(b), page, add);
		},
		end(a, add) {
			endFindings(of(a), page, add);
		}
	};
}

const ROUNDS = 3;
/** Where pieces stand speaks first: what looks alike by chance must not choose the first chains. */
const FIRST_ROUND = 0.3;

export interface Linking {
	next: Order;
	/** What the last round started from. */
	before: Order;
	/** By row, how much the page's cheapest pairing beats the next best there. */
	margins: number[];
}

/** Each round knows more: a fragment is compared with the whole chain that the round before put it into. */
export function link(
	bodies: readonly BodyFragment[],
	judge: LinkJudge,
	weights: ReadonlyMap<string, number>
): Linking {
	let cost = 0;
	const add: Add = (finding, value = 1) => (cost += value * (weights.get(finding) ?? 0));
	const price = (find: (add: Add) => void) => {
		cost = 0;
		find(add);
		return cost;
	};
	const ends = bodies.map((_, a) =>
		price((add) => {
			judge.end(a, add);
		})
	);
	const starts = bodies.map((_, b) =>
		price((add) => {
			judge.start(b, add);
		})
	);
	const fixed = bodies.map((_, a) =>
		bodies.map((_, b) =>
			judge.may(a, b)
				? price((add) => {
						judge.link(a, b, add);
					})
				: Infinity
		)
	);
	let next: Order = bodies.map(() => null);
	let before = next;
	let margins: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		before = next;
		const chained = judge.chained(next);
		const share = round === 0 ? FIRST_ROUND : 1;
		const costs = fixed.map((row, a) =>
			row.map((cost, b) =>
				cost < Infinity
					? cost +
						price((add) => {
							chained(a, b, share, add);
						})
					: cost
			)
		);
		const paired = pair({ links: costs, ends, starts });
		next = withoutRings(paired, costs);
		// From the same chains another round would only find the same.
		const settled = round > 0 && next.every((to, a) => to === before[a]);
		if (settled || round === ROUNDS - 1) {
			margins = pairingMargins({ links: costs, ends, starts }, paired);
			break;
		}
	}
	return { next, before, margins };
}

function toChains(next: Order): number[][] {
	const followed = new Set(next);
	return next.flatMap((_, start) => {
		if (followed.has(start)) return [];
		const chain: number[] = [];
		for (let at: number | null = start; at !== null; at = next[at] ?? null) chain.push(at);
		return [chain];
	});
}
