// What a page says of itself to browsers, shared cards and search engines.
import { isPrinted } from '../model/date.ts';
import { feedPath } from '../model/feed.ts';
import { headlineOf } from '../model/headline.ts';
import { pathFor, type Route } from '../model/routes.ts';
import { APP_DESCRIPTION, APP_NAME, PAPER } from '../model/site.ts';
import type { ArticlePage, PageData } from '../client/data/pages.ts';
import { fullWidth } from '../client/display/full-width.ts';
import { pageTitle } from '../client/display/page-title.ts';
import { describe } from './describe.ts';

/** A picture that stands for every page where a card wants one. */
const IMAGE = 'icons/icon-512.png';

/** Markup for <head>. `site`: absolute base with trailing slash, or null. */
export function headOf(page: PageData, route: Route, site: string | null): string {
	const title = pageTitle(page);
	const description = describe(page);
	const isArticle = page.name === 'article';
	const tags = [
		`<title>${escapeHtml(title)}</title>`,
		meta('name', 'description', description),
		meta('property', 'og:type', isArticle ? 'article' : 'website'),
		meta('property', 'og:site_name', APP_NAME),
		meta('property', 'og:locale', 'zh_CN'),
		meta('property', 'og:title', isArticle ? fullWidth(headlineOf(page.head)) : title),
		meta('property', 'og:description', description),
		meta('name', 'twitter:card', 'summary')
	];
	if (site !== null) {
		const url = new URL(pathFor(route), site).href;
		const feed = feedPath(route);
		if (feed !== null) {
			const address = escapeHtml(new URL(feed, site).href);
			tags.push(`<link rel="alternate" type="application/atom+xml" href="${address}">`);
		}
		tags.push(
			`<link rel="canonical" href="${escapeHtml(url)}">`,
			meta('property', 'og:url', url),
			meta('property', 'og:image', new URL(IMAGE, site).href)
		);
	}
	if (isArticle) tags.push(...articleTags(page), jsonLd(newsArticle(page, site)));
	return tags.join('\n\t\t');
}

/** A day goes out only when it was printed. */
function printedDay({ date }: ArticlePage): string | null {
	return isPrinted(date.basis) ? date.best : null;
}

function articleTags(page: ArticlePage): string[] {
	const day = printedDay(page);
	return day ? [meta('property', 'article:published_time', day)] : [];
}

function newsArticle(page: ArticlePage, site: string | null): object {
	const { head, text } = page;
	const day = printedDay(page);
	const writers = text.credits.filter(({ role }) => role !== '摄影').flatMap(({ names }) => names);
	const url = site === null ? null : new URL(pathFor({ name: 'article', id: head.id }), site).href;
	return {
		'@context': 'https://schema.org',
		'@type': 'NewsArticle',
		headline: headlineOf(head),
		...(head.kicker && { alternativeHeadline: head.kicker }),
		...(day && { datePublished: day }),
		...(writers.length > 0 && {
			author: [...new Set(writers)].map((name) => ({ '@type': 'Person', name }))
		}),
		publisher: { '@type': 'NewsMediaOrganization', name: PAPER },
		...(page.page.pageNumber !== null && { printPage: String(page.page.pageNumber) }),
		inLanguage: 'zh-Hans',
		description: head.excerpt || APP_DESCRIPTION,
		...(url && {
			url,
			mainEntityOfPage: url,
			image: new URL(IMAGE, site ?? undefined).href
		})
	};
}

/** A data block, which no script policy applies to; `<` is escaped so that no text can end it. */
function jsonLd(value: object): string {
	const json = JSON.stringify(value).replace(/</g, () => '\\u003c');
	return `<script type="application/ld+json">${json}</script>`;
}

function meta(kind: 'name' | 'property', name: string, content: string): string {
	return `<meta ${kind}="${name}" content="${escapeHtml(content)}">`;
}

function escapeHtml(text: string): string {
	const entities: Readonly<Record<string, string>> = {
		'&': '&amp;',
		'<': '&lt;',
		'>': '&gt;',
		'"': '&quot;'
	};
	return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
