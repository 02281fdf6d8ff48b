// Stage 5: what a reader wants to know beside the words. When the page was printed, where each story plays, what it is about,
// where its headline may break.
import type { NamedPage, NamedStory } from './article-ids.ts';
import { pageFacts } from './dates/issue-date.ts';
import type { EnrichedItem, EnrichedPage } from './enriched-page.ts';
import { headlineBreaks } from './headline-breaks.ts';
import { findPlaces } from './places/places.ts';
import { storyText } from './story-text.ts';
import { findTopics } from './topics/topics.ts';

export function enrich(page: NamedPage): EnrichedPage {
	const { diagnostics, ...facts } = pageFacts(page);
	return {
		source: page.source,
		...facts,
		items: page.items.map(enrichItem),
		diagnostics: [...page.diagnostics, ...diagnostics]
	};
}

function enrichItem(story: NamedStory): EnrichedItem {
	const { id, kind, kicker, headline, subtitle, column, credits, paragraphs, lines } = story;
	const words = { id, kind, kicker, headline, subtitle, column, credits, paragraphs, lines };
	const base = { ...words, breaks: headlineBreaks(headline) };
	if (kind === 'banner' || kind === 'ad') {
		return { ...base, districts: [], streets: [], scope: null, topics: [], evidence: [] };
	}
	const fields = storyText(story);
	const { topics, evidence } = findTopics(fields);
	const places = findPlaces(fields);
	return { ...base, ...places, topics, evidence: [...places.evidence, ...evidence] };
}
