// Route and archive → what the view shows. Pure, so that prerenderer and app cannot differ.
import type { IsoDate } from '../../model/date.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Head } from '../../model/pack.ts';
import type { Route } from '../../model/routes.ts';
import { calendarPage } from './calendar-page.ts';
import { frontPage } from './compose.ts';
import { coverageOf } from './coverage.ts';
import { districtPage, districtsPage } from './district-page.ts';
import { issuesOf, type Issue } from './issues.ts';
import type { Library } from './library.ts';
import {
	aboutPage,
	offlinePage,
	picturesPage,
	savedPage,
	searchPage,
	settingsPage
} from './own-pages.ts';
import type {
	ArticlePage,
	AwayPage,
	HomePage,
	IssuePage,
	NotFoundPage,
	PageData
} from './pages.ts';
import { headsOf, relatedTo } from './related.ts';
import { topicPage, topicsPage } from './topic-page.ts';

/**
 * Rejects when a text exists but cannot be read now. `knows`: a static page names only what was published before it, so
 * that it stays as it is; the app adds later stories.
 */
export async function pageData(
	route: Route,
	library: Library,
	knows: 'past' | 'all' = 'all'
): Promise<PageData> {
	switch (route.name) {
		case 'home':
			return homePage(library);
		case 'calendar':
			return calendarPage(library, route);
		case 'issue':
			return issuePage(library, route.day) ?? absent(route, library);
		case 'districts':
			return districtsPage(library, route.params);
		case 'district':
			return districtPage(library, route.slug, route.params);
		case 'topics':
			return topicsPage(library, route.params);
		case 'topic':
			return topicPage(library, route.slug, route.params);
		case 'article':
			return (await articlePage(library, route.id, knows)) ?? absent(route, library);
		case 'search':
			return searchPage(library, route.params);
		case 'saved':
			return savedPage(library);
		case 'offline':
			return offlinePage(library);
		case 'settings':
			return settingsPage(library);
		case 'about':
			return aboutPage(library);
		case 'pictures':
			return picturesPage(library);
		case 'not-found':
			return { name: 'not-found', path: route.path };
		default:
			throw new Error(`unknown route ${String(route satisfies never)}`);
	}
}

/** Characters of the lead's text: two columns of a dozen lines. */
const OPENING = 460;

async function homePage(library: Library): Promise<HomePage> {
	const [issue = null, ...rest] = issuesOf(library);
	const front = issue && frontPage(issue);
	return {
		name: 'home',
		issue,
		front,
		opening: (await openingOf(front?.lead ?? null, library)).slice(0, OPENING),
		earlier: rest.slice(0, 3),
		sameSeason: issue && sameSeason(issue, rest.slice(3)),
		coverage: coverageOf(library)
	};
}

/** A front page stands without its lead's text: the head has the beginning of it. */
async function openingOf(lead: Head | null, library: Library): Promise<string> {
	if (!lead) return '';
	const text = await library.text(lead.id).catch(() => null);
	return text?.paragraphs.join('') ?? lead.excerpt;
}

function issuePage(library: Library, day: IsoDate | 'undated'): IssuePage | null {
	const issues = issuesOf(library);
	const at = issues.findIndex((issue) => issue.day === day);
	const issue = issues[at];
	if (!issue) return null;
	return {
		name: 'issue',
		issue,
		older: issues[at + 1] ?? null,
		newer: issues[at - 1] ?? null,
		coverage: coverageOf(library)
	};
}

/** A story that several issues printed stands with the first, whose date its head carries. */
async function articlePage(
	library: Library,
	id: ArticleId,
	knows: 'past' | 'all'
): Promise<ArticlePage | null> {
	for (const issue of issuesOf(library)) {
		const at = issue.heads.findIndex((head) => head.id === id);
		const head = issue.heads[at];
		const page = issue.pages.find((candidate) => stands(candidate, id));
		if (!head || !page || page.issueDate.best !== head.issueDate.best) continue;
		const text = await library.text(id);
		if (!text) return null;
		const previous = issue.heads[at - 1] ?? null;
		const next = issue.heads[at + 1] ?? null;
		const others = issue.heads.filter((other) => ![head, previous, next].includes(other));
		return {
			name: 'article',
			head,
			text,
			issue,
			date: page.issueDate,
			page,
			place: at + 1,
			previous,
			next,
			others: others.slice(0, 4),
			sameAs: headsOf(text.sameAs ?? [], library),
			related: relatedTo(head, text, issue, library, knows)
		};
	}
	return null;
}

function absent(route: Route, library: Library): NotFoundPage | AwayPage {
	if (route.name === 'issue' && !mayHold(library, route.day)) {
		return { name: 'not-found', path: `date/${route.day}/` };
	}
	if (library.missing.length > 0) return { name: 'away', route, coverage: coverageOf(library) };
	return { name: 'not-found', path: route.name === 'article' ? `a/${route.id}/` : '' };
}

function mayHold(library: Library, day: IsoDate | 'undated'): boolean {
	const wanted = day === 'undated' ? null : day;
	return library.missing.some((pack) => pack.days.some((entry) => entry.day === wanted));
}

/** Of the given issues of earlier years, the one nearest in the year; null when none is within a month. */
function sameSeason(issue: Issue, others: readonly Issue[]): Issue | null {
	const place = placeInYear(issue);
	if (place === null) return null;
	const apart = (other: Issue) => {
		const at = placeInYear(other);
		if (at === null || other.day.slice(0, 4) === issue.day.slice(0, 4)) return Infinity;
		const days = Math.abs(at - place);
		return Math.min(days, 365 - days);
	};
	const nearest = [...others].sort((a, b) => apart(a) - apart(b))[0];
	return nearest && apart(nearest) <= 31 ? nearest : null;
}

function placeInYear({ day }: Issue): number | null {
	if (day === 'undated') return null;
	return (Number(day.slice(5, 7)) - 1) * 30.4 + Number(day.slice(8, 10));
}

function stands(page: { items: { type: string; id?: ArticleId }[] }, id: ArticleId): boolean {
	return page.items.some((item) => item.type === 'story' && item.id === id);
}
