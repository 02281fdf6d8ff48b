// An item as a reader will get it, with its tags and how sure each part is.
import type { EnrichedItem } from '../5-enrich/enriched-page.ts';
import { meter } from './check-list.ts';
import { escape } from './escape.ts';
import { hue } from './printed-rows.ts';

const KINDS = { article: '文章', photo: '图片新闻', banner: '栏头与版面文字', ad: '广告' };

export function itemCard(item: EnrichedItem, index: number): string {
	const { kind, confidence, credits, districts, topics, lines } = item;
	const isStory = item.id !== null;
	const rows = lines.map(([from, to]) => `<a href="#r${from}">${from}–${to}</a>`).join(' ');
	const sure = isStory
		? ` · 标题 ${meter(confidence.heading)} · 正文 ${meter(confidence.body)}`
		: '';
	const names = credits.map((credit) => `${credit.role} ${credit.names.join(' ')}`);
	return `<article id="i${index + 1}" class="${hue(index)}">
<p class="facts">${index + 1} · ${KINDS[kind]} · 第 ${rows} 行${sure}</p>
${line('p class="column"', item.column)}${line('p class="kicker"', item.kicker)}<h3>${escape(item.headline)}</h3>
${line('p class="subtitle"', item.subtitle)}${line('p class="facts"', names.join('　'))}
${item.paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n')}
${line('p class="facts"', isStory ? [...districts, ...topics].join(' · ') : null)}</article>`;
}

function line(tag: string, text: string | null): string {
	return text ? `<${tag}>${escape(text)}</${tag.split(' ')[0] ?? tag}>\n` : '';
}
