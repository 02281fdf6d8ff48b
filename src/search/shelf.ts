// A pack with its segment, as the search reads them: only the runs of articles whose texts a question needs.
import type { ArticleId } from '../model/ids.ts';
import type { Head, Text } from '../model/pack.ts';
import { GROUP } from '../model/pack.ts';
import type { ByteCache } from './byte-cache.ts';
import { fieldTexts } from './fields.ts';
import type { PackFile } from './files.ts';
import { norm } from './norm.ts';
import type { Segment } from './read-segment.ts';

/** A run of articles. */
interface Run {
	/** Each article's, in the order of FIELDS. */
	fields: (readonly string[])[];
	sameAs: (readonly ArticleId[] | undefined)[];
	/** Places of those whose fields are in their compared form. */
	normed: Set<number>;
}

export class ShelfUnreadable extends Error {
	readonly shelf: Shelf;

	constructor(shelf: Shelf, cause: unknown) {
		super('a pack or its segment cannot be read', { cause });
		this.shelf = shelf;
	}
}

export class Shelf {
	readonly segment: Segment;
	readonly #name: string;
	readonly #pack: PackFile;
	readonly #cache: ByteCache;

	/** name: tells its texts apart in the cache. pack: its file. */
	constructor(name: string, segment: Segment, pack: PackFile, cache: ByteCache) {
		this.#name = name;
		this.segment = segment;
		this.#pack = pack;
		this.#cache = cache;
	}

	/** An article's fields as the reader sees them. Rejects with ShelfUnreadable. */
	async fields(article: number): Promise<readonly string[]> {
		const { fields } = await this.#run(article, 'texts');
		return fields[article % GROUP] ?? [];
	}

	/** Its earlier printings. Rejects with ShelfUnreadable. */
	async sameAs(article: number): Promise<readonly ArticleId[]> {
		const { sameAs } = await this.#run(article, 'texts');
		return sameAs[article % GROUP] ?? [];
	}

	/** Its fields in their compared form: kept apart, since many are compared and few are shown. */
	async normed(article: number): Promise<readonly string[]> {
		const { fields, normed } = await this.#run(article, 'normed');
		const at = article % GROUP;
		// In place, when first asked for: the two forms of a text are seldom needed together.
		if (!normed.has(at)) fields[at] = (fields[at] ?? []).map(norm);
		normed.add(at);
		return fields[at] ?? [];
	}

	#run(article: number, kind: string): Promise<Run> {
		const group = Math.floor(article / GROUP);
		return this.#cache.get(
			`${this.#name} ${kind} ${group}`,
			async () => {
				try {
					return await this.#readRun(group);
				} catch (error) {
					throw new ShelfUnreadable(this, error);
				}
			},
			// Two bytes a unit.
			({ fields }) => 2 * fields.flat().reduce((sum, { length }) => sum + length, 0)
		);
	}

	async #readRun(group: number): Promise<Run> {
		const { heads, texts } = this.segment.packCuts;
		const [ofHeads, ofTexts] = await Promise.all([
			this.#list<Head>(heads, group),
			this.#list<Text>(texts, group)
		]);
		const fields = ofHeads.map((head, i) => {
			const text = ofTexts[i];
			if (text?.id !== head.id) throw new Error(`pack has no text beside the head of ${head.id}`);
			return fieldTexts(head, text);
		});
		return { fields, sameAs: ofTexts.map(({ sameAs }) => sameAs), normed: new Set() };
	}

	async #list<T>(cuts: Uint32Array, group: number): Promise<T[]> {
		const json = await this.#pack(cuts[group] ?? 0, cuts[group + 1] ?? 0);
		return JSON.parse(`[${json.replace(/,$/u, '')}]`) as T[];
	}
}
