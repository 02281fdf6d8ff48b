// What the two topic views show, from the heads at hand.
import { DISTRICTS, type DistrictSlug } from '../../model/district.ts';
import type { Head } from '../../model/pack.ts';
import { findTopic, TOPICS, type Topic, type TopicSlug } from '../../model/topic.ts';
import type { Library } from './library.ts';
import { cutList, type Cut } from './list-params.ts';
import { monthsOf, narrow, YEARS, type Choice, type Facet } from './narrow.ts';
import { tally } from './tally.ts';

export interface TopicsPage {
	name: 'topics';
	/** All fifteen, in the order of the closed list. */
	topics: { topic: Topic; count: number }[];
	articles: number;
	/** Articles of the archive that are not at hand and so not counted. */
	away: number;
}

export interface TopicPage extends Omit<TopicsPage, 'name'> {
	name: 'topic';
	topic: Topic;
	list: Cut<Head>;
	/** Articles of the topic, before any narrowing. */
	count: number;
	district: Choice<DistrictSlug>;
	year: Choice<string>;
	/** The query that holds the choices. */
	params: string;
	/** Every month that the archive holds, oldest first, with the topic's articles in it; of the chosen district, if one is. */
	months: { month: string; count: number }[];
}

/** All sixteen: a district of which the topic has nothing is a question, too. */
const DISTRICT: Facet<DistrictSlug> = {
	known: DISTRICTS.map(({ slug }) => slug),
	keysOf: (head) => head.districts
};

export function topicsPage(library: Library): TopicsPage {
	return { name: 'topics', ...overview(library) };
}

export function topicPage(library: Library, slug: TopicSlug, params?: string): TopicPage {
	const topic = findTopic(slug);
	if (!topic) throw new Error(`no topic ${slug}`);
	const heads = library.heads.filter((head) => head.topics.includes(slug));
	const narrowed = narrow(heads, { district: DISTRICT, year: YEARS }, params);
	return {
		name: 'topic',
		...overview(library),
		topic,
		list: cutList(narrowed.heads, params),
		count: heads.length,
		...narrowed.by,
		params: params ?? '',
		months: monthsOf(library.heads, narrowed.without('year'))
	};
}

function overview({ heads, missing }: Library): Omit<TopicsPage, 'name'> {
	const counts = new Map(tally(heads, (head) => head.topics).map((t) => [t.key, t.count]));
	return {
		topics: TOPICS.map((topic) => ({ topic, count: counts.get(topic.slug) ?? 0 })),
		articles: heads.length,
		away: missing.reduce((sum, pack) => sum + pack.articles, 0)
	};
}
