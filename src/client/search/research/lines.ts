// The places of all hits, a line each, in the order in which one reads them by columns.
import type { ArticleId } from '../../../model/ids.ts';
import type { Line, SearchHit } from '../../../search/protocol.ts';

export interface PlacedLine extends Line {
	id: ArticleId;
}

/** found: by the search's order. before, after: by what stands nearest to the hit on that side. */
export type LineOrder = 'found' | 'before' | 'after';

export function linesIn(hits: readonly SearchHit[]): PlacedLine[] {
	return hits.flatMap(({ id, lines = [] }) => lines.map((line) => ({ ...line, id })));
}

/** By sound, as a Chinese dictionary: what begins alike comes together. Lines that are alike stay in the search's order. */
export function sortLines(lines: readonly PlacedLine[], order: LineOrder): PlacedLine[] {
	if (order === 'found') return [...lines];
	const { compare } = new Intl.Collator('zh-Hans-CN');
	const keyed = lines.map((line) => ({
		line,
		key: order === 'before' ? turned(line) : line.after
	}));
	return keyed.sort((a, b) => compare(a.key, b.key)).map(({ line }) => line);
}

/** From the hit outwards. */
function turned({ before }: Line): string {
	return Array.from(before).reverse().join('');
}
