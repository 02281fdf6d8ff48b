// From one stored set to the next, for the pass that makes it: what is wished for, in which order, and what of it is held already.
import { monthsOf, type Manifest, type PackEntry } from '../../model/manifest.ts';
import type { StoredRecord, StoredSet, Wish } from './stored-set.ts';

/** Packs with days of these months before the others, in the months' order; else as they are. */
export function inOrder(packs: readonly PackEntry[], first: readonly string[]): PackEntry[] {
	const rank = (entry: PackEntry) =>
		Math.min(
			...monthsOf(entry).map((month) =>
				first.includes(month) ? first.indexOf(month) : first.length
			)
		);
	return [...packs].sort((a, b) => rank(a) - rank(b));
}

/** Months that are asked for come to those of before. */
export function withWish(before: Wish, asked: Wish | undefined): Wish {
	if (asked === undefined) return before;
	if (typeof asked !== 'object') return asked;
	if (before === 'all') return before;
	const known = typeof before === 'object' ? before.months : [];
	return { months: [...new Set([...known, ...asked.months])] };
}

/** What is still wished for without the months; the newest are kept all the same, unless nothing is. */
export function withoutWish(wish: Wish, manifest: Manifest, months: readonly string[]): Wish {
	if (typeof wish === 'string' && wish !== 'all') return wish;
	const wished = wish === 'all' ? [...new Set(manifest.packs.flatMap(monthsOf))] : wish.months;
	return { months: wished.filter((month) => !months.includes(month)) };
}

/**
 * The manifest as this device will read it: a pack that covers older ones is replaced by these where all of them
 * are held, so that nothing is fetched twice. `held`: name → entry, of verified packs.
 */
export function withHeldCovers(manifest: Manifest, held: ReadonlyMap<string, PackEntry>): Manifest {
	const packs = manifest.packs.flatMap((entry) => {
		if (held.has(entry.name) || entry.covers.length === 0) return [entry];
		const covered = entry.covers.flatMap((name) => held.get(name) ?? []);
		return covered.length === entry.covers.length ? covered : [entry];
	});
	const isOther = packs.some((entry, at) => entry !== manifest.packs[at]);
	return isOther ? { ...manifest, packs, published: manifest } : manifest;
}

/** `next` becomes the current set, the current one the previous. */
export function flip(record: StoredRecord, next: StoredSet): StoredRecord {
	return { ...record, current: next, previous: record.current };
}

/** Names of all files that may stay on the shelf. */
export function namedFiles(record: StoredRecord): string[] {
	return [record.current, record.previous].flatMap((set) =>
		set ? set.packs.flatMap((pack) => [pack.name, pack.segment]) : []
	);
}
