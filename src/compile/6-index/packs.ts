// Issues → packs: runs of days inside a month, small enough to be fetched in one go on a phone.
import { monthOf } from '../../model/date.ts';
import { FORMAT_VERSION, type Pack } from '../../model/pack.ts';
import { REMEMBER_NOTHING } from '../remember.ts';
import { gzip } from './gzip.ts';
import type { Issue } from './issues.ts';

/** Compressed bytes at which a pack closes. */
const FULL = 512_000;

/** Oldest days first, the undated last, as the issues come. A whole archive that fits is one pack. `full`: in bytes. */
export function toPacks(
	issues: readonly Issue[],
	full = FULL,
	remember = REMEMBER_NOTHING
): Pack[] {
	const compressedSize = (group: readonly Issue[]) => {
		const pack = toPack(group);
		return remember('size', pack, () => packBytes(pack).length);
	};
	if (issues.length === 0) return [];
	const sizes = issues.map((issue) => compressedSize([issue]));
	const total = sizes.reduce((sum, size) => sum + size, 0);
	// Issues compress better together, but never to half.
	if (total <= 2 * full && compressedSize(issues) <= full) return [toPack(issues)];
	const runs: Issue[][] = [];
	let runSize = 0;
	issues.forEach((issue, i) => {
		const size = sizes[i] ?? 0;
		const run = runs.at(-1);
		const goesOn = run?.[0] && monthKey(run[0]) === monthKey(issue) && runSize + size <= full;
		if (goesOn) run.push(issue);
		else runs.push([issue]);
		runSize = goesOn ? runSize + size : size;
	});
	return runs.map(toPack);
}

export function packBytes(pack: Pack): Uint8Array {
	return gzip(JSON.stringify(pack));
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
