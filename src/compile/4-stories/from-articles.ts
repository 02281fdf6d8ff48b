// Pages that came as articles skip the stages of the page: their items stand as given.
import type { ArticlesPage } from '../1-ingest/source-page.ts';
import { SURE, type StoryPage } from './story.ts';

export function fromArticles(page: ArticlesPage): StoryPage {
	const { source, sidecar, named, diagnostics } = page;
	const items = page.articles.map((article) => ({
		...article,
		kind: 'article' as const,
		column: null,
		folio: false,
		confidence: SURE,
		spans: [],
		lines: []
	}));
	return { source, text: '', sidecar, named, items, diagnostics: [...diagnostics] };
}
