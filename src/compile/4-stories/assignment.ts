// The cheapest pairing of rows with columns (Hungarian method with potentials, O(n³)).

/** costs: square. Returns for each row its column. Infinite costs are taken only where nothing else is left. */
export function assign(costs: readonly (readonly number[])[]): number[] {
	const n = costs.length;
	const flat = new Float64Array(n * n).fill(FORBIDDEN);
	costs.forEach((row, i) => {
		row.forEach((cost, j) => {
			if (cost < FORBIDDEN) flat[i * n + j] = cost;
		});
	});
	const u = new Float64Array(n + 1);
	const v = new Float64Array(n + 1);
	const rowOf = new Int32Array(n + 1);
	const way = new Int32Array(n + 1);
	const at = (array: Float64Array | Int32Array, i: number) => array[i] ?? 0;
	for (let row = 1; row <= n; row++) {
		rowOf[0] = row;
		let column = 0;
		const least = new Float64Array(n + 1).fill(Infinity);
		const used = new Uint8Array(n + 1);
		do {
			used[column] = 1;
			const current = at(rowOf, column);
			const offset = (current - 1) * n - 1;
			const potential = at(u, current);
			let delta = Infinity;
			let next = 0;
			for (let j = 1; j <= n; j++) {
				if (used[j]) continue;
				const reduced = at(flat, offset + j) - potential - at(v, j);
				if (reduced < at(least, j)) {
					least[j] = reduced;
					way[j] = column;
				}
				if (at(least, j) < delta) {
					delta = at(least, j);
					next = j;
				}
			}
			for (let j = 0; j <= n; j++) {
				if (used[j]) {
					u[at(rowOf, j)] = at(u, at(rowOf, j)) + delta;
					v[j] = at(v, j) - delta;
				} else least[j] = at(least, j) - delta;
			}
			column = next;
		} while (at(rowOf, column) !== 0);
		while (column !== 0) {
			const before = at(way, column);
			rowOf[column] = at(rowOf, before);
			column = before;
		}
	}
	const columns = new Array<number>(n).fill(-1);
	for (let j = 1; j <= n; j++) columns[at(rowOf, j) - 1] = j - 1;
	return columns;
}

/** Stands for "never" without spoiling the arithmetic. */
const FORBIDDEN = 1e6;
