// The title of a page: in the browser's tab, in shared cards, in search engines.
import { formatIssueDay } from '../../model/date.ts';
import { headlineOf } from '../../model/headline.ts';
import { APP_NAME, APP_TITLE } from '../../model/site.ts';
import type { PageData } from '../data/pages.ts';
import { fullWidth } from './full-width.ts';

export function pageTitle(page: PageData): string {
	return page.name === 'home' ? APP_TITLE : `${nameOf(page)} · ${APP_NAME}`;
}

function nameOf(page: Exclude<PageData, { name: 'home' }>): string {
	switch (page.name) {
		case 'calendar':
			return '日期';
		case 'issue':
			return formatIssueDay(page.issue.date);
		case 'districts':
			return '各区';
		case 'district':
			return page.district.name;
		case 'topics':
			return '专题';
		case 'topic':
			return page.topic.name;
		case 'article':
			return fullWidth(headlineOf(page.head));
		case 'search': {
			const query = new URLSearchParams(page.params).get('q')?.trim();
			return query ? `${query} · 搜索` : '搜索';
		}
		case 'saved':
			return '收藏';
		case 'offline':
			return '离线';
		case 'settings':
			return '设置';
		case 'about':
			return '关于';
		case 'pictures':
			return '数据图';
		case 'not-found':
			return '没有这一页';
		case 'away':
			return '没存在本机';
		default:
			throw new Error(`unknown page ${String(page satisfies never)}`);
	}
}
