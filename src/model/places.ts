// Which pack holds which article: a text, gzipped, for whoever looks for one that is not on the device. A line a pack: its name, then
// its articles' ids, with spaces between.
import type { ArticleId } from './ids.ts';

export const PLACES_ENDING = '.ids';

export function formatPlaces(
	packs: readonly { name: string; ids: readonly ArticleId[] }[]
): string {
	return packs.map(({ name, ids }) => `${[name, ...ids].join(' ')}\n`).join('');
}

/** The pack's name; null: none of the table holds it. */
export function placeIn(table: string, id: ArticleId): string | null {
	const at = table.indexOf(` ${id}`);
	if (at === -1) return null;
	const from = table.lastIndexOf('\n', at) + 1;
	return table.slice(from, table.indexOf(' ', from));
}
