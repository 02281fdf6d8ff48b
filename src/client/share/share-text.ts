// What leaves the device when an article is sent on: words that still say what it is, when the link is dead.
import { formatCitedDate } from '../../model/date.ts';
import { headlineOf } from '../../model/headline.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Head } from '../../model/pack.ts';
import { pathFor } from '../../model/routes.ts';
import { PAPER } from '../../model/site.ts';

export type Shared = Pick<
	Head,
	'id' | 'kind' | 'headline' | 'excerpt' | 'issueDate' | 'pageNumber'
>;

export interface ShareText {
	title: string;
	/** Headline and where it stood, without the address. */
	text: string;
	/** Permanent and absolute. */
	url: string;
}

/** `base`: the site's base URL, absolute, with trailing slash. */
export function shareText(article: Shared, base: string): ShareText {
	const title = headlineOf(article);
	return { title, text: `${title}\n${placeOf(article)}`, url: articleUrl(article.id, base) };
}

/** Headline, place and address, one a line: what is copied where nothing can be shared. */
export function shareMessage({ text, url }: ShareText): string {
	return `${text}\n${url}`;
}

/** 《标题》，《劳动午报》2022年1月1日，第2版，https://… */
export function citation(article: Shared, base: string): string {
	const { date, page } = printedPlace(article);
	const parts = [`《${headlineOf(article)}》`, `《${PAPER}》${date}`];
	return [...parts, ...page, articleUrl(article.id, base)].join('，');
}

/** The article's number as it is read aloud: two groups of five, capitals. */
export function spokenId(id: ArticleId): string {
	return `${id.slice(0, 5)} ${id.slice(5)}`.toUpperCase();
}

function placeOf(article: Shared): string {
	const { date, page } = printedPlace(article);
	return [PAPER, date, ...page].join(' ');
}

function printedPlace({ issueDate, pageNumber }: Shared): { date: string; page: string[] } {
	return {
		date: formatCitedDate(issueDate),
		page: pageNumber === null ? [] : [`第${pageNumber}版`]
	};
}

function articleUrl(id: ArticleId, base: string): string {
	return new URL(pathFor({ name: 'article', id }), base).href;
}
