// A pack with its segment, as the search reads them: only the runs of articles whose texts a question needs.
import type { Head, Text } from '../model/pack.ts';
import { GROUP } from '../model/pack.ts';
import type { ByteCache } from './byte-cache.ts';
import { fieldTexts } from './fields.ts';
import type { PackFile } from './files.ts';
import { norm } from './norm.ts';
import type { Segment } from './read-segment.ts';

/** The fields of a run of articles, each article's in the order of FIELDS. */
interface Run {
	texts: string[][];
	/** Compared forms, each made when it is first asked for. */
	normed: (string[] | undefined)[];
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
	async fields(article: number): Promise<string[]> {
		const { texts } = await this.#run(article);
		return texts[article % GROUP] ?? [];
	}

	/** The same in their compared form. */
	async normed(article: number): Promise<string[]> {
		const run = await this.#run(article);
		return (run.normed[article % GROUP] ??= (run.texts[article % GROUP] ?? []).map(norm));
	}

	#run(article: number): Promise<Run> {
		const group = Math.floor(article / GROUP);
		return this.#cache.get(
			`${this.#name} texts ${group}`,
			async () => {
				try {
					return await this.#readRun(group);
				} catch (error) {
					throw new ShelfUnreadable(this, error);
				}
			},
			// Two bytes a unit, and as much again for the compared forms.
			({ texts }) => 4 * texts.flat().reduce((sum, { length }) => sum + length, 0)
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
		return { texts: fields, normed: [] };
	}

	async #list<T>(cuts: Uint32Array, group: number): Promise<T[]> {
		const json = await this.#pack(cuts[group] ?? 0, cuts[group + 1] ?? 0);
		return JSON.parse(`[${json.replace(/,$/u, '')}]`) as T[];
	}
}
