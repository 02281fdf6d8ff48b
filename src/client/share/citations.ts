// An article as scholars and their programs name it. A day that was only inferred is never given as the day of print.
import { formatCitedDate, isPrinted } from '../../model/date.ts';
import { headlineOf } from '../../model/headline.ts';
import { PAPER } from '../../model/site.ts';
import { articleUrl, type Shared } from './share-text.ts';

/** `base`: the site's, absolute. `today`: YYYY-MM-DD, the day on which it was read. */
export type Citation = (article: Shared, base: string, today: string) => string;

/** Writers that GB/T 7714 names; the others are 等. */
const MOST_WRITERS = 3;

/** GB/T 7714—2015, 报纸文章, online: 作者. 题名[N/OL]. 报名, 日期(版次)[引用日期]. 地址. */
export const gbt7714: Citation = (article, base, today) => {
	const { writers, pageNumber } = article;
	const named = [
		...writers.slice(0, MOST_WRITERS),
		...(writers.length > MOST_WRITERS ? ['等'] : [])
	];
	const page = pageNumber === null ? '' : `(${String(pageNumber)})`;
	return [
		...(named.length > 0 ? [named.join('，')] : []),
		`${headlineOf(article)}[N/OL]`,
		`${PAPER}，${printedDay(article) ?? formatCitedDate(article.issueDate)}${page}[${today}]`,
		articleUrl(article.id, base)
	]
		.join('. ')
		.concat('.');
};

export const bibtex: Citation = (article, base, today) => {
	const day = printedDay(article);
	const fields: [string, string | null][] = [
		['author', article.writers.join(' and ') || null],
		['title', headlineOf(article)],
		['journal', PAPER],
		['year', day && day.slice(0, 4)],
		['date', day],
		['pages', article.pageNumber === null ? null : String(article.pageNumber)],
		['note', day ? null : formatCitedDate(article.issueDate)],
		['url', articleUrl(article.id, base)],
		['urldate', today],
		['language', 'chinese']
	];
	const lines = fields.flatMap(([name, value]) =>
		value === null ? [] : [`  ${name} = {${escapeTex(value)}}`]
	);
	return `@article{baojia-${article.id},\n${lines.join(',\n')}\n}`;
};

export const ris: Citation = (article, base, today) => {
	const day = printedDay(article);
	const lines: [string, string | null][] = [
		['TY', 'NEWS'],
		...article.writers.map((name): [string, string] => ['AU', name]),
		['TI', headlineOf(article)],
		['JO', PAPER],
		['PY', day && day.slice(0, 4)],
		['DA', day && `${day.replaceAll('-', '/')}/`],
		['SP', article.pageNumber === null ? null : String(article.pageNumber)],
		['N1', day ? null : formatCitedDate(article.issueDate)],
		['UR', articleUrl(article.id, base)],
		['Y2', `${today.replaceAll('-', '/')}/`],
		['LA', 'zh'],
		['ER', '']
	];
	return lines
		.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`]))
		.join('\r\n');
};

function printedDay({ issueDate }: Shared): string | null {
	return isPrinted(issueDate.basis) ? issueDate.best : null;
}

/** Page text is data in TeX, too. */
function escapeTex(text: string): string {
	return text
		.replace(/[\\{}]/g, (mark) => (mark === '\\' ? '\\textbackslash ' : `\\${mark}`))
		.replace(/[#$%&_]/g, (mark) => `\\${mark}`);
}
