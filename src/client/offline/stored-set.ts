// What counts as stored: one record in IndexedDB, changed in one write. Files on the shelf that it does not name
// do not count, and are swept.
import { monthsOf, parseManifest, type Manifest, type PackEntry } from '../../model/manifest.ts';
import { autoBytes } from './auto-bytes.ts';
import { SET_KEY } from './names.ts';
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
export function readStored(): Promise<StoredRecord> {
	if (!reading) {
		const mine = read();
		reading = mine;
		const forget = () => setTimeout(() => (reading === mine ? (reading = null) : null));
		mine.then(forget, forget);
	}
	return reading;
}

/** Who asks in the same moment gets the same answer: a large archive's manifest takes long to come over. */
let reading: Promise<StoredRecord> | null = null;

async function read(): Promise<StoredRecord> {
	const record = (await getStored(SET_KEY)) as StoredRecord | undefined;
	if (!record) return NOTHING_STORED;
	return { ...record, current: readable(record.current), previous: readable(record.previous) };
}

function readable(set: StoredSet | null): StoredSet | null {
	return set && 'unreadable' in parseManifest(set.manifest) ? null : set;
}

/** Rejects where IndexedDB is refused or full; then the record is what it was before. */
export async function writeStored(record: StoredRecord): Promise<void> {
	await putStored(SET_KEY, record);
	reading = null;
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

/** The set before becomes the current one; the one given up is not to be taken again. */
export function swap(record: StoredRecord): StoredRecord {
	const { current, previous } = record;
	const declined = current?.manifest.dataVersion;
	return { ...record, current: previous, previous: current, ...(declined && { declined }) };
}
