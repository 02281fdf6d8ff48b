// An archive built in parts, a year each say: the newest part's manifest names the packs of the others too. Pure.
import type { Counts, Manifest, PackEntry } from '../../model/manifest.ts';

/** The parts' packs after the own ones, those with the newest days first; a pack that several parts hold stands once. */
export function joinPacks(own: readonly PackEntry[], parts: readonly Manifest[]): PackEntry[] {
	const others = parts.flatMap(({ packs }) => packs).sort((a, b) => byNewestDay(a, b));
	const byName = new Map([...own, ...others].map((entry) => [entry.name, entry]));
	return [...byName.values()];
}

export function joinCounts(all: readonly Counts[]): Counts {
	const joined: Counts = {};
	for (const counts of all) {
		for (const [month, districts] of Object.entries(counts))
			addMonth((joined[month] ??= {}), districts);
	}
	return joined;
}

type Month = Counts[string];

function addMonth(to: Month, from: Month): void {
	for (const district of Object.keys(from) as (keyof Month)[]) {
		const topics = (to[district] ??= {});
		for (const [topic, count] of Object.entries(from[district] ?? {}) as [
			keyof typeof topics,
			number
		][]) {
			topics[topic] = (topics[topic] ?? 0) + count;
		}
	}
}

/** Undated packs come last. */
function byNewestDay(a: PackEntry, b: PackEntry): number {
	const newest = ({ days }: PackEntry) => days.findLast(({ day }) => day !== null)?.day ?? '';
	return newest(a) === newest(b) ? 0 : newest(a) < newest(b) ? 1 : -1;
}
