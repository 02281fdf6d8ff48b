// After a pass: what tells where an article lies, on the device and at the site.
import { catalogue } from './catalogue.ts';
import { keepPlaces, placeOf } from './places.ts';
import type { StoredSet } from './stored-set.ts';

/** `isReachable`: whether the site has just answered. Never rejects. */
export async function keepTables(
	base: string,
	set: StoredSet,
	isReachable: boolean
): Promise<void> {
	await catalogue(base, set).catch(() => undefined);
	const isPart = set.packs.length < set.manifest.packs.length;
	if (isPart && isReachable) await keepPlaces(base, set.manifest).catch(() => undefined);
}

/** Here, too: one file for both is one less that every first visit names. */
export { placeOf };
