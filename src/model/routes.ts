// Addresses ↔ routes. Used by the client's links, the prerenderer and the sitemap; nothing else spells an address.
import { monthOf, parseIsoDate, type IsoDate } from './date.ts';
import { findDistrict, type DistrictSlug } from './district.ts';
import { parseArticleId, type ArticleId } from './ids.ts';
import { findTopic, type TopicSlug } from './topic.ts';

export type Route =
	| { name: 'home' }
	/** month 'YYYY-MM'; null: the newest. `day`: the one that was asked for in it. */
	| { name: 'calendar'; month: string | null; day?: IsoDate }
	| { name: 'issue'; day: IsoDate | 'undated' }
	| { name: 'districts'; params?: string }
	| { name: 'district'; slug: DistrictSlug; params?: string }
	| { name: 'topics'; params?: string }
	| { name: 'topic'; slug: TopicSlug; params?: string }
	/** found: what was searched for, to be marked; behind the hash, which no server sees. */
	| { name: 'article'; id: ArticleId; found?: string }
	| { name: 'search'; params: string }
	| { name: 'saved' }
	| { name: 'offline' }
	| { name: 'settings' }
	| { name: 'about' }
	| { name: 'pictures' }
	| { name: 'not-found'; path: string };

/** What begins the hash of an article that was opened from a search. */
export const FOUND = '#q=';

/** What begins the hash of an article that carries its own text (client/carried). */
export const CARRIED = '#t=';

/** Route → path below the base, without a leading slash, with the trailing one; a filtered list keeps its query. */
export function pathFor(route: Route): string {
	switch (route.name) {
		case 'home':
			return '';
		case 'calendar':
			if (route.day) return `date/?day=${route.day}`;
			return route.month ? `date/?month=${route.month}` : 'date/';
		case 'issue':
			return `date/${route.day}/`;
		case 'districts':
			return withQuery('district/', route.params);
		case 'district':
			return withQuery(`district/${route.slug}/`, route.params);
		case 'topics':
			return withQuery('topic/', route.params);
		case 'topic':
			return withQuery(`topic/${route.slug}/`, route.params);
		case 'article':
			return `a/${route.id}/${route.found ? FOUND + encodeURIComponent(route.found) : ''}`;
		case 'search':
			return withQuery('search/', route.params);
		case 'saved':
		case 'offline':
		case 'settings':
		case 'about':
		case 'pictures':
			return `${route.name}/`;
		case 'not-found':
			return route.path;
		default:
			throw new Error(`unknown route ${String(route satisfies never)}`);
	}
}

function withQuery(path: string, params = ''): string {
	return params ? `${path}?${params}` : path;
}

/** Path below the base (leading slash, trailing slash and index.html do not matter) and query → route. */
export function parseRoute(path: string, query = ''): Route {
	const parts = path
		.replace(/index\.html$/, '')
		.split('/')
		.filter((part) => part !== '');
	const [first, second] = parts;
	const notFound: Route = { name: 'not-found', path: parts.join('/') };
	if (first === undefined) return { name: 'home' };
	if (parts.length > 2) return notFound;
	const params = query.replace(/^\?/, '');
	if (second === undefined) return topLevel(first, params) ?? notFound;
	return below(first, second, params) ?? notFound;
}

function topLevel(name: string, params: string): Route | null {
	switch (name) {
		case 'date':
			return parseCalendar(params);
		case 'district':
			return { name: 'districts', ...(params && { params }) };
		case 'topic':
			return { name: 'topics', ...(params && { params }) };
		case 'search':
			return { name: 'search', params };
		case 'saved':
		case 'offline':
		case 'settings':
		case 'about':
		case 'pictures':
			return { name };
		default:
			return null;
	}
}

function below(first: string, second: string, params: string): Route | null {
	switch (first) {
		case 'date': {
			const day = second === 'undated' ? 'undated' : parseIsoDate(second);
			return day && { name: 'issue', day };
		}
		case 'district': {
			const district = findDistrict(second);
			return district && { name: 'district', slug: district.slug, ...(params && { params }) };
		}
		case 'topic': {
			const topic = findTopic(second);
			return topic && { name: 'topic', slug: topic.slug, ...(params && { params }) };
		}
		case 'a': {
			const id = parseArticleId(second);
			return id && { name: 'article', id };
		}
		default:
			return null;
	}
}

function parseCalendar(params: string): Route {
	const asked = (name: string) =>
		new RegExp(`(?:^|&)${name}=([\\d-]+)(?:&|$)`).exec(params)?.[1] ?? '';
	const day = parseIsoDate(asked('day'));
	if (day) return { name: 'calendar', month: monthOf(day), day };
	const month = asked('month');
	return { name: 'calendar', month: parseIsoDate(`${month}-01`) && month };
}
