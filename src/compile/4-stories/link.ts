// Which fragment goes on with which: one pairing over the whole page, cheapest in all.
import { tight } from '../2-lines/chars.ts';
import type { BodyFragment, Fragment } from '../3-fragments/fragment.ts';
import { headlineAnchors } from './anchors.ts';
import { assign } from './assignment.ts';
import { exchangeMargins } from './confidence.ts';
import { endCost, linkCost, reportedShare, startCost } from './link-costs.ts';
import { bigrams } from '../2-lines/bigrams.ts';
import { Rarity } from './similarity.ts';
import { LINK as W } from './weights.ts';

/** Fragments of one story, in reading order. */
export type Chain = BodyFragment[];

export interface Linking {
	chains: Chain[];
	/** For each chain, by how much its weakest join, its beginning and its end beat the next best choice. */
	margins: number[];
}

/** More fragments than any printed page has are linked in portions, so that time stays bounded. */
const PORTION = 120;

export function linkFragments(fragments: readonly Fragment[], wrapped: boolean): Linking {
	const bodies = fragments.filter((fragment) => fragment.type === 'body');
	const linking: Linking = { chains: [], margins: [] };
	for (let i = 0; i < bodies.length; i += PORTION) {
		const { chains, margins } = linkPortion(bodies.slice(i, i + PORTION), fragments, wrapped);
		linking.chains.push(...chains);
		linking.margins.push(...margins);
	}
	return linking;
}

const ROUNDS = 3;

/** Each round knows more: a fragment is compared with the whole chain that the round before put it into. */
function linkPortion(
	bodies: readonly BodyFragment[],
	fragments: readonly Fragment[],
	wrapped: boolean
): Linking {
	const own = bodies.map((body) => bigrams(textOf(body)));
	const rarity = new Rarity(own);
	const anchorCost = headlineAnchors(fragments, own);
	const fixed = fixedCosts(bodies, fragments, wrapped);
	let chains = bodies.map((_, i) => [i]);
	let margins: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const { upTo, onFrom } = chainPairs(chains, own);
		// Where pieces stand speaks first: what looks alike by chance must not choose the first chains.
		const weight = round === 0 ? W.firstRound : 1;
		const costs = fixed.map((row, a) =>
			row.map((cost, b) => {
				const [before, after] = [upTo[a], onFrom[b]];
				if (cost === Infinity || !before || !after) return cost;
				return cost + weight * (likeness(rarity.cosine(before, after)) + anchorCost(before, after));
			})
		);
		const columns = assign(costs);
		chains = toChains(bodies.length, columns);
		if (round === ROUNDS - 1) margins = exchangeMargins(costs, columns);
	}
	const margin = (row: number) => margins[row] ?? Infinity;
	return {
		chains: chains.map((chain) => chain.flatMap((i) => bodies[i] ?? [])),
		margins: chains.map((chain) =>
			Math.min(margin(bodies.length + (chain[0] ?? 0)), ...chain.map(margin))
		)
	};
}

/** Rows: fragments' ends, then beginnings that nothing precedes; columns: fragments' beginnings, then ends that nothing follows. */
function fixedCosts(
	bodies: readonly BodyFragment[],
	fragments: readonly Fragment[],
	wrapped: boolean
): number[][] {
	const n = bodies.length;
	const page = { fragments, wrapped, reported: reportedShare(bodies, fragments) };
	return Array.from({ length: 2 * n }, (_, row) =>
		Array.from({ length: 2 * n }, (_, column) => {
			const a = bodies[row];
			const b = bodies[column];
			if (a && b) return row < column ? linkCost(a, b, page, column - row - 1) : Infinity;
			if (a) return column - n === row ? endCost(a) : Infinity;
			if (b) return row - n === column ? startCost(b, page) : Infinity;
			return 0;
		})
	);
}

/** For each fragment the pairs of its chain as far as it, and from it on. */
function chainPairs(chains: readonly number[][], own: readonly Set<string>[]) {
	const upTo = [...own];
	const onFrom = [...own];
	const join = (sets: Set<string>[], from: number, to: number) => {
		sets[to] = new Set([...(sets[from] ?? []), ...(sets[to] ?? [])]);
	};
	for (const chain of chains) {
		chain.forEach((to, i) => {
			const from = chain[i - 1];
			if (from !== undefined) join(upTo, from, to);
		});
		[...chain].reverse().forEach((to, i, reversed) => {
			const from = reversed[i - 1];
			if (from !== undefined) join(onFrom, from, to);
		});
	}
	return { upTo, onFrom };
}

/** A log ratio: how much likelier two pieces with this cosine are one story's than two stories'. */
function likeness(cosine: number): number {
	const ratio = Math.log((cosine + W.cosineFloor) / (W.cosineEven + W.cosineFloor));
	return -W.similar * Math.max(-W.unlikeMost, Math.min(W.likeMost, ratio));
}

/** next: for each fragment the one that goes on with it, or a number past the last. */
function toChains(count: number, next: readonly number[]): number[][] {
	const followed = new Set(next.slice(0, count));
	const chains: number[][] = [];
	for (let start = 0; start < count; start++) {
		if (followed.has(start)) continue;
		const chain: number[] = [];
		for (let at = start; at < count; at = next[at] ?? count) chain.push(at);
		chains.push(chain);
	}
	return chains;
}

export function textOf(body: BodyFragment): string {
	return tight(body.lines.map((line) => line.text).join(''));
}
