// Issues → packs: runs of days inside a month, small enough to be fetched in one go on a phone.
import { monthOf } from '../../model/date.ts';
import type { FileEntry } from '../../model/manifest.ts';
import { FORMAT_VERSION, GROUP, type Pack } from '../../model/pack.ts';
import type { PackCuts } from '../../search/write-segment.ts';
import { REMEMBER_NOTHING } from '../remember.ts';
import { nameByContent } from './content-name.ts';
import { cutGzip } from './cut-gzip.ts';
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
			remember('alone', pack, () => nameByContent(packFile(pack).bytes, PACK_ENDING))
		);
	}
	const sizeOf = (issue: Issue) => alone.get(issue)?.bytes ?? 0;
	const total = issues.reduce((sum, issue) => sum + sizeOf(issue), 0);
	// Issues compress better together, but never to half.
	if (total <= 2 * full) {
		const whole = toPack(issues);
		const size = remember('size', whole, () => packFile(whole).bytes.length);
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

/** The pack's file, and where its runs of articles lie in it. */
export function packFile({ heads, texts, ...rest }: Pack): { bytes: Uint8Array; cuts: PackCuts } {
	const ofHeads = pieces(heads);
	const ofTexts = pieces(texts);
	const { bytes, cuts } = cutGzip([
		`${JSON.stringify(rest).slice(0, -1)},"heads":[`,
		...ofHeads,
		'],"texts":[',
		...ofTexts,
		']}'
	]);
	const middle = 1 + ofHeads.length;
	return { bytes, cuts: { heads: cuts.slice(1, middle + 1), texts: cuts.slice(middle + 1, -1) } };
}

/** JSON of GROUP elements each, with the comma that parts it from the next. */
function pieces(list: readonly unknown[]): string[] {
	return Array.from({ length: Math.ceil(list.length / GROUP) }, (_, n) => {
		const run = list.slice(n * GROUP, (n + 1) * GROUP).map((one) => JSON.stringify(one));
		return run.join(',') + ((n + 1) * GROUP < list.length ? ',' : '');
	});
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
