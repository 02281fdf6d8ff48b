// One printed page and what was made of it, side by side, for a person to check: a static page without scripts.
import { createHash } from 'node:crypto';
import type { EnrichedPage } from '../5-enrich/enriched-page.ts';
import { checkList } from './check-list.ts';
import { escape } from './escape.ts';
import { itemCard } from './item-card.ts';
import { linkArcs } from './link-arcs.ts';
import { printedRows, rowList } from './printed-rows.ts';
import { proofStyle } from './proof-style.ts';

/** reasons: why headings went where they went, one a line. */
export function proofPage(page: EnrichedPage, reasons: readonly string[]): string {
	const rows = printedRows(page);
	const style = proofStyle(rows);
	const hash = createHash('sha256').update(style).digest('base64');
	const { best, basis } = page.issueDate;
	const facts = [
		best === null ? '日期不详' : `${basis === 'inferred' ? '推算 ' : ''}${best}`,
		...(page.pageNumber === null ? [] : [`第 ${page.pageNumber} 版`]),
		...(page.section === null ? [] : [page.section]),
		`${page.items.filter(({ id }) => id !== null).length} 篇`
	];
	return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<title>${escape(page.source)} · 校对</title>
<style>${style}</style>
<header>
<h1>${escape(page.source)}</h1>
<p>${escape(facts.join(' · '))}</p>
</header>
<main>
<section class="print" aria-label="原文">
<h2>原文</h2>
<div class="rows">
${linkArcs(page, rows)}
${rowList(rows)}
</div>
</section>
<section class="made" aria-label="整理结果">
<h2>先看这些</h2>
${checkList(page)}
<h2>整理结果</h2>
${page.items.map((item, i) => itemCard(item, i)).join('\n')}
<h2>标题的依据</h2>
<ul class="reasons">
${reasons.map((reason) => `<li>${escape(reason)}</li>`).join('\n')}
</ul>
</section>
</main>
</html>
`;
}
