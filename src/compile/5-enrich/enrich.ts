// Stage 5: what a reader wants to know beside the words. When the page was printed, where each story plays, what it is about,
// where its headline may break.
import type { NamedPage, NamedStory } from './article-ids.ts';
import { pageFacts } from './dates/issue-date.ts';
import type { EnrichedItem, EnrichedPage } from './enriched-page.ts';
import { headlineBreaks } from './headline-breaks.ts';
import { findPlaces } from './places/places.ts';
import { isDoubtful, type Confidence } from '../../model/page.ts';
import { storyText } from './story-text.ts';
import { setTags } from './set-tags.ts';
import { findTopics } from './topics/topics.ts';

export function enrich(page: NamedPage): EnrichedPage {
	const { diagnostics, ...facts } = pageFacts(page);
	return {
		source: page.source,
		text: page.text,
		...facts,
		items: page.items.map((story) => enrichItem(story, page.text)),
		diagnostics: [...page.diagnostics, ...diagnostics]
	};
}

function enrichItem(story: NamedStory, text: string): EnrichedItem {
	const { id, kind, kicker, headline, subtitle, column, credits, paragraphs } = story;
	const { spans, lines } = story;
	const words = { id, kind, kicker, headline, subtitle, column, credits, paragraphs, spans, lines };
	const confidence = rounded(story.confidence);
	const printed = isDoubtful(confidence)
		? story.spans.map(({ from, to }) => text.slice(from, to))
		: null;
	const base = { ...words, confidence, printed, breaks: headlineBreaks(headline) };
	if (kind === 'banner' || kind === 'ad') {
		return { ...base, districts: [], streets: [], scope: null, topics: [], evidence: [] };
	}
	const fields = storyText(story);
	const { topics, evidence } = findTopics(fields);
	const places = findPlaces(fields);
	const found = { ...places, topics, evidence: [...places.evidence, ...evidence] };
	return { ...base, ...(story.byHand ? setTags(found, story.byHand) : found) };
}

function rounded({ body, heading }: Confidence): Confidence {
	const toHundredths = (share: number) => Math.round(share * 100) / 100;
	return { body: toHundredths(body), heading: toHundredths(heading) };
}
