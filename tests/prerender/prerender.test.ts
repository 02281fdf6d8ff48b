import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { prerender } from '../../src/prerender/prerender.ts';
import { DISTRICTS } from '../../src/model/district.ts';
import { TOPICS } from '../../src/model/topic.ts';
import { head, id, manifestOf, pack, page } from '../client/packs.ts';

const HOSTILE = `"><img src=x onerror=alert(1)></title></script><script>alert(1)</script>$&`;
const heads = [
	head(1, { headline: HOSTILE, kicker: HOSTILE, excerpt: HOSTILE, districts: ['pinggu'] }),
	head(2, { headline: '两会', column: '工会在行动', subtitle: '副题一 副题二' }),
	head(3, { kind: 'photo', headline: '' })
];
const old = [head(4), head(5)];
const archive = pack(
	[page('2022-01-02', [...heads, [HOSTILE]]), page('2020-01-01', old, {}, 'inferred')],
	[...heads, ...old]
);
archive.texts[1] = {
	...archive.texts[1]!,
	credits: [{ role: '记者', names: ['某某'] }],
	paragraphs: ['第一段,有半角逗号。', '第二段。'],
	printed: ['第一段,有半角', '</pre><script>alert(1)</script>']
};

/** The shell as it stands in the source: the markers are the same in the built one. */
const shell = readFileSync('index.html', 'utf8').replaceAll('%BASE_URL%', '/');

const render = (site: string | null = null, pages: number | null = null) =>
	prerender({ manifest: manifestOf([archive]), packs: [archive], shell, site, pages });

const SHELLS = ['app-shell.html', 'article-shell.html', 'home-shell.html'];

let files: Map<string, string>;

beforeAll(async () => {
	files = await render();
});

const articlePage = (n: number) => files.get(`a/${id(n)}/index.html`) ?? '';
const jsonLd = (html: string) =>
	JSON.parse(
		/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '{}'
	) as Record<string, unknown>;
const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;

describe('what is written', () => {
	test('no comment of the renderer is sent to readers', () => {
		for (const html of files.values()) expect(html).not.toContain('<!--');
	});

	test('a page for every address, and the empty shell twice', () => {
		const expected = [
			...[
				'',
				'date/',
				'district/',
				'topic/',
				'search/',
				'saved/',
				'offline/',
				'settings/',
				'about/',
				'pictures/'
			],
			...DISTRICTS.map(({ slug }) => `district/${slug}/`),
			...TOPICS.map(({ slug }) => `topic/${slug}/`),
			...['2022-01-02', '2020-01-01'].map((day) => `date/${day}/`),
			...[1, 2, 3, 4, 5].map((n) => `a/${id(n)}/`)
		].map((path) => `${path}index.html`);
		expect([...files.keys()].sort()).toEqual([...expected, '404.html', ...SHELLS].sort());
		expect(files.get('404.html')).toBe(files.get('app-shell.html'));
	});

	test('article pages for the newest alone when asked', async () => {
		const few = await render(null, 2);
		expect([...few.keys()].filter((path) => path.startsWith('a/'))).toEqual([
			`a/${id(1)}/index.html`,
			`a/${id(2)}/index.html`
		]);
	});
});

