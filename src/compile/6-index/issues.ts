// Pages → issues: everything that a day printed, each article filed under the first day that it stood on.
import type { IsoDate } from '../../model/date.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { PackPage, PageItem } from '../../model/pack.ts';
import type { EnrichedPage } from '../5-enrich/enriched-page.ts';
import { toArticle, type Article } from './article.ts';

export interface Issue {
	/** null: the pages of which no day is known. */
	day: IsoDate | null;
	pages: PackPage[];
	/** In printed order, without those that an earlier issue holds. */
	articles: Article[];
}

/** Ascending by day, the undated last; pages by number, then by source. Pages without items hold nothing to file. */
export function toIssues(pages: readonly EnrichedPage[]): Issue[] {
	const filed = new Set<ArticleId>();
	const issues: Issue[] = [];
	for (const page of pages.filter(({ items }) => items.length > 0).sort(byPrintedOrder)) {
		const day = page.issueDate.best;
		let issue = issues.at(-1);
		if (issue?.day !== day) issues.push((issue = { day, pages: [], articles: [] }));
		issue.pages.push(toPackPage(page));
		for (const item of page.items) {
			const article = toArticle(item, page);
			if (!article || filed.has(article.head.id)) continue;
			filed.add(article.head.id);
			issue.articles.push(article);
		}
	}
	return issues;
}

function toPackPage(page: EnrichedPage): PackPage {
	return {
		source: page.source,
		issueDate: page.issueDate,
		pageNumber: page.pageNumber,
		section: page.section,
		items: page.items.flatMap((item): PageItem[] => {
			if (item.kind === 'ad') return [];
			if (item.id !== null) return [{ type: 'story', id: item.id }];
			return [{ type: 'banner', lines: [item.headline, ...item.paragraphs] }];
		}),
		ads: page.items.filter(({ kind }) => kind === 'ad').length
	};
}

/** '~' comes after every digit. */
const LAST = '~';

function byPrintedOrder(a: EnrichedPage, b: EnrichedPage): number {
	return (
		byCodeUnit(a.issueDate.best ?? LAST, b.issueDate.best ?? LAST) ||
		byNumber(a.pageNumber ?? Infinity, b.pageNumber ?? Infinity) ||
		byCodeUnit(a.source, b.source)
	);
}

function byNumber(a: number, b: number): number {
	return a === b ? 0 : a - b;
}

function byCodeUnit(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
