// Lines → the runs of the source that they are.
import type { Line } from '../2-lines/line.ts';
import type { Span } from '../span.ts';

/** Ascending; lines that stand one below the other are one run. */
export function spansOf(lines: readonly Line[]): Span[] {
	return lines.map(({ span }) => ({ ...span })).sort((a, b) => a.from - b.from);
}

/** 1-based first and last row of each run of rows. */
export function runsOf(lines: readonly Line[]): [from: number, to: number][] {
	const runs: [number, number][] = [];
	for (const row of lines.map((line) => line.row).sort((a, b) => a - b)) {
		const last = runs.at(-1);
		if (last && row <= last[1] + 1) last[1] = Math.max(last[1], row);
		else runs.push([row, row]);
	}
	return runs;
}
