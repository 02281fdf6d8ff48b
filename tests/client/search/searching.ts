// A search whose questions are answered by hand.
import type { More, OnFirst } from '../../../src/client/search/search-client.ts';
import { SearchState } from '../../../src/client/search/search-state.svelte.ts';
import type { ArticleId } from '../../../src/model/ids.ts';
import type { SearchQuery, SearchResult } from '../../../src/search/protocol.ts';

export interface Asked {
	query: SearchQuery;
	more: More | undefined;
	begin: OnFirst | undefined;
	answer: (result: SearchResult) => void;
	fail: (error: Error) => void;
}

export function started() {
	const asked: Asked[] = [];
	const followed: [string, string][] = [];
	const state = new SearchState(
		(query, more, begin) =>
			new Promise((answer, fail) => {
				asked.push({ query, more, begin, answer, fail });
			}),
		(params, how) => void followed.push([params, how]),
		() => 6
	);
	return { state, asked, followed };
}

export async function answered(
	done: Promise<void>,
	asked: Asked[],
	at: number,
	result: SearchResult
) {
	asked[at]?.answer(result);
	await done;
}

/** `from`, `size`: which of them are among the hits; their ids are their numbers. */
export function result(total: number, from = 0, size = Math.min(total, 30)): SearchResult {
	const id = (at: number) => String(from + at) as ArticleId;
	return {
		total,
		hits: Array.from({ length: size }, (_, at) => ({
			id: id(at),
			places: 1,
			headlineMarks: [],
			snippet: null
		})),
		offers: [],
		searched: 36,
		archive: 36,
		months: {},
		districts: {},
		topics: {}
	};
}

export function shown({ answer }: SearchState) {
	return answer.status === 'ready' ? { q: answer.query.q, total: answer.result.total } : null;
}

export function listed({ answer }: SearchState): number[] {
	return answer.status === 'ready' ? answer.result.hits.map(({ id }) => Number(id)) : [];
}
