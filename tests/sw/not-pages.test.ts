import { describe, expect, test } from 'vitest';
import { notPages } from '../../src/sw/not-pages.ts';

const isFile = (scope: string, address: string) =>
	notPages(scope).some((pattern) => pattern.test(address));

describe.each(['/', '/reader/', '/a.b/(c)/'])('in the scope %s', (scope) => {
	test.each([
		'',
		'date/',
		'date/2022-01-01',
		'a/0123456789/',
		'a/0123456789',
		'index.html',
		'date/index.html?from=x.y',
		'search/?q=a.b',
		'search?q=%E5%B7%A5%E4%BC%9A.&from=2022-01',
		'no-such-page/'
	])('%s is a page', (path) => {
		expect(isFile(scope, scope + path)).toBe(false);
	});

	test.each([
		'archive/manifest.json',
		'archive/',
		'archive/2022-01-3f2a.pack',
		'feed.xml',
		'district/chaoyang/feed.xml',
		'sitemap.xml?x=1',
		'sw.js',
		'robots.txt'
	])('%s is a file', (path) => {
		expect(isFile(scope, scope + path)).toBe(true);
	});
});
