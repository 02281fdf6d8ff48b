// How far a search goes that has to fetch what it looks through: newest days first, within bytes that nobody needs to be asked for, or
// as far as the reader agreed.
import { monthsOf, type Manifest, type PackEntry } from '../../model/manifest.ts';
import { readPostings } from '../../search/find-matches.ts';
import type { Reach, SearchRequest } from '../../search/protocol.ts';
import { parseQuery } from '../../search/query.ts';
import type { Shelf } from '../../search/shelf.ts';
import type { OpenShelves } from './open-shelves.ts';

/** Bytes of postings that a question fetches unasked; about as many again may come as texts of its first hits. */
const UNASKED = 200_000;

/** The part of a segment that a question needs: its head, and the shards of some characters. */
const NEEDED = 1 / 3;

/**
 * Puts shelves in the places of `open` (in the manifest's order; null: not on the device) as far as the search is to reach.
 * null: nothing is left to be fetched, or nothing can be had now.
 */
export async function reachOut(
	{ manifest, base, query, months }: SearchRequest,
	open: (Shelf | null)[],
	shelves: OpenShelves
): Promise<Reach | null> {
	const asked = parseQuery(query.q);
	// Who has something on the device has his first answer from there.
	const unasked = open.every((shelf) => shelf === null) ? UNASKED : 0;
	const wanted = new Set(monthsOfArchive(manifest).slice(0, months ?? 0));
	const before = shelves.fetched;
	for (const [at, entry] of manifest.packs.entries()) {
		if (open[at]) continue;
		const isUnasked = shelves.fetched - before + costOf(entry) <= unasked;
		if (!isUnasked && !monthsOf(entry).some((month) => wanted.has(month))) break;
		const shelf = await shelves.far(entry, base);
		const postings = shelf && (await readPostings(shelf.segment, asked).catch(() => null));
		if (!shelf || !postings) return null;
		open[at] = shelf;
	}
	return reachOf(manifest, open);
}

function reachOf(manifest: Manifest, open: readonly (Shelf | null)[]): Reach | null {
	const left = manifest.packs.filter((_, at) => !open[at]);
	if (left.length === 0) return null;
	const all = monthsOfArchive(manifest);
	const missing = new Set(left.flatMap(monthsOf));
	const next = all.find((month) => missing.has(month));
	const bytes = (entries: readonly PackEntry[]) =>
		Math.round(entries.reduce((sum, entry) => sum + costOf(entry), 0));
	return {
		months: all.filter((month) => !missing.has(month)).length,
		of: all.length,
		next: bytes(left.filter((entry) => monthsOf(entry).some((month) => month === next))),
		rest: bytes(left)
	};
}

function costOf({ segment }: PackEntry): number {
	return segment.bytes * NEEDED;
}

/** Newest first, 'undated' last. */
function monthsOfArchive({ packs }: Manifest): string[] {
	const months = [...new Set(packs.flatMap(monthsOf))].sort().reverse();
	return [
		...months.filter((month) => month !== 'undated'),
		...months.filter((m) => m === 'undated')
	];
}
