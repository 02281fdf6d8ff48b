// A page in one sentence, for search engines and shared cards.
import { formatCitedDate } from '../model/date.ts';
import { headlineOf } from '../model/headline.ts';
import type { Head } from '../model/pack.ts';
import { APP_DESCRIPTION, PAPER } from '../model/site.ts';
import type { PageData } from '../client/data/pages.ts';
import { fullWidth } from '../client/display/full-width.ts';

export function describe(page: PageData): string {
	switch (page.name) {
		case 'article':
			return fullWidth(page.head.excerpt || headlineOf(page.head));
		case 'issue':
			return `《${PAPER}》${formatCitedDate(page.issue.date)}，${some(page.issue.heads)}`;
		case 'district':
			return `《${PAPER}》写到${page.district.name}的文章，${some(page.list.shown)}`;
		case 'topic':
			return `《${PAPER}》关于${page.topic.name}的文章，${some(page.list.shown)}`;
		default:
			return APP_DESCRIPTION;
	}
}

function some(heads: readonly Head[]): string {
	const first = heads.slice(0, 3).map((head) => fullWidth(headlineOf(head)));
	return `共 ${String(heads.length)} 篇${first.length > 0 ? `：${first.join('；')}` : ''}`;
}
