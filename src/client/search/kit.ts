import type * as Later from './search-later.ts';

/** What the search page does beyond asking and listing: comes once the page stands, and lies on the device as the app does. */
export type Kit = typeof Later;

/** null: neither stored nor reachable, and the page searches all the same. */
export function fetchKit(): Promise<Kit | null> {
	return import('./search-later.ts').catch(() => null);
}
