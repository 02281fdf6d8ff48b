// Counting articles by what they are filed under.

export interface Tally<T extends string> {
	key: T;
	count: number;
}

/** How often each key occurs over `rows`, most often first, then in the order of first appearance. */
export function tally<R, T extends string>(
	rows: readonly R[],
	keysOf: (row: R) => readonly T[]
): Tally<T>[] {
	const counts = new Map<T, number>();
	for (const row of rows) {
		for (const key of keysOf(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count);
}
