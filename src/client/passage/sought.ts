// Which passage a link asked for. Browsers take the directive out of the address before a script can see it; the entry of
// the page load and the link that was followed inside the app still have it.
import { followedAddress } from './followed.ts';
import { readDirective, type Sought } from './text-directive.ts';

/** null: the address names no passage. `paragraph`: 1-based, by its id, null where it has none. */
export function soughtPassage(): { words: Sought | null; paragraph: number | null } | null {
	const address = followedAddress() ?? loadedAddress();
	const words = isHere(address) ? readDirective(address) : null;
	const paragraph = /^#p(\d+)/.exec(location.hash)?.[1];
	if (!words && paragraph === undefined) return null;
	return { words, paragraph: paragraph === undefined ? null : Number(paragraph) };
}

function loadedAddress(): string {
	return performance.getEntriesByType('navigation')[0]?.name ?? '';
}

function isHere(address: string): boolean {
	return URL.canParse(address) && new URL(address).pathname === location.pathname;
}
