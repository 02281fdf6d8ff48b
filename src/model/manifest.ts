// archive/manifest.json: the only data file that changes under the same name.
import { monthOf, type IsoDate } from './date.ts';
import type { DistrictSlug } from './district.ts';
import { FORMAT_VERSION } from './pack.ts';
import type { Signature } from './signed.ts';
import type { TopicSlug } from './topic.ts';

export interface Manifest {
	/** Of the packs and segments listed here; a shell that cannot read it keeps its old set and asks for an update. */
	formatVersion: number;
	/** Hex; changes exactly when any pack or segment does. */
	dataVersion: string;
	paper: string;
	articles: number;
	issues: number;
	/** Newest days first. */
	packs: PackEntry[];
	counts: Counts;
	/** Tables of which pack holds which article (places.ts), a part of the archive each; nobody needs them who has it all. */
	places?: FileEntry[];
	/** Of `manifestMessage`, where the build was given a key; the last field. */
	signature?: Signature;
	/** On a device alone, whose packs are other than those published: the manifest as it came. */
	published?: Manifest;
}

/** A file beside the manifest: `name` is relative to archive/ and holds the hash. */
export interface FileEntry {
	name: string;
	/** Exact size on the wire and on the device. */
	bytes: number;
	/** Lower-case hex of the file's bytes. */
	sha256: string;
}

export interface PackEntry extends FileEntry {
	/** Ascending by day; the undated come last. */
	days: DayEntry[];
	articles: number;
	/** Search segment over the pack's articles. */
	segment: FileEntry;
	/** Names of older packs that this one replaces; who holds all of them verified need not fetch it. */
	covers: string[];
}

export interface DayEntry {
	/** null: no bound on the date is known. */
	day: IsoDate | null;
	/** False when the day was inferred from the text. */
	printed: boolean;
	pages: number;
	articles: number;
}

/**
 * month ('YYYY-MM' or 'undated') → district slug or '' (no district) → topic slug → articles.
 * An article counts once under each of its districts and each of its topics.
 */
export type Counts = Record<
	string,
	Partial<Record<DistrictSlug | '', Partial<Record<TopicSlug, number>>>>
>;

/** The manifest's path below the site's base. */
export const MANIFEST_PATH = 'archive/manifest.json';

/** The months a pack holds days of: 'YYYY-MM' ascending, 'undated' last. */
export function monthsOf(entry: Pick<PackEntry, 'days'>): string[] {
	return [...new Set(entry.days.map(({ day }) => (day ? monthOf(day) : 'undated')))];
}

/** Unknown JSON → a manifest this build can read; the reason where it cannot. */
export function parseManifest(value: unknown): Manifest | { unreadable: 'shape' | 'version' } {
	if (typeof value !== 'object' || value === null) return { unreadable: 'shape' };
	const manifest = value as Partial<Manifest>;
	if (typeof manifest.formatVersion !== 'number') return { unreadable: 'shape' };
	if (manifest.formatVersion !== FORMAT_VERSION) return { unreadable: 'version' };
	if (!Array.isArray(manifest.packs) || typeof manifest.dataVersion !== 'string') {
		return { unreadable: 'shape' };
	}
	return value as Manifest;
}
