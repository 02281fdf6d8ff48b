// Pages and heads gathered into issues: what stood in one day's paper, in its own order.
import { isPrinted, type IsoDate, type IssueDate } from '../../model/date.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Head, PackPage } from '../../model/pack.ts';
import type { Library } from './library.ts';

export interface Issue {
	day: IsoDate | 'undated';
	/** Of its first page: all pages of a dated issue carry the same day. */
	date: IssueDate;
	pages: PackPage[];
	/** Each story once, in printed order. */
	heads: Head[];
}

/** Newest first, the undated last. Computed once a library. */
export function issuesOf(library: Library): readonly Issue[] {
	const known = cache.get(library);
	if (known) return known;
	const byId = headsById(library);
	const issues = new Map<string, Issue>();
	for (const page of library.pages) {
		const day = page.issueDate.best ?? 'undated';
		const issue = issues.get(day) ?? { day, date: page.issueDate, pages: [], heads: [] };
		issue.pages.push(page);
		// A day that one page prints is a fact for the whole issue.
		if (isPrinted(page.issueDate.basis)) issue.date = page.issueDate;
		for (const head of storiesOf(page, byId)) {
			if (!issue.heads.includes(head)) issue.heads.push(head);
		}
		issues.set(day, issue);
	}
	const result = [...issues.values()];
	cache.set(library, result);
	return result;
}

const cache = new WeakMap<Library, readonly Issue[]>();

/** All that are at hand. Made once a library. */
export function headsById(library: Library): ReadonlyMap<ArticleId, Head> {
	const known = byIdOf.get(library);
	if (known) return known;
	const byId = new Map(library.heads.map((head) => [head.id, head]));
	byIdOf.set(library, byId);
	return byId;
}

const byIdOf = new WeakMap<Library, ReadonlyMap<ArticleId, Head>>();

function storiesOf(page: PackPage, byId: ReadonlyMap<ArticleId, Head>): Head[] {
	return page.items.flatMap((item) => {
		const head = item.type === 'story' ? byId.get(item.id) : undefined;
		return head ? [head] : [];
	});
}
