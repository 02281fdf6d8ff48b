// The hits as rows: printings of one story put together, and the rows cut into blocks, of which only new ones are rendered.
import type { ArticleId } from '../../model/ids.ts';
import type { Head, PackPage } from '../../model/pack.ts';
import type { SearchHit } from '../../search/protocol.ts';
import { blocksOf } from './blocks.ts';
import { groupHits, type Group } from './groups.ts';
import { reprintsOf } from './reprints.ts';

export class HitList {
	readonly #reprints: ReadonlyMap<ArticleId, PackPage[]>;
	#blocks: readonly (readonly Group[])[] = [];

	/** Of the archive at hand. */
	constructor(pages: readonly PackPage[], heads: ReadonlyMap<ArticleId, Head>) {
		this.#reprints = reprintsOf(pages, heads);
	}

	/** A block in which nothing has changed since the last call is the same object. */
	blocks(hits: readonly SearchHit[]): readonly (readonly Group[])[] {
		this.#blocks = blocksOf(groupHits(hits, this.#reprints), this.#blocks);
		return this.#blocks;
	}
}
