import { Window } from 'happy-dom';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexArchive } from '../../../src/compile/6-index/index-archive.ts';
import { emit } from '../../../src/compile/7-emit/emit.ts';
import { feeds } from '../../../src/compile/7-emit/feeds.ts';
import { robots, sitemap } from '../../../src/compile/7-emit/sitemap.ts';
import { xml } from '../../../src/compile/7-emit/xml.ts';
import type { EnrichedPage } from '../../../src/compile/5-enrich/enriched-page.ts';
import { DISTRICTS } from '../../../src/model/district.ts';
import { TOPICS } from '../../../src/model/topic.ts';
import { enrichedItem, enrichedPage } from '../enriched.ts';

const { DOMParser } = new Window();
const SITE = new URL('https://example.org/reader/');
const feedsOf = (pages: EnrichedPage[]) => feeds(emit(indexArchive(pages), []), SITE);

describe('feeds', () => {
	const item = enrichedItem({
		headline: '<script>alert(1)</script>',
		paragraphs: ['"><img src=x onerror=alert(1)> & ]]>'],
		districts: ['朝阳区'],
		topics: ['疫情防控']
	});
	const all = feedsOf([
		enrichedPage('a', '2021-12-31', [enrichedItem({ headline: '旧' })]),
		enrichedPage('b', '2022-01-01', [item]),
		enrichedPage('c', null, [enrichedItem({ headline: '无日期' })])
	]);

	test('one of all, one a district, one a topic, at stable addresses', () => {
		expect([...all.keys()]).toEqual([
			'feed.xml',
			...DISTRICTS.map(({ slug }) => `district/${slug}/feed.xml`),
			...TOPICS.map(({ slug }) => `topic/${slug}/feed.xml`)
		]);
	});

	test('newest first, without the undated; hostile words are words', () => {
		const feed = parse(all.get('feed.xml')!);
		expect(texts(feed, 'entry > title')).toEqual(['<script>alert(1)</script>', '旧']);
		expect(texts(feed, 'entry > updated')).toEqual([
			'2022-01-01T00:00:00+08:00',
			'2021-12-31T00:00:00+08:00'
		]);
		expect(texts(feed, 'entry > summary')[0]).toContain('"><img src=x onerror=alert(1)> & ]]>');
		expect(feed.querySelectorAll('script, img')).toHaveLength(0);
	});

	test('a summary names a day only when it was printed', () => {
		const inferred = enrichedPage('d', '2022-05-08', [enrichedItem()], { basis: 'inferred' });
		const printed = enrichedPage('e', '2022-05-09', [enrichedItem()]);
		const summaries = texts(
			parse(feedsOf([inferred, printed]).get('feed.xml')!),
			'entry > summary'
		);
		expect(summaries.map((summary) => summary.split(' ')[0])).toEqual([
			'2022年5月9日',
			'约2022年5月'
		]);
	});

	test('ids are tags that no date or headline moves', () => {
		const feed = parse(all.get('feed.xml')!);
		expect(texts(feed, 'entry > id')[0]).toBe(`tag:example.org,2026:/reader/a/${item.id!}/`);
		expect(new Set(texts(feed, 'id')).size).toBe(3);
	});

	test('a district’s feed holds its articles alone, and an empty one is still a feed', () => {
		expect(texts(parse(all.get('district/chaoyang/feed.xml')!), 'entry > title')).toEqual([
			item.headline
		]);
		const empty = parse(all.get('topic/dongao/feed.xml')!);
		expect(empty.querySelectorAll('entry')).toHaveLength(0);
		expect(texts(empty, 'updated')).toHaveLength(1);
	});

	test('links lead to the site', () => {
		const links = parse(all.get('topic/yiqing/feed.xml')!).querySelectorAll('link');
		expect([...links].map((link) => link.getAttribute('href'))).toEqual([
			'https://example.org/reader/topic/yiqing/feed.xml',
			'https://example.org/reader/topic/yiqing/',
			`https://example.org/reader/a/${item.id!}/`
		]);
	});
});

test('any text stands in XML as itself, or as U+FFFD where XML has no place for it', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const element = parse(`<r a="${xml(text)}">${xml(text)}</r>`);
			const expected = text
				.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
				.replace(/\r\n?/g, '\n');
			expect(element.textContent.replace(/\r\n?/g, '\n')).toBe(expected);
		})
	);
});

describe('sitemap', () => {
	test('lists absolute addresses', () => {
		const files = sitemap(['', 'a/0123456789/'], SITE);
		expect([...files.keys()]).toEqual(['sitemap.xml']);
		expect(texts(parse(files.get('sitemap.xml')!), 'url > loc')).toEqual([
			'https://example.org/reader/',
			'https://example.org/reader/a/0123456789/'
		]);
	});

	test('above the limit it is an index of parts that hold every address once', () => {
		const paths = Array.from({ length: 7 }, (_, i) => `a/${i}/`);
		const files = sitemap(paths, SITE, 3);
		const parts = texts(parse(files.get('sitemap.xml')!), 'sitemap > loc');
		expect(parts).toHaveLength(3);
		const listed = parts.flatMap((part) =>
			texts(parse(files.get(part.slice(SITE.href.length))!), 'url > loc')
		);
		expect(listed).toEqual(paths.map((path) => SITE.href + path));
		expect(sitemap(paths.slice(0, 3), SITE, 3).size).toBe(1);
	});

	test('robots.txt names it', () => {
		expect(robots(SITE)).toContain('Sitemap: https://example.org/reader/sitemap.xml\n');
	});
});

/** Throws where the text is not well-formed. */
function parse(text: string) {
	const document = new DOMParser().parseFromString(text, 'application/xml');
	const error = document.querySelector('parsererror');
	if (error) throw new Error(error.textContent);
	return document.documentElement;
}

function texts(root: ReturnType<typeof parse>, selector: string): string[] {
	return [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
}
