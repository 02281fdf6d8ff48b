// Pages and heads gathered into issues: what stood in one day's paper, in its own order.
import { isPrinted, type IsoDate, type IssueDate } from '../../model/date.ts';
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

/** Newest first, the undated last. Computed once a library; an issue in which nothing has changed is the one of the library before. */
export function issuesOf(library: Library): readonly Issue[] {
	const known = cache.get(library);
	if (known) return known;
	const days = new Map<Issue['day'], PackPage[]>();
	for (const page of library.pages) {
		const day = page.issueDate.best ?? 'undated';
		const pages = days.get(day);
		if (pages) pages.push(page);
		else days.set(day, [page]);
	}
	const issues = [...days].map(
		([day, pages]) => sameAsBefore(pages, library) ?? issueOf(day, pages, library)
	);
	cache.set(library, issues);
	return issues;
}

const cache = new WeakMap<Library, readonly Issue[]>();

/** Whole ones, by their first page. A library that grows by a month makes that month's anew. */
const made = new WeakMap<PackPage, Issue>();

function sameAsBefore(pages: readonly PackPage[], { byId }: Library): Issue | null {
	const issue = pages[0] && made.get(pages[0]);
	const isSame =
		issue?.pages.length === pages.length &&
		issue.pages.every((page, at) => page === pages[at]) &&
		issue.heads.every((head) => byId.get(head.id) === head);
	return isSame ? issue : null;
}

function issueOf(day: Issue['day'], pages: PackPage[], { byId }: Library): Issue {
	const heads = new Set<Head>();
	let isWhole = true;
	for (const page of pages) {
		for (const item of page.items) {
			if (item.type !== 'story') continue;
			const head = byId.get(item.id);
			if (head) heads.add(head);
			else isWhole = false;
		}
	}
	const issue = { day, date: dateOf(pages), pages, heads: [...heads] };
	if (isWhole && pages[0]) made.set(pages[0], issue);
	return issue;
}

/** A day that one page prints is a fact for the whole issue. */
function dateOf(pages: readonly PackPage[]): IssueDate {
	const printed = pages.findLast(({ issueDate }) => isPrinted(issueDate.basis));
	const page = printed ?? pages[0];
	if (!page) throw new Error('an issue without a page');
	return page.issueDate;
}
