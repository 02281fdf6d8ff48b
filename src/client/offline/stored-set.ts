// What counts as stored: one record in IndexedDB, changed in one write. Files on the shelf that it does not name
// do not count, and are swept.
import { monthsOf, parseManifest, type Manifest, type PackEntry } from '../../model/manifest.ts';
import { autoBytes } from './auto-bytes.ts';
import { getStored, putStored } from './stored-db.ts';

export interface StoredRecord {
	/** What readers read; null: nothing is stored. */
	current: StoredSet | null;
	/** The set before, kept for pages that opened with it, and for a reader who wants it back. */
	previous: StoredSet | null;
	wish: Wish;
	/** Months whose packs come before the others, in this order, where the reader chose so. */
	first?: readonly string[];
	/** The reader stopped the storing: nothing new is fetched until he goes on. */
	isPaused?: boolean;
	/** What the browser cleared, until the reader has it stored again or lets it go. */
	lost?: LostSet | null;
	/** dataVersion that the reader gave up for the set before: not taken again. */
	declined?: string;
}

export interface StoredSet {
	manifest: Manifest;
	/** Packs of the manifest that lie verified on the shelf, with their segments. */
	packs: StoredPack[];
}

export interface StoredPack {
	name: string;
	/** The segment's file name. */
	segment: string;
	/** Of both files. */
	bytes: number;
	/** Milliseconds since 1970: written, and last compared with the manifest. */
	storedAt: number;
	verifiedAt: number;
}

/** auto: the newest packs, up to `autoBytes`. all, none: as the reader chose. months: these ('YYYY-MM', 'undated') beside the newest. */
export type Wish = 'auto' | 'all' | 'none' | { months: readonly string[] };

/** What was stored before the store was found empty. */
export interface LostSet {
	articles: number;
	/** What the reader had chosen to keep. */
	wish: Wish;
}

export const NOTHING_STORED: StoredRecord = { current: null, previous: null, wish: 'auto' };

/** NOTHING_STORED itself where there is no record. Rejects where IndexedDB is refused. A set of a format that this shell does not read counts as none. */
export async function readStored(): Promise<StoredRecord> {
	const record = (await getStored(SET)) as StoredRecord | undefined;
	if (!record) return NOTHING_STORED;
	return { ...record, current: readable(record.current), previous: readable(record.previous) };
}

function readable(set: StoredSet | null): StoredSet | null {
	return set && 'unreadable' in parseManifest(set.manifest) ? null : set;
}

/** Rejects where IndexedDB is refused or full; then the record is what it was before. */
export async function writeStored(record: StoredRecord): Promise<void> {
	await putStored(SET, record);
}

/** Both files of a pack. */
export function packBytes(entry: PackEntry): number {
	return entry.bytes + entry.segment.bytes;
}

/** The packs to keep, newest first. 'auto' takes the newest that fit together, and one at least. */
export function wantedPacks(manifest: Manifest, wish: Wish): PackEntry[] {
	if (wish === 'none') return [];
	if (wish === 'all') return manifest.packs;
	const months = typeof wish === 'object' ? wish.months : [];
	const most = autoBytes();
	let sum = 0;
	return manifest.packs.filter((entry, at) => {
		sum += packBytes(entry);
		return at === 0 || sum <= most || monthsOf(entry).some((m) => months.includes(m));
	});
}

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

/** The set before becomes the current one; the one given up is not to be taken again. */
export function swap(record: StoredRecord): StoredRecord {
	const { current, previous } = record;
	const declined = current?.manifest.dataVersion;
	return { ...record, current: previous, previous: current, ...(declined && { declined }) };
}

/** Names of all files that may stay on the shelf. */
export function namedFiles(record: StoredRecord): string[] {
	return [record.current, record.previous].flatMap((set) =>
		set ? set.packs.flatMap((pack) => [pack.name, pack.segment]) : []
	);
}

/** The record's key. */
const SET = 'set';
