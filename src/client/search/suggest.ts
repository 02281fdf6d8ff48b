// What is offered while the reader types, from what the page knows already: nothing here asks or waits.
import { DISTRICTS, type DistrictSlug } from '../../model/district.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Head } from '../../model/pack.ts';
import { TOPICS, type TopicSlug } from '../../model/topic.ts';
import { findPlaces, toMarks } from '../../search/marks.ts';
import { norm } from '../../search/norm.ts';
import type { Mark, SearchHit, SearchQuery } from '../../search/protocol.ts';
import { byName } from './by-name.ts';

/** A suggestion: what it says, and what taking it does. */
export interface Suggestion {
	is: keyof typeof KINDS;
	text: string;
	/** Where what was typed stands in it. */
	marks: Mark[];
	/** The search that it stands for, or the article that it opens. */
	leads: Partial<SearchQuery> | { article: ArticleId };
}

/** Said beside it. */
export const KINDS = {
	past: '查过',
	person: '人',
	district: '区',
	street: '街道',
	topic: '专题',
	headline: '标题'
} as const;

/** Most of each kind, so that each has its place in a list that one looks over at once. */
const MOST: Record<Suggestion['is'], number> = {
	past: 3,
	person: 3,
	district: 2,
	street: 2,
	topic: 2,
	headline: 3
};
const MOST_PAST = 6;

export interface Known {
	/** Newest first. */
	past: readonly string[];
	/** Those with most stories first. */
	people: readonly string[];
	/** Those with most stories first, as norm has them. */
	streets: readonly { name: string; normed: string }[];
	/** The best hits of what was typed. */
	hits: readonly SearchHit[];
	heads: ReadonlyMap<ArticleId, Head>;
}

/** With nothing typed, what was searched for last. */
export function suggest(typed: string, known: Known): Suggestion[] {
	const asked = norm(typed);
	if (asked === '') {
		return known.past.slice(0, MOST_PAST).map((q) => suggestion('past', q, '', { q }));
	}
	const holds = (name: string) => norm(name).includes(asked);
	const all: Suggestion[] = [
		...known.past
			.filter((q) => norm(q).startsWith(asked) && norm(q) !== asked)
			.map((q) => suggestion('past', q, asked, { q })),
		...known.people
			.filter(holds)
			.map((name) => suggestion('person', name, asked, { q: byName(name) })),
		...DISTRICTS.filter(({ name }) => holds(name)).map(({ name, slug }) =>
			suggestion('district', name, asked, { q: '', districts: [slug] as DistrictSlug[] })
		),
		...known.streets
			.filter(({ normed }) => normed.includes(asked))
			.map(({ name }) => suggestion('street', name, asked, { q: name })),
		...TOPICS.filter(({ name }) => holds(name)).map(({ name, slug }) =>
			suggestion('topic', name, asked, { q: '', topics: [slug] as TopicSlug[] })
		),
		...known.hits.flatMap(({ id, head: sent, headlineMarks }) => {
			const head = known.heads.get(id) ?? sent;
			if (!head || headlineMarks.length === 0) return [];
			const leads = { article: id };
			return [{ is: 'headline' as const, text: head.headline, marks: headlineMarks, leads }];
		})
	];
	const taken: Partial<Record<Suggestion['is'], number>> = {};
	return all.filter(({ is }) => {
		taken[is] = (taken[is] ?? 0) + 1;
		return taken[is] <= MOST[is];
	});
}

/** Streets and towns that stories name, those with most stories first. */
export function streetsOf(heads: Iterable<Head>): Known['streets'] {
	const stories = new Map<string, number>();
	for (const { streets } of heads) {
		for (const name of streets) stories.set(name, (stories.get(name) ?? 0) + 1);
	}
	return [...stories].sort(([, a], [, b]) => b - a).map(([name]) => ({ name, normed: norm(name) }));
}

function suggestion(
	is: Suggestion['is'],
	text: string,
	asked: string,
	leads: Partial<SearchQuery>
): Suggestion {
	const term = { text: asked, field: null, prefix: false, loose: false };
	return { is, text, marks: asked === '' ? [] : toMarks(findPlaces(text, [term], 0)), leads };
}
