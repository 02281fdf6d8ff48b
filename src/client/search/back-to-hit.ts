// Back from an article to the hit it was opened by: in a long list the browser's own place is gone before the list is there.
import type { ArticleId } from '../../model/ids.ts';

/** What SearchHits keeps with a history entry. */
interface Kept {
	hit?: ArticleId;
}

/** The hit that the present entry was left by; null: none. */
export function hitLeftBy(): ArticleId | null {
	return (history.state as Kept | null)?.hit ?? null;
}

/** Whether it is on the page; then it is brought into sight, with the focus on it. */
export function goBackTo(hit: ArticleId): boolean {
	const link = document.querySelector<HTMLElement>(`a.hit[href*="/a/${hit}/"]`);
	link?.scrollIntoView({ block: 'center' });
	link?.focus({ preventScroll: true });
	return link !== null;
}
