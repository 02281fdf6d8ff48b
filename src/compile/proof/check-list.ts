// What a person looks at first: diagnostics, then headings and joins, the least sure ones first.
import type { EnrichedPage } from '../5-enrich/enriched-page.ts';
import { escape } from './escape.ts';
import { joinsOf } from './link-arcs.ts';
import { hue } from './printed-rows.ts';

/** Surer ones are all alike. */
const MOST = 12;
const QUOTE = 14;

interface Check {
	share: number;
	html: string;
}

export function checkList(page: EnrichedPage): string {
	const found = page.diagnostics.map(({ line, severity, code, message }) => {
		const place = line > 0 ? `<a href="#r${line}">第 ${line} 行</a> ` : '';
		return `<li class="${severity}">${place}<code>${code}</code> ${escape(message)}</li>`;
	});
	const checks = page.items.flatMap((item, i): Check[] => {
		if (item.id === null) return [];
		const { body, heading } = item.confidence;
		const name = `<a class="${hue(i)}" href="#i${i + 1}">${i + 1}</a>`;
		const headline = item.headline === '' ? '（没有标题）' : item.headline;
		const joins = joinsOf(item, page.text).map(({ from, to }) => ({
			share: body,
			html: `${name} <a href="#r${from}">${rowEnd(page.text, from)}</a> ⟶ <a href="#r${to}">${rowStart(page.text, to)}</a>`
		}));
		return [{ share: heading, html: `${name} 标题 ${escape(headline)}` }, ...joins];
	});
	checks.sort((a, b) => a.share - b.share);
	const rows = checks.slice(0, MOST).map(({ share, html }) => `<li>${meter(share)} ${html}</li>`);
	return `<ul class="checks">${[...found, ...rows].join('\n')}</ul>`;
}

export function meter(share: number): string {
	return `<meter min="0" max="1" low="0.5" high="0.7" optimum="1" value="${share}">${share}</meter>`;
}

function rowEnd(text: string, row: number): string {
	return `…${escape(rowOf(text, row).slice(-QUOTE))}`;
}

function rowStart(text: string, row: number): string {
	return `${escape(rowOf(text, row).slice(0, QUOTE))}…`;
}

function rowOf(text: string, row: number): string {
	return (text.split(/\n|\f/)[row - 1] ?? '').trim();
}
