// What a filtered list keeps in its address: the filter, and how many steps of it are shown.

/** Rows a list shows at first, and adds with 再看. */
export const LIST_STEP = 60;

export interface Cut<T> {
	/** The rows to show. */
	shown: T[];
	total: number;
	/** Query that shows one step more; null when all are shown. */
	more: string | null;
}

/** The part of a list that its address asks for (`steps=2`: two steps of it). */
export function cutList<T>(rows: readonly T[], params = ''): Cut<T> {
	const search = new URLSearchParams(params);
	const steps = Math.max(1, Math.trunc(Number(search.get('steps') ?? 1)) || 1);
	search.set('steps', String(steps + 1));
	return {
		shown: rows.slice(0, steps * LIST_STEP),
		total: rows.length,
		more: rows.length > steps * LIST_STEP ? search.toString() : null
	};
}
