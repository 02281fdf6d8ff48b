// What the two topic views show, from the heads at hand.
import { DISTRICTS, type DistrictSlug } from '../../model/district.ts';
import type { Head } from '../../model/pack.ts';
import { findTopic, TOPICS, type Topic, type TopicSlug } from '../../model/topic.ts';
import type { Library } from './library.ts';
import { cutList, type Cut } from './list-params.ts';
import { monthsOf, narrow, PERIOD, type Choice, type Facet, type PeriodChoice } from './narrow.ts';
import { tally } from './tally.ts';

export interface TopicsPage extends Overview, PeriodChoice {
	name: 'topics';
	district: Choice<DistrictSlug>;
}

export interface TopicCount {
	topic: Topic;
	count: number;
}

interface Overview {
	/** All fifteen, in the order of the closed list. */
	topics: TopicCount[];
	/** At hand, of the chosen period and district. */
	articles: number;
	/** Articles of the archive that are not at hand and so not counted. */
	away: number;
}

export interface TopicPage extends Overview, PeriodChoice {
	name: 'topic';
	topic: Topic;
	list: Cut<Head>;
	/** Articles of the topic, before any narrowing. */
	count: number;
	district: Choice<DistrictSlug>;
	/** Every month that the archive holds, oldest first, with the topic's articles in it; of the chosen district, if one is. */
	months: { month: string; count: number }[];
}

/** All sixteen: a district of which the topic has nothing is a question, too. */
const DISTRICT: Facet<DistrictSlug> = {
	known: DISTRICTS.map(({ slug }) => slug),
	keysOf: (head) => head.districts
};

export function topicsPage(library: Library, params?: string): TopicsPage {
	const narrowed = narrow(library.heads, { district: DISTRICT, ...PERIOD }, params);
	return {
		name: 'topics',
		...overview(narrowed.heads, library),
		...narrowed.by,
		params: params ?? ''
	};
}

export function topicPage(library: Library, slug: TopicSlug, params?: string): TopicPage {
	const topic = findTopic(slug);
	if (!topic) throw new Error(`no topic ${slug}`);
	const heads = library.heads.filter((head) => head.topics.includes(slug));
	const narrowed = narrow(heads, { district: DISTRICT, ...PERIOD }, params);
	return {
		name: 'topic',
		...overview(library.heads, library),
		topic,
		list: cutList(narrowed.heads, params),
		count: heads.length,
		...narrowed.by,
		params: params ?? '',
		months: monthsOf(library.heads, narrowed.without('year', 'month'))
	};
}

function overview(heads: readonly Head[], { missing }: Library): Overview {
	return {
		topics: countTopics(heads),
		articles: heads.length,
		away: missing.reduce((sum, pack) => sum + pack.articles, 0)
	};
}

/** All fifteen, in the order of the closed list. */
export function countTopics(heads: readonly Head[]): TopicCount[] {
	const counts = new Map(tally(heads, (head) => head.topics).map((t) => [t.key, t.count]));
	return TOPICS.map((topic) => ({ topic, count: counts.get(topic.slug) ?? 0 }));
}
