import { beforeEach, expect, it } from 'vitest';
import { findOnPage } from '../../../src/client/search/find-on-page.ts';
import { readFound } from '../../../src/client/search/read-found.ts';
import { pathFor } from '../../../src/model/routes.ts';
import type { ArticleId } from '../../../src/model/ids.ts';

beforeEach(() => {
	document.body.innerHTML = `<article>
		<div class="kicker">工会在行动</div>
		<h1>区总<wbr>工会送清凉</h1>
		<div class="sub">两万人受益</div>
		<div class="byline">记者 <a>边磊</a><a>工会人</a></div>
		<div class="text"><p>本报讯：工会的工</p><p>会干部“ＡＰＰ”上线<wbr>了。</p></div>
	</article><aside>工会</aside>`;
});

const found = (q: string) => findOnPage(q, document).map((range) => range.toString());

it('finds every place of the article from its top down, and nothing outside of it', () => {
	expect(found('工会')).toEqual(['工会', '工会', '工会', '工会', '工会']);
});

it('finds over the end of a paragraph, over a break, in another width', () => {
	const [range] = findOnPage('的工会干', document);
	expect([range?.startContainer.textContent, range?.endContainer.textContent?.slice(0, 2)]).toEqual(
		['本报讯：工会的工', '会干']
	);
	expect(found('总工会送')).toEqual(['总工会送']);
	expect(found('app')).toEqual(['ＡＰＰ']);
});

it('keeps to the asked field', () => {
	expect(found('标题:工会')).toEqual(['工会']);
	expect(findOnPage('标题:工会', document)[0]?.startContainer.parentElement?.tagName).toBe('H1');
	expect(found('记者:工会')).toEqual(['工会']);
});

it('marks what must be there, not what must not', () => {
	expect(found('清凉 -边磊 区:朝阳')).toEqual(['清凉']);
});

it('the address of a found article brings the words back, and no server sees them', () => {
	const id = '0123456789' as ArticleId;
	for (const q of ['工会 图书馆', '"职工 之家"', '#q=100%&x']) {
		const url = new URL(pathFor({ name: 'article', id, found: q }), 'https://host');
		expect(url.pathname + url.search).toBe(`/a/${id}/`);
		expect(readFound(url.hash)).toBe(q);
	}
	expect(pathFor({ name: 'article', id, found: '' })).toBe(`a/${id}/`);
	expect([readFound(''), readFound('#p3'), readFound('#q=')]).toEqual([null, null, null]);
	expect(readFound('#q=100%')).toBe('100%');
});
