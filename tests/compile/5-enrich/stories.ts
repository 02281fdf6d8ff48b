// Stories and pages as stage 4 hands them on, for the tests of stage 5.
import type { NamedPage, NamedStory } from '../../../src/compile/5-enrich/article-ids.ts';

export function story(fields: Partial<NamedStory> = {}): NamedStory {
	return {
		id: null,
		kind: 'article',
		kicker: null,
		headline: '',
		subtitle: null,
		column: null,
		credits: [],
		paragraphs: [],
		folio: false,
		confidence: { body: 1, heading: 1 },
		spans: [],
		lines: [],
		...fields
	};
}

export function page(items: NamedStory[], fields: Partial<NamedPage> = {}): NamedPage {
	return {
		source: 'page.txt',
		text: '',
		sidecar: null,
		named: { day: null, pageNumber: null },
		items,
		diagnostics: [],
		...fields
	};
}
