// Where the very same text was printed again: equal bodies are one article with several places.
import type { ArticleId } from '../../model/ids.ts';
import type { Head, PackPage } from '../../model/pack.ts';

/** The pages of an article but the first, which its head names; only articles that have some. */
export function reprintsOf(
	pages: readonly PackPage[],
	heads: ReadonlyMap<ArticleId, Head>
): ReadonlyMap<ArticleId, PackPage[]> {
	const reprints = new Map<ArticleId, PackPage[]>();
	for (const page of pages) {
		for (const item of page.items) {
			const head = item.type === 'story' ? heads.get(item.id) : undefined;
			if (!head || isFirst(page, head)) continue;
			reprints.set(head.id, [...(reprints.get(head.id) ?? []), page]);
		}
	}
	return reprints;
}

function isFirst({ issueDate, pageNumber }: PackPage, head: Head): boolean {
	return issueDate.best === head.issueDate.best && pageNumber === head.pageNumber;
}
