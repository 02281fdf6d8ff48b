// archive/ids.json: the addresses that a build has published, for the next one to keep.
import { parseArticleId, type ArticleId } from '../../../model/ids.ts';
import type { Signature } from '../../../model/signed.ts';

export const IDS_PATH = 'archive/ids.json';

const IDS_FORMAT_VERSION = 1;

/** One published article. */
export interface PublishedId {
	id: ArticleId;
	/** The files it stood in, ascending. */
	sources: string[];
	/** Of its printed letters (sketch.ts). */
	sketch: string;
	/** Of the article, where it is signed: the same text keeps it, for each one made anew is another. */
	signature?: Signature;
}

/** One article a line, ascending by id. */
export function formatIdsFile(published: readonly PublishedId[]): string {
	const lines = published.map((entry) => JSON.stringify(entry)).join(',\n');
	return `{"formatVersion":${IDS_FORMAT_VERSION},"ids":[\n${lines}\n]}\n`;
}

/** Text → entries. Throws with the reason: to lose the old addresses in silence would be worse. */
export function parseIdsFile(text: string): PublishedId[] {
	const value = JSON.parse(text) as { formatVersion?: unknown; ids?: unknown } | null;
	if (value?.formatVersion !== IDS_FORMAT_VERSION || !Array.isArray(value.ids)) {
		throw new Error(`it is not an ids file of version ${IDS_FORMAT_VERSION}`);
	}
	return value.ids.map((entry: Partial<Record<keyof PublishedId, unknown>>, i) => {
		const id = typeof entry.id === 'string' ? parseArticleId(entry.id) : null;
		if (!id || !Array.isArray(entry.sources) || typeof entry.sketch !== 'string') {
			throw new Error(`its entry ${i + 1} is not {id, sources, sketch}`);
		}
		const { signature } = entry;
		return {
			id,
			sources: entry.sources.map(String),
			sketch: entry.sketch,
			...(typeof signature === 'string' && { signature })
		};
	});
}
