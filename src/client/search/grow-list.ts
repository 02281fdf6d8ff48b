// A list of hits grows to as many as its address names, piece after piece: between two the page stays awake.
import { turn } from '../pace/turn.ts';
import { PIECE } from './search-address.ts';
import type { SearchState } from './search-state.svelte.ts';

/** Until the list is as long as asked for, or the reader has asked for something else. Rejects where a piece cannot be had. */
export async function growList(search: SearchState): Promise<void> {
	let { answer } = search;
	while (answer.status === 'ready') {
		const { query, result } = answer;
		const { hits } = result;
		const limit = Math.min(PIECE, wantedOf(search, result.total) - hits.length);
		if (limit <= 0) return;
		const next = await search.aside({ ...query, offset: hits.length, limit });
		if (!next || next.hits.length === 0 || search.isStale || search.answer !== answer) return;
		// The archive has changed meanwhile: the list begins anew.
		if (next.total !== result.total) return search.again(performance.now());
		answer = { ...answer, result: { ...result, hits: [...hits, ...next.hits] } };
		search.answer = answer;
		await turn();
	}
}

export function wantedOf({ query }: SearchState, total: number): number {
	return Math.min(query.limit, total);
}
