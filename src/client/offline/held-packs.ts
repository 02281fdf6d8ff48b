// What of a manifest a set holds.
import { monthsOf, type Manifest, type PackEntry } from '../../model/manifest.ts';
import type { StoredPack, StoredSet } from './stored-set.ts';

/** Entries of the packs that the set holds, by name. */
export function heldEntries(set: StoredSet | null): Map<string, PackEntry> {
	const held = set?.manifest.packs.filter((entry) => set.packs.some(isOf(entry))) ?? [];
	return new Map(held.map((entry) => [entry.name, entry]));
}

export function isNamed(manifest: Manifest, pack: StoredPack): boolean {
	return manifest.packs.some((entry) => isOf(entry)(pack));
}

/** The segment counts too: a new segment format leaves the pack's name as it was. */
export function isOf(entry: PackEntry): (pack: StoredPack) => boolean {
	return (pack) => pack.name === entry.name && pack.segment === entry.segment.name;
}

/** The set without packs that hold nothing but these months, those to be kept apart. */
export function withoutMonths(
	set: StoredSet,
	months: readonly string[],
	kept: readonly PackEntry[]
): StoredSet {
	const left = [...heldEntries(set).values()].filter(
		(entry) => kept.includes(entry) || monthsOf(entry).some((month) => !months.includes(month))
	);
	return { ...set, packs: set.packs.filter((pack) => left.some((entry) => isOf(entry)(pack))) };
}

/**
 * Whether readers of `current` lose nothing with `next`: it holds its manifest's newest pack, and of the days that
 * both manifests name every one that `current` holds.
 */
export function isNoWorse(next: StoredSet, current: StoredSet): boolean {
	const [newest] = next.manifest.packs;
	const held = heldEntries(next);
	if (!newest || !held.has(newest.name)) return false;
	const [named, has] = [daysOf(next.manifest.packs), daysOf(held.values())];
	return [...daysOf(heldEntries(current).values())].every((day) => has.has(day) || !named.has(day));
}

/** Whether the pack holds a later day than any in the set: news, which comes even to readers who stopped the storing. */
export function isNews(entry: PackEntry, set: StoredSet | null): boolean {
	const newest = (entries: Iterable<PackEntry>) => [...daysOf(entries)].sort().at(-1) ?? '';
	const held = heldEntries(set);
	return held.size > 0 && newest([entry]) > newest(held.values());
}

/** '' for the undated. */
function daysOf(entries: Iterable<PackEntry>): Set<string> {
	return new Set([...entries].flatMap(({ days }) => days.map(({ day }) => day ?? '')));
}
