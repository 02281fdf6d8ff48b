// How an article is called where it is named alone: in titles, lists, shares, feeds.
import type { Head } from './pack.ts';

/** Characters of the body that stand in for a headline the page does not have. */
const STAND_IN = 18;

/** The printed headline; else the body's first words with an ellipsis; else 图片新闻 or 无题. */
export function headlineOf(head: Pick<Head, 'headline' | 'excerpt' | 'kind'>): string {
	if (head.headline) return head.headline;
	const words = head.excerpt.slice(0, STAND_IN);
	if (words) return `${words.replace(/[^\p{L}\p{N}]+$/u, '')}……`;
	return head.kind === 'photo' ? '图片新闻' : '无题';
}