describe('every page', () => {
	test('has the policy right after the charset, and nothing that it forbids', () => {
		for (const [path, html] of files) {
			expect(html, path).toMatch(
				/<head>\s*<meta charset="utf-8" \/>\s*<meta\s+http-equiv="Content-Security-Policy"/
			);
			expect(html, path).not.toMatch(/<[a-z][^>]*\sstyle=/i);
			expect(html, path).not.toMatch(/<style|\son[a-z]+="/i);
			const inline = html.match(/<script(?![^>]*\ssrc=)[^>]*>/g) ?? [];
			expect(
				inline.every((tag) => tag.includes('application/ld+json')),
				path
			).toBe(true);
		}
	});

	test('has one title and one main heading', () => {
		for (const [path, html] of files) {
			expect(count(html, /<title>/g), path).toBe(1);
			expect(count(html, /<h1[\s>]/g), path).toBe(1);
		}
	});

	test('names its language and has its landmarks', () => {
		for (const [path, html] of files) {
			expect(html, path).toContain('lang="zh-Hans"');
			for (const landmark of [/<main/g, /<header>/g, /<footer/g]) {
				expect(count(html, landmark), `${path} ${String(landmark)}`).toBe(1);
			}
		}
	});

	test('is static unless it shows what lies on the device; the search form is until somebody uses it', () => {
		const moving = [...files].filter(([, html]) => !html.includes('<html data-static'));
		expect(moving.map(([path]) => path).sort()).toEqual(
			[
				'404.html',
				...SHELLS,
				...['offline', 'pictures', 'saved', 'settings'].map((name) => `${name}/index.html`)
			].sort()
		);
		for (const [path, html] of moving) expect(html, path).toContain('<noscript');
		const form = files.get('search/index.html');
		expect(form).toContain('<html data-static="form"');
		expect(form).toContain('<noscript');
	});
});

describe('an empty page', () => {
	test('waits in the frame of the page that will stand there: masthead and edge do not change under the reader', () => {
		const main = /<main.*<\/main>/s;
		const frame = (path: string) =>
			/<div class="wrap.*/s.exec(files.get(path) ?? '')?.[0].replace(main, '');
		const markup = (path: string) => frame(path)?.replace(/ aria-current="[a-z]+"/g, '');
		expect(frame('home-shell.html')).toBe(frame('index.html'));
		expect(frame('article-shell.html')).toBe(frame(`a/${id(1)}/index.html`));
		expect(markup('app-shell.html')).toBe(markup('date/index.html'));
		for (const path of SHELLS) expect(files.get(path), path).toMatch(/<main[^>]*aria-busy="true"/);
	});
});

describe('an article’s page', () => {
	test('has one h1 in its article, and one numbered p a paragraph', () => {
		const html = articlePage(2);
		const article = /<article>(.*)<\/article>/s.exec(html)?.[1] ?? '';
		expect(article).toContain('<h1');
		expect(article.match(/<p[^>]*>/g)).toEqual(['<p id="p1">', '<p id="p2">']);
	});

	test('shows the page’s own lines, outside the article, where its reading is doubtful', () => {
		const [doubtful, sure] = [articlePage(2), articlePage(3)];
		expect(doubtful).toMatch(/版面识别可能有误.*看原文.*第一段,有半角\n.*<article>/s);
		expect(doubtful).not.toContain('<script>alert');
		expect(sure).not.toContain('版面识别可能有误');
	});

	test('shows full-width punctuation where the source has half-width', () => {
		expect(articlePage(2)).toContain('第一段，有半角逗号。');
	});

	test('links to its issue, topic, neighbours and, where it has one, district', () => {
		const html = articlePage(2);
		for (const path of ['date/2022-01-02/', 'topic/wenti/', `a/${id(1)}/`, `a/${id(3)}/`]) {
			expect(html).toContain(`href="/${path}"`);
		}
		expect(articlePage(1)).toContain('href="/district/pinggu/"');
	});

	test('says its printed day, and an inferred one nowhere as a fact', () => {
		expect(jsonLd(articlePage(2))).toMatchObject({
			'@type': 'NewsArticle',
			headline: '两会',
			datePublished: '2022-01-02',
			author: [{ '@type': 'Person', name: '某某' }]
		});
		expect(articlePage(2)).toContain('article:published_time');
		expect(jsonLd(articlePage(4))).not.toHaveProperty('datePublished');
		expect(articlePage(4)).not.toContain('article:published_time');
		expect(articlePage(4)).toContain('约2020年1月1日');
	});

	test('has absolute addresses only where the site is known', async () => {
		expect(articlePage(2)).not.toMatch(/canonical|og:url|og:image/);
		expect(jsonLd(articlePage(2))).not.toHaveProperty('url');
		const placed = await render('https://paper.example/reader/');
		const html = placed.get(`a/${id(2)}/index.html`) ?? '';
		expect(html).toContain(`rel="canonical" href="https://paper.example/reader/a/${id(2)}/"`);
		expect(html).toContain('property="og:url"');
		expect(html).toContain('property="og:image" content="https://paper.example/reader/');
	});

	test('without a headline is called by its first words', () => {
		expect(articlePage(3)).toContain('<title>正文3…… · 报架</title>');
	});
});

describe('hostile words', () => {
	test('end as text on every page', () => {
		for (const [path, html] of files) {
			expect(html, path).not.toContain('<img');
			expect(html, path).not.toContain('<script>alert');
			expect(count(html, /<\/title>/g), path).toBe(1);
		}
	});

	test('are whole in title, data block and body', () => {
		const html = articlePage(1);
		expect(html).toContain('&lt;script&gt;alert');
		expect(jsonLd(html)['headline']).toBe(HOSTILE);
		expect(html).toContain('$&amp;');
	});
});

test('a shell without its markers is refused', async () => {
	const bare = prerender({
		manifest: manifestOf([archive]),
		packs: [archive],
		shell: '<html><title></title></html>',
		site: null,
		pages: null
	});
	await expect(bare).rejects.toThrow('<!--head-->');
});
