// Atom feeds of the newest articles: of all, of each district, of each topic.
import { formatCitedDate } from '../../model/date.ts';
import { DISTRICTS } from '../../model/district.ts';
import { feedPath } from '../../model/feed.ts';
import { headlineOf } from '../../model/headline.ts';
import type { Head } from '../../model/pack.ts';
import { pathFor, type Route } from '../../model/routes.ts';
import { APP_NAME, PAPER } from '../../model/site.ts';
import { TOPICS } from '../../model/topic.ts';
import type { Archive } from './archive.ts';
import { xml, XML_HEAD } from './xml.ts';

const ENTRIES = 50;

/**
 * The year in tag: addresses says since when the names count; it never changes, or every reader's feed would show
 * everything anew. The day of an issue cannot stand there: it may be an estimate.
 */
const TAG_YEAR = 2026;

interface Feed {
	title: string;
	route: Route;
	has(head: Head): boolean;
}

/** site: the site's absolute base URL, with trailing slash. Undated articles stand in no feed, which is a list by date. */
export function feeds({ packs }: Pick<Archive, 'packs'>, site: URL): Map<string, string> {
	const newestFirst = packs
		.flatMap(({ heads }) => heads)
		.filter(({ issueDate }) => issueDate.best !== null)
		.sort((a, b) => byNewest(a, b));
	return new Map(
		listFeeds().map((feed) => {
			const path = feedPath(feed.route);
			if (path === null) throw new Error(`no feed stands beside ${feed.route.name}`);
			const heads = newestFirst.filter((head) => feed.has(head)).slice(0, ENTRIES);
			return [path, atom(feed, path, heads, site)];
		})
	);
}

function listFeeds(): Feed[] {
	return [
		{ title: APP_NAME, route: { name: 'home' }, has: () => true },
		...DISTRICTS.map(({ name, slug }): Feed => ({
			title: `${APP_NAME} · ${name}`,
			route: { name: 'district', slug },
			has: ({ districts }) => districts.includes(slug)
		})),
		...TOPICS.map(({ name, slug }): Feed => ({
			title: `${APP_NAME} · ${name}`,
			route: { name: 'topic', slug },
			has: ({ topics }) => topics.includes(slug)
		}))
	];
}

function atom(feed: Feed, path: string, heads: readonly Head[], site: URL): string {
	const link = (rel: string, to: string) =>
		`\t<link rel="${rel}" href="${xml(absolute(to, site))}"/>\n`;
	return (
		`${XML_HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">\n` +
		`\t<id>${xml(tag(path, site))}</id>\n` +
		`\t<title>${xml(feed.title)}</title>\n` +
		`\t<updated>${updated(heads[0])}</updated>\n` +
		`\t<author><name>${xml(PAPER)}</name></author>\n` +
		link('self', path) +
		link('alternate', pathFor(feed.route)) +
		heads.map((head) => entry(head, site)).join('') +
		'</feed>\n'
	);
}

function entry(head: Head, site: URL): string {
	const path = pathFor({ name: 'article', id: head.id });
	const labels = [
		...DISTRICTS.filter(({ slug }) => head.districts.includes(slug)),
		...TOPICS.filter(({ slug }) => head.topics.includes(slug))
	];
	return (
		'\t<entry>\n' +
		`\t\t<id>${xml(tag(path, site))}</id>\n` +
		`\t\t<title>${xml(headlineOf(head))}</title>\n` +
		`\t\t<updated>${updated(head)}</updated>\n` +
		`\t\t<link rel="alternate" type="text/html" href="${xml(absolute(path, site))}"/>\n` +
		labels
			.map(({ slug, name }) => `\t\t<category term="${xml(slug)}" label="${xml(name)}"/>\n`)
			.join('') +
		`\t\t<summary>${xml(`${formatCitedDate(head.issueDate)} ${head.excerpt}`)}</summary>\n` +
		'\t</entry>\n'
	);
}

/** The issue's day at midnight in Beijing; of an empty feed, the beginning of time. */
function updated(head: Head | undefined): string {
	return head?.issueDate.best ? `${head.issueDate.best}T00:00:00+08:00` : '1970-01-01T00:00:00Z';
}

function tag(path: string, site: URL): string {
	return `tag:${site.hostname},${TAG_YEAR}:${site.pathname}${path}`;
}

function absolute(path: string, site: URL): string {
	return new URL(path, site).href;
}

/** Stable: articles of one day stay in printed order. */
function byNewest(a: Head, b: Head): number {
	const [dayA, dayB] = [a.issueDate.best ?? '', b.issueDate.best ?? ''];
	return dayA === dayB ? 0 : dayA < dayB ? 1 : -1;
}
