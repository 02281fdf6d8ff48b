// What leaves the device when an article is sent on: words that still say what it is, when the link is dead.
import { formatCitedDate } from '../../model/date.ts';
import { headlineOf } from '../../model/headline.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Head, Text } from '../../model/pack.ts';
import { pathFor } from '../../model/routes.ts';
import { PAPER } from '../../model/site.ts';

export interface Shared extends Pick<
	Head,
	'id' | 'kind' | 'headline' | 'excerpt' | 'issueDate' | 'pageNumber'
> {
	/** Reporters and correspondents, in the order of print. */
	writers: string[];
}

export interface ShareText {
	title: string;
	/** Headline and where it stood, without the address. */
	text: string;
	/** Permanent and absolute. */
	url: string;
}

export function sharedOf(head: Head, { credits }: Pick<Text, 'credits'>): Shared {
	const { id, kind, headline, excerpt, issueDate, pageNumber } = head;
	const writers = credits.filter(({ role }) => role !== '摄影').flatMap(({ names }) => names);
	return { id, kind, headline, excerpt, issueDate, pageNumber, writers: [...new Set(writers)] };
}

/** `base`: the site's base URL, absolute, with trailing slash. */
export function shareText(article: Shared, base: string): ShareText {
	const title = headlineOf(article);
	return { title, text: `${title}——${placeOf(article)}`, url: articleUrl(article.id, base) };
}

/** Headline with place, and address, one a line: what is copied where nothing can be shared. */
export function shareMessage({ text, url }: ShareText): string {
	return `${text}\n${url}`;
}

/** A passage in quotation marks, then what it is from. `url`: of the passage. */
export function quotation(words: string, article: Shared, url: string): string {
	return `“${words}”\n${shareMessage({ ...shareText(article, url), url })}`;
}

/** 劳动午报 2022年1月1日 第2版. */
export function placeOf(article: Pick<Shared, 'issueDate' | 'pageNumber'>): string {
	const { issueDate, pageNumber } = article;
	const page = pageNumber === null ? [] : [`第${pageNumber}版`];
	return [PAPER, formatCitedDate(issueDate), ...page].join(' ');
}

/** The article's number as it is read aloud: two groups of five, capitals. */
export function spokenId(id: ArticleId): string {
	return `${id.slice(0, 5)} ${id.slice(5)}`.toUpperCase();
}

export function articleUrl(id: ArticleId, base: string): string {
	return new URL(pathFor({ name: 'article', id }), base).href;
}
