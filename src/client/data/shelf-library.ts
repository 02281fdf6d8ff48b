// A Library over the heads of many packs; texts stay in their packs until one is read.
import type { ArticleId } from '../../model/ids.ts';
import type { Manifest, PackEntry } from '../../model/manifest.ts';
import type { Head, Pack, PackPage, Text } from '../../model/pack.ts';
import type { Library } from './library.ts';

/** What is kept in memory of a pack. */
export interface Shelf {
	entry: PackEntry;
	ids: ReadonlySet<ArticleId>;
	pages: readonly PackPage[];
	heads: readonly Head[];
}

/** A pack of the manifest without a shelf is missing. `read`: a text of a pack; may reject. */
export function libraryOf(
	manifest: Manifest,
	shelves: readonly Shelf[],
	read: (entry: PackEntry, id: ArticleId) => Promise<Text | null>
): Library {
	const named = new Set(shelves.map(({ entry }) => entry.name));
	const pages = shelves.flatMap((shelf) => shelf.pages).sort(byIssueNewestFirst);
	const heads = new Map(shelves.flatMap((shelf) => shelf.heads.map((head) => [head.id, head])));
	return {
		manifest,
		pages,
		heads: inPrintedOrder(pages, heads),
		missing: manifest.packs.filter(({ name }) => !named.has(name)),
		text: async (id) => {
			const shelf = shelves.find(({ ids }) => ids.has(id));
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
	return { entry, ids: new Set(heads.map(({ id }) => id)), pages, heads };
}

/** A story that stood twice comes with the issue whose date its head carries: the first that printed it. */
function inPrintedOrder(
	pages: readonly PackPage[],
	heads: ReadonlyMap<ArticleId, Head>
): readonly Head[] {
	const ordered = new Set<Head>();
	for (const page of pages) {
		for (const item of page.items) {
			const head = item.type === 'story' ? heads.get(item.id) : undefined;
			if (head?.issueDate.best === page.issueDate.best) ordered.add(head);
		}
	}
	return [...ordered];
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
