// What is stored and what is going on, as plain data: the tab that keeps the archive posts it, all tabs show it.
import { monthsOf, type Manifest, type PackEntry } from '../../model/manifest.ts';
import { packBytes, wantedPacks, type LostSet, type StoredSet } from './stored-set.ts';

export interface OfflineSnapshot {
	/** A pass is under way: looking for news, storing, checking what is stored. */
	working: boolean;
	/** dataVersion of the set that readers read; null: nothing is stored. */
	dataVersion: string | null;
	/** Newest first; empty until a manifest is known. */
	packs: readonly PackStatus[];
	/** When the site was last asked for news and answered. Milliseconds since 1970, as all times here. */
	checkedAt: number | null;
	/** What keeps the archive from being whole; null: nothing does. */
	problem: Problem | null;
	/** The reader stopped the storing. */
	isPaused: boolean;
	/** dataVersion of the set before, which can be had back; null: there is none. */
	previous: string | null;
	/** How the storing gets on: since when, and bytes of the packs that came since; null: nothing is to be stored. */
	run: { since: number; bytes: number } | null;
	/** What the browser cleared on its own, until the reader has it stored again or lets it go; null: nothing. */
	lost: LostSet | null;
}

export interface PackStatus {
	name: string;
	/** 'YYYY-MM' ascending, 'undated' last. */
	months: readonly string[];
	articles: number;
	/** Issues: days that the pack holds. */
	issues: number;
	/** On the wire and on the device, with the segment. */
	bytes: number;
	/** offered: not to be kept unless the reader asks. */
	state: 'stored' | 'storing' | 'waiting' | 'offered' | 'failed';
	/** Of those that are kept without a wish. */
	isNewest: boolean;
	/** Since when it is on the device, and when its bytes were last compared with the manifest; null unless stored. */
	storedAt: number | null;
	verifiedAt: number | null;
	/** Why it failed. */
	reason: FailureReason | null;
}

/**
 * unreachable: no network · missing: the site answers without the file · damaged: its bytes are not the manifest's ·
 * full: no room · refused: the browser lets nothing be stored.
 */
export type FailureReason = 'unreachable' | 'missing' | 'damaged' | 'full' | 'refused';

/**
 * version: the site's archive is of a format that this shell cannot read · signature: it is not signed as this shell wants it.
 * The old set stays; an update of the shell may help.
 */
export type Problem =
	| { code: Exclude<FailureReason, 'full'> | 'version' | 'signature' }
	/** `needed`: bytes still to be stored. What is free no browser says truly. */
	| { code: 'full'; needed: number };

export const NOTHING_KNOWN: OfflineSnapshot = {
	working: false,
	dataVersion: null,
	packs: [],
	checkedAt: null,
	problem: null,
	isPaused: false,
	previous: null,
	run: null,
	lost: null
};

/** Each pack of the manifest as it stands: stored as the set says, else wanted or offered. */
export function packStatuses(
	manifest: Manifest,
	set: StoredSet | null,
	wanted: readonly PackEntry[]
): PackStatus[] {
	const stored = new Map(set?.packs.map((pack) => [pack.name, pack]));
	const newest = wantedPacks(manifest, 'auto');
	return manifest.packs.map((entry) => {
		const held = stored.get(entry.name);
		return {
			...describe(entry),
			isNewest: newest.includes(entry),
			state: held ? 'stored' : wanted.includes(entry) ? 'waiting' : 'offered',
			storedAt: held?.storedAt ?? null,
			verifiedAt: held?.verifiedAt ?? null
		};
	});
}

/** The same snapshot with one pack changed. */
export function withPack(
	snapshot: OfflineSnapshot,
	name: string,
	change: Pick<PackStatus, 'state'> &
		Partial<Pick<PackStatus, 'storedAt' | 'verifiedAt' | 'reason'>>
): OfflineSnapshot {
	const packs = snapshot.packs.map((pack) =>
		pack.name === name ? { ...pack, reason: null, ...change } : pack
	);
	return { ...snapshot, packs };
}

function describe(
	entry: PackEntry
): Omit<PackStatus, 'state' | 'isNewest' | 'storedAt' | 'verifiedAt'> {
	return {
		name: entry.name,
		months: monthsOf(entry),
		articles: entry.articles,
		issues: entry.days.filter(({ day }) => day !== null).length,
		bytes: packBytes(entry),
		reason: null
	};
}
