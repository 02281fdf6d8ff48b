// Issues → packs: runs of days inside a month, small enough to be fetched in one go on a phone.
import { monthOf } from '../../model/date.ts';
import type { FileEntry } from '../../model/manifest.ts';
import { FORMAT_VERSION, type Pack } from '../../model/pack.ts';
import { REMEMBER_NOTHING } from '../remember.ts';
import { nameByContent } from './content-name.ts';
import { gzip } from './gzip.ts';
import type { Issue } from './issues.ts';

/** Compressed bytes at which a pack closes. */
const FULL = 512_000;

export const PACK_ENDING = '.pack';

export interface CutPack {
	pack: Pack;
	/** Names of the packs of single days that stood for this one until it closed. */
	covers: string[];
}

/**
 * Oldest days first, the undated last, as the issues come. A whole archive that fits is one pack. In a larger one the
 * newest run, which still grows, lies day by day: a new issue costs its readers that issue, not the run. `full`: in bytes.
 */
export function toPacks(
	issues: readonly Issue[],
	full = FULL,
	remember = REMEMBER_NOTHING
): CutPack[] {
	if (issues.length === 0) return [];
	const alone = new Map<Issue, FileEntry>();
	for (const issue of issues) {
		const pack = toPack([issue]);
		alone.set(
			issue,
			remember('alone', pack, () => nameByContent(packBytes(pack), PACK_ENDING))
		);
	}
	const sizeOf = (issue: Issue) => alone.get(issue)?.bytes ?? 0;
	const total = issues.reduce((sum, issue) => sum + sizeOf(issue), 0);
	// Issues compress better together, but never to half.
	if (total <= 2 * full) {
		const whole = toPack(issues);
		const size = remember('size', whole, () => packBytes(whole).length);
		if (size <= full) return [{ pack: whole, covers: [] }];
	}
	const runs = toRuns(issues, sizeOf, full);
	const growing = runs.findLast((run) => run[0]?.day !== null);
	return runs
		.flatMap((run) => (run === growing ? run.map((issue) => [issue]) : [run]))
		.map((run) => ({
			pack: toPack(run),
			covers: run.length > 1 ? run.flatMap((issue) => alone.get(issue)?.name ?? []) : []
		}));
}

export function packBytes(pack: Pack): Uint8Array {
	return gzip(JSON.stringify(pack));
}

/** From the month's start on, so that a new issue moves no older border. */
function toRuns(
	issues: readonly Issue[],
	sizeOf: (issue: Issue) => number,
	full: number
): Issue[][] {
	const runs: Issue[][] = [];
	let runSize = 0;
	for (const issue of issues) {
		const size = sizeOf(issue);
		const run = runs.at(-1);
		const goesOn = run?.[0] && monthKey(run[0]) === monthKey(issue) && runSize + size <= full;
		if (goesOn) run.push(issue);
		else runs.push([issue]);
		runSize = goesOn ? runSize + size : size;
	}
	return runs;
}

/** Heads before texts: who reads the stream has the lists first. */
function toPack(issues: readonly Issue[]): Pack {
	const articles = issues.flatMap((issue) => issue.articles);
	return {
		formatVersion: FORMAT_VERSION,
		pages: issues.flatMap(({ pages }) => pages),
		heads: articles.map(({ head }) => head),
		texts: articles.map(({ text }) => text)
	};
}

function monthKey({ day }: Issue): string {
	return day ? monthOf(day) : 'undated';
}
