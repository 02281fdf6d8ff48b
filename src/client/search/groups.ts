// Hits of one story that was printed more than once, put together.
import type { ArticleId } from '../../model/ids.ts';
import type { PackPage } from '../../model/pack.ts';
import type { SearchHit } from '../../search/protocol.ts';

export interface Group {
	/** The best of them: the row that is seen. */
	hit: SearchHit;
	/** Its other printings, whether they are hits or not, by id. */
	others: ArticleId[];
	/** Pages that carry the very same text again. */
	pages: readonly PackPage[];
}

/** In the order of the hits. What two of them name as an earlier printing makes all three one. */
export function groupHits(
	hits: readonly SearchHit[],
	reprints: ReadonlyMap<ArticleId, PackPage[]> = new Map()
): Group[] {
	const groups: Group[] = [];
	const byId = new Map<ArticleId, Group>();
	for (const hit of hits) {
		const ids = [hit.id, ...(hit.sameAs ?? [])];
		const known = [...new Set(ids.flatMap((id) => byId.get(id) ?? []))];
		const [group = { hit, others: [], pages: reprints.get(hit.id) ?? [] }, ...more] = known;
		if (known.length === 0) groups.push(group);
		for (const other of more) {
			groups.splice(groups.indexOf(other), 1);
			ids.push(other.hit.id, ...other.others);
		}
		for (const id of ids) {
			if (byId.get(id) !== group && id !== group.hit.id) group.others.push(id);
			byId.set(id, group);
		}
	}
	return groups;
}
