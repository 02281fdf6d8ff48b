// A Library over the heads of many packs; texts stay in their packs until one is read.
import type { ArticleId } from '../../model/ids.ts';
import type { Manifest, PackEntry } from '../../model/manifest.ts';
import type { Head, Pack, PackPage, Text } from '../../model/pack.ts';
import { issuesOf } from './issues.ts';
import type { Library } from './library.ts';

/** What is kept in memory of a pack. */
export interface Shelf {
	entry: PackEntry;
	pages: readonly PackPage[];
	byId: ReadonlyMap<ArticleId, Head>;
}

/** A pack of the manifest without a shelf is missing. `read`: a text of a pack; may reject. */
export function libraryOf(
	manifest: Manifest,
	shelves: readonly Shelf[],
	read: (entry: PackEntry, id: ArticleId) => Promise<Text | null>
): Library {
	const named = new Set(shelves.map(({ entry }) => entry.name));
	const byId = new Map(shelves.flatMap((shelf) => [...shelf.byId]));
	let heads: readonly Head[] | undefined;
	return {
		manifest,
		pages: shelves.flatMap((shelf) => shelf.pages).sort(byIssueNewestFirst),
		byId,
		get heads() {
			return (heads ??= inPrintedOrder(this));
		},
		missing: manifest.packs.filter(({ name }) => !named.has(name)),
		text: async (id) => {
			const shelf = shelves.find((one) => one.byId.has(id));
			return shelf ? read(shelf.entry, id) : null;
		}
	};
}

/** A Library over packs in memory: the prerenderer's whole archive. `packs` in the order of the manifest. */
export function memoryLibrary(manifest: Manifest, packs: readonly Pack[]): Library {
	const byName = new Map(manifest.packs.map(({ name }, at) => [name, packs[at]]));
	const shelves = manifest.packs.flatMap((entry, at) =>
		packs[at] ? [shelfOf(entry, packs[at])] : []
	);
	return libraryOf(manifest, shelves, ({ name }, id) => {
		const text = byName.get(name)?.texts.find((one) => one.id === id);
		return Promise.resolve(text ?? null);
	});
}

export function shelfOf(entry: PackEntry, { heads, pages }: Pick<Pack, 'heads' | 'pages'>): Shelf {
	return { entry, pages, byId: new Map(heads.map((head) => [head.id, head])) };
}

/** A story that stood twice comes with the issue whose date its head carries: the first that printed it. */
function inPrintedOrder(library: Library): readonly Head[] {
	return issuesOf(library).flatMap(({ day, heads }) =>
		heads.filter(({ issueDate }) => (issueDate.best ?? 'undated') === day)
	);
}

const LAST = Number.MAX_SAFE_INTEGER;

/** Undated issues last; within an issue by page number, unnumbered pages last, then by source. */
function byIssueNewestFirst(a: PackPage, b: PackPage): number {
	return (
		compare(b.issueDate.best ?? '', a.issueDate.best ?? '') ||
		(a.pageNumber ?? LAST) - (b.pageNumber ?? LAST) ||
		compare(a.source, b.source)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
