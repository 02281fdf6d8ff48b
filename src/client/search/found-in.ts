// The address of an article that was found: what was searched for stands behind its hash, which no server sees.
import type { ArticleId } from '../../model/ids.ts';
import { href } from '../href.ts';

const MARK = '#q=';

/** `q`: '' where only filters were chosen: there is nothing to mark. */
export function foundHref(id: ArticleId, q: string): string {
	return href({ name: 'article', id }) + (q && MARK + encodeURIComponent(q));
}

/** What was searched for; null: the article was not opened from a search. */
export function readFound(hash: string): string | null {
	if (!hash.startsWith(MARK)) return null;
	try {
		return decodeURIComponent(hash.slice(MARK.length)).trim() || null;
	} catch {
		return hash.slice(MARK.length); // a lone % in a typed address
	}
}
