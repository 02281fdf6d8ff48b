// The pipeline up to articles: reads like the numbered folders.
import { createHash } from 'node:crypto';
import { ingest } from './1-ingest/ingest.ts';
import type { SourceFile, SourcePage } from './1-ingest/source-page.ts';
import { correctPage } from './4-stories/corrections/correct-page.ts';
import { fromArticles } from './4-stories/from-articles.ts';
import { readInPortions } from './4-stories/portions.ts';
import type { StoryPage } from './4-stories/story.ts';
import { toStoryPage } from './4-stories/to-story-page.ts';
import { assignIds } from './5-enrich/article-ids.ts';
import type { PublishedId } from './5-enrich/article-ids/ids-file.ts';
import { enrich } from './5-enrich/enrich.ts';
import type { EnrichedPage } from './5-enrich/enriched-page.ts';
import { REMEMBER_NOTHING, type Remember } from './remember.ts';
import type { Report } from './report.ts';

export interface Compilation {
	pages: EnrichedPage[];
	/** The ids that this build publishes: what the next one takes as `previous`. */
	published: PublishedId[];
}

/** Files in path order → pages with dated, tagged, identified items. Diagnostics lie with the pages, the rest in the report. */
export function compile(
	files: readonly SourceFile[],
	report: Report,
	previous: readonly PublishedId[] = [],
	remember: Remember = REMEMBER_NOTHING
): Compilation {
	const sources = ingest(files, report);
	// Whatever a page gives follows from its source; and from its ids, which depend on other pages too.
	const keys = sources.map((page) =>
		createHash('sha256').update(JSON.stringify(page)).digest('hex')
	);
	const stories = sources.map((page, i) =>
		correctPage(remember('items', keys[i], () => segment(page, report)))
	);
	const { pages, published } = assignIds(stories, previous, report);
	const tagged = pages.map((page, i) => {
		const ids = page.items.map(({ id }) => id);
		return remember('tags', [keys[i], ids, page.diagnostics], () => enrich(page));
	});
	return { pages: tagged, published };
}

/** A source page → its items. */
export function segment(page: SourcePage, report: Report): StoryPage {
	switch (page.type) {
		case 'text':
			return readInPortions(page, (part) => toStoryPage(part, report));
		case 'articles':
			return fromArticles(page);
		case 'unusable':
			return { ...page, text: '', items: [] };
	}
}
