// A pack with its segment, as the search reads them: only the runs of articles whose texts a question needs.
import type { ArticleId } from '../model/ids.ts';
import type { Head, Text } from '../model/pack.ts';
import { GROUP } from '../model/pack.ts';
import type { ByteCache } from './byte-cache.ts';
import { CompactTexts } from './compact-texts.ts';
import { ArticleText } from './article-text.ts';
import { fieldTexts } from './fields.ts';
import type { PackFile } from './files.ts';
import type { Segment } from './read-segment.ts';

/** A run of articles. */
interface Run {
	texts: CompactTexts;
	/** By place in the run: earlier printings, of the few that have any. */
	sameAs: ReadonlyMap<number, readonly ArticleId[]>;
}

export class ShelfUnreadable extends Error {
	readonly shelf: Shelf;

	constructor(shelf: Shelf, cause: unknown) {
		super('unreadable', { cause });
		this.shelf = shelf;
	}
}

export function readingFrom<T>(shelf: Shelf, reading: Promise<T>): Promise<T> {
	return reading.catch((error: unknown) => {
		throw new ShelfUnreadable(shelf, error);
	});
}

export class Shelf {
	readonly segment: Segment;
	readonly name: string;
	readonly #pack: PackFile;
	readonly #cache: ByteCache;

	/** name: tells its texts apart in the cache. pack: its file. */
	constructor(name: string, segment: Segment, pack: PackFile, cache: ByteCache) {
		this.name = name;
		this.segment = segment;
		this.#pack = pack;
		this.#cache = cache;
	}

	/** An article's texts, and its earlier printings. Rejects with ShelfUnreadable. */
	async article(article: number): Promise<{ text: ArticleText; sameAs: readonly ArticleId[] }> {
		const group = groupOf(article);
		const run = await this.#runs([group]).get(group);
		return { text: textIn(run, article), sameAs: run?.sameAs.get(article % GROUP) ?? [] };
	}

	/** An article's head, read anew: kept, heads would drive out what questions are answered from. Rejects when it cannot be read. */
	async head(article: number): Promise<Head> {
		const group = groupOf(article);
		const heads = await this.#list<Head>(this.segment.packCuts.heads, group, group);
		const head = heads[article % GROUP];
		if (!head) throw new Error(`no article ${article}`);
		return head;
	}

	/** Those of the articles whose texts `holds` holds true of, in the same order. Rejects with ShelfUnreadable. */
	async sift(
		articles: readonly number[],
		holds: (article: number, text: ArticleText) => boolean
	): Promise<number[]> {
		const runs = new Map<number, Run>();
		await Promise.all(
			[...this.#runs(new Set(articles.map(groupOf)))].map(async ([group, run]) => {
				runs.set(group, await run);
			})
		);
		return articles.filter((article) =>
			holds(article, textIn(runs.get(groupOf(article)), article))
		);
	}

	/** Whether their texts are in memory. */
	isAtHand(articles: readonly number[]): boolean {
		return articles.every((article) => this.#cache.has(this.#key(groupOf(article))));
	}

	/** How many runs with texts of theirs are not in memory. */
	lacking(articles: readonly number[]): number {
		const groups = new Set(articles.map(groupOf));
		return [...groups].filter((group) => !this.#cache.has(this.#key(group))).length;
	}

	/** Reads all texts, in one go. Rejects with ShelfUnreadable. */
	async warm(): Promise<void> {
		const groups = Array.from({ length: this.segment.packCuts.texts.length - 1 }, (_, n) => n);
		await Promise.all(this.#runs(groups).values());
	}

	#key(group: number): string {
		return `${this.name} texts ${group}`;
	}

	/** Those in memory, and the others, which are read: runs that lie one after the other in one go. */
	#runs(groups: Iterable<number>): ReadonlyMap<number, Promise<Run>> {
		const runs = new Map<number, Promise<Run>>();
		const missing: number[] = [];
		for (const group of groups) {
			const known = this.#cache.peek<Run>(this.#key(group));
			if (known) runs.set(group, known);
			else missing.push(group);
		}
		for (const [first, last] of stretches(missing)) {
			const read = this.#read(first, last);
			for (let group = first; group <= last; group += 1) {
				const run = read.then((all) => toRun(all.slice((group - first) * GROUP).slice(0, GROUP)));
				const bytes = ({ texts }: Run) => texts.size;
				runs.set(
					group,
					this.#cache.get(this.#key(group), () => run, bytes)
				);
			}
		}
		return runs;
	}

	async #read(first: number, last: number): Promise<[Head, Text][]> {
		const { heads, texts } = this.segment.packCuts;
		try {
			const [ofHeads, ofTexts] = await Promise.all([
				this.#list<Head>(heads, first, last),
				this.#list<Text>(texts, first, last)
			]);
			return ofHeads.map((head, i) => {
				const text = ofTexts[i];
				if (text?.id !== head.id) throw new Error(`no text of ${head.id}`);
				return [head, text];
			});
		} catch (error) {
			throw new ShelfUnreadable(this, error);
		}
	}

	async #list<T>(cuts: Uint32Array, first: number, last: number): Promise<T[]> {
		const json = await this.#pack(cuts[first] ?? 0, cuts[last + 1] ?? 0);
		return JSON.parse(`[${json.replace(/,$/u, '')}]`) as T[];
	}
}

function textIn(run: Run | undefined, article: number): ArticleText {
	if (!run) throw new Error(`no article ${article}`);
	return new ArticleText(run.texts, article % GROUP);
}

function groupOf(article: number): number {
	return Math.floor(article / GROUP);
}

/** Numbers that follow one another, as first and last. */
function stretches(numbers: readonly number[]): [first: number, last: number][] {
	const found: [number, number][] = [];
	for (const number of [...numbers].sort((a, b) => a - b)) {
		const last = found.at(-1);
		if (last?.[1] === number - 1) last[1] = number;
		else found.push([number, number]);
	}
	return found;
}

function toRun(articles: readonly [Head, Text][]): Run {
	const sameAs = new Map<number, readonly ArticleId[]>();
	articles.forEach(([, text], place) => {
		if (text.sameAs) sameAs.set(place, text.sameAs);
	});
	return {
		texts: new CompactTexts(articles.map(([head, text]) => fieldTexts(head, text))),
		sameAs
	};
}
