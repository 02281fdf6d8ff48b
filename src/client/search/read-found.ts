import { FOUND } from '../../model/routes.ts';

/** What an article's hash says was searched for; null: it was not opened from a search. */
export function readFound(hash: string): string | null {
	if (!hash.startsWith(FOUND)) return null;
	const words = hash.slice(FOUND.length);
	try {
		return decodeURIComponent(words).trim() || null;
	} catch {
		return words; // a lone % in a typed address
	}
}
