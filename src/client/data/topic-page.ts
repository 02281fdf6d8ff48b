// What the two topic views show, from the heads at hand.
import { monthOf } from '../../model/date.ts';
import { DISTRICTS, type DistrictSlug } from '../../model/district.ts';
import type { Head } from '../../model/pack.ts';
import { findTopic, TOPICS, type Topic, type TopicSlug } from '../../model/topic.ts';
import type { Library } from './library.ts';
import { chosenParam, cutList, type Cut } from './list-params.ts';
import { tally, type Tally } from './tally.ts';

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
	districts: Tally<DistrictSlug>[];
	/** The district the list is narrowed to. */
	district: DistrictSlug | null;
	/** Every month that the archive holds, oldest first, with the topic's articles in it. */
	months: { month: string; count: number }[];
}

export function topicsPage(library: Library): TopicsPage {
	return { name: 'topics', ...overview(library) };
}

export function topicPage(library: Library, slug: TopicSlug, params?: string): TopicPage {
	const topic = findTopic(slug);
	if (!topic) throw new Error(`no topic ${slug}`);
	const heads = library.heads.filter((head) => head.topics.includes(slug));
	const district = chosenParam(
		params,
		'district',
		DISTRICTS.map((d) => d.slug)
	);
	return {
		name: 'topic',
		...overview(library),
		topic,
		list: cutList(
			district ? heads.filter((head) => head.districts.includes(district)) : heads,
			params
		),
		count: heads.length,
		districts: tally(heads, (head) => head.districts),
		district,
		months: monthsOf(library.heads, heads)
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

function monthsOf(all: readonly Head[], some: readonly Head[]): TopicPage['months'] {
	const month = ({ issueDate }: Head) => (issueDate.best ? [monthOf(issueDate.best)] : []);
	const counts = new Map(tally(some, month).map((t) => [t.key, t.count]));
	return tally(all, month)
		.map(({ key }) => ({ month: key, count: counts.get(key) ?? 0 }))
		.sort((a, b) => (a.month < b.month ? -1 : 1));
}
