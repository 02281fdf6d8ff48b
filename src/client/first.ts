// What acts on a page: the islands of a static one, and the keeper of the archive. A file of its own, which a page that is read need not wait for.
import { enliven } from './islands/enliven.ts';
import { ISLANDS } from './islands/islands.ts';
import { startOffline, type Offline } from './offline/register.ts';
import { siteBase } from './share/site-base.ts';

export interface Alive {
	/** Absolute, with trailing slash. */
	base: string;
	offline: Offline;
	/** Stops what is alive in a static page. */
	still: () => void;
}

/** `shown`: resolves when what the reader came for is on the screen; until then nothing else is done. `isUrgent`: see enliven. */
export async function comeAlive(
	isStatic: boolean,
	shown: Promise<unknown>,
	isUrgent: () => boolean
): Promise<Alive> {
	const base = siteBase();
	const offline = startOffline(base, shown);
	const still = isStatic ? await enliven(document, ISLANDS, { offline }, isUrgent) : () => {};
	return { base, offline, still };
}
