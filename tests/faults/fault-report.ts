// What a test of faults tells the report of a soak: it rides on the test's own result.
import type { TestContext } from 'vitest';

export interface Fault {
	/** What was done to the reader. */
	fault: string;
	times: number;
	/** Files or articles that were lost. */
	lost: number;
	/** What the reader saw meanwhile. */
	seen: string;
}

declare module 'vitest' {
	interface TaskMeta {
		fault?: Fault;
	}
}

export function tell({ task }: Pick<TestContext, 'task'>, fault: Fault): void {
	task.meta.fault = fault;
}

/** A row a fault, its times and losses added up over the tests that tried it. A failed test told nothing, and is counted. */
export function faultTable(told: readonly (Fault | undefined)[]): string {
	const rows = new Map<string, Fault>();
	for (const one of told) {
		if (!one) continue;
		const row = rows.get(one.fault);
		rows.set(one.fault, {
			...one,
			times: one.times + (row?.times ?? 0),
			lost: one.lost + (row?.lost ?? 0)
		});
	}
	const failed = told.filter((one) => !one).length;
	return [
		'# Faults',
		'',
		'What was done to readers of the built site, in a real browser (`npm run soak`), and what it cost them.',
		'',
		'| fault | times | lost | what the reader saw |',
		'| --- | --: | --: | --- |',
		...[...rows.values()].map(
			({ fault, times, lost, seen }) => `| ${fault} | ${times} | ${lost} | ${seen} |`
		),
		'',
		`${failed} of ${told.length} tests failed.`,
		''
	].join('\n');
}
