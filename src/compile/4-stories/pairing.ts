// The cheapest order of a page's bodies by what their links cost, how much it beats the next best, and no ring in it.
import { assign } from './assignment.ts';
import { exchangeMargins } from './confidence.ts';

/** For each body the index of the one that goes on with it; null: it ends its story. */
export type Order = (number | null)[];

/** What each link costs, each body's end where nothing goes on with it, each beginning that nothing precedes. */
interface Costs {
	links: readonly (readonly number[])[];
	ends: readonly number[];
	starts: readonly number[];
}

/** The cheapest order: a link is worth what it costs beyond the end and the beginning that it saves, and none is as good as nothing. */
export function pair({ links, ends, starts }: Costs): Order {
	const gains = links.map((row, a) =>
		row.map((cost, b) => Math.min(0, cost - (ends[a] ?? 0) - (starts[b] ?? 0)))
	);
	return assign(gains).map((b, a) => ((gains[a]?.[b] ?? 0) < 0 ? b : null));
}

/**
 * Rows: bodies' ends, then beginnings that nothing precedes; columns: bodies' beginnings, then ends that nothing follows. Where
 * a link saves both, its end's column is its beginning's: exchanged, the link is cut.
 */
export function pairingMargins({ links, ends, starts }: Costs, order: Order): number[] {
	const n = order.length;
	const cost = (row: number, column: number): number => {
		if (row < n && column < n) return links[row]?.[column] ?? Infinity;
		if (row < n) return column - n === row ? (ends[row] ?? 0) : Infinity;
		if (column < n) return row - n === column ? (starts[column] ?? 0) : Infinity;
		return 0;
	};
	const preceded = new Map(order.flatMap((b, a) => (b === null ? [] : [[b, a] as const])));
	const columns = [
		...order.map((b, a) => b ?? n + a),
		...order.map((_, b) => {
			const a = preceded.get(b);
			return a === undefined ? b : n + a;
		})
	];
	return exchangeMargins(cost, columns);
}

/** Bodies that would follow each other in a ring are cut where it is cheapest to. */
export function withoutRings(order: Order, costs: readonly (readonly number[])[]): Order {
	const next = [...order];
	const seen = new Set<number>();
	const followed = new Set(next);
	const walk = (from: number): number[] => {
		const path: number[] = [];
		for (let at: number | null = from; at !== null && !seen.has(at); at = next[at] ?? null) {
			seen.add(at);
			path.push(at);
		}
		return path;
	};
	next.forEach((_, i) => {
		if (!followed.has(i)) walk(i);
	});
	next.forEach((_, i) => {
		const ring = seen.has(i) ? [] : walk(i);
		const price = (at: number) => costs[at]?.[next[at] ?? -1] ?? 0;
		const dearest = ring.reduce<number | null>(
			(best, at) => (best === null || price(at) > price(best) ? at : best),
			null
		);
		if (dearest !== null) next[dearest] = null;
	});
	return next;
}
