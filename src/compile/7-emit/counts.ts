// Articles by month × district × topic, and by day: what calendars and lists show before any pack is read.
import { isPrinted, monthOf } from '../../model/date.ts';
import type { Counts, DayEntry } from '../../model/manifest.ts';
import type { Head, Pack, PackPage } from '../../model/pack.ts';

/** Months in the order of `heads`; an article counts once under each of its districts and of its topics. */
export function countArticles(heads: readonly Head[]): Counts {
	const counts: Counts = {};
	for (const { issueDate, districts, topics } of heads) {
		const month = (counts[issueDate.best ? monthOf(issueDate.best) : 'undated'] ??= {});
		for (const district of districts.length > 0 ? districts : ['' as const]) {
			const byTopic = (month[district] ??= {});
			for (const topic of topics) byTopic[topic] = (byTopic[topic] ?? 0) + 1;
		}
	}
	return counts;
}

/** In the order of the pack's pages. A story that stood on two days counts on both. */
export function listDays(pack: Pack): DayEntry[] {
	const days = new Map<DayEntry['day'], PackPage[]>();
	for (const page of pack.pages) {
		days.set(page.issueDate.best, [...(days.get(page.issueDate.best) ?? []), page]);
	}
	return [...days].map(([day, pages]) => ({
		day,
		printed: pages.some(({ issueDate }) => isPrinted(issueDate.basis)),
		pages: pages.length,
		articles: new Set(
			pages.flatMap(({ items }) =>
				items.flatMap((item) => (item.type === 'story' ? [item.id] : []))
			)
		).size
	}));
}
