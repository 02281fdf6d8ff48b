// The built sites as files: complete, valid, the same each time.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, inject, test } from 'vitest';
import { parseIdsFile } from '../../src/compile/5-enrich/article-ids/ids-file.ts';
import { readSources } from '../../src/compile/1-ingest/read-sources.ts';
import { compile } from '../../src/compile/compile.ts';
import { Report } from '../../src/compile/report.ts';
import { MANIFEST_PATH, parseManifest } from '../../src/model/manifest.ts';
import { buildInto } from './build-once.ts';
import { HOSTILE_HEADLINES, UNUSABLE } from './hostile-source.ts';
import { listFiles, parseHtml, readPacks, readText } from './site-reader.ts';
import { LATER_PATH } from '../../src/model/site.ts';

const built = inject('built');

describe('the seeds', () => {
	const { dir, exitCode, stderr } = built.plain;

	test('are built without an error', () => {
		expect(stderr).not.toMatch(/: error /);
		expect(exitCode).toBe(0);
	});

	test('lie whole in the packs: every story, every banner', () => {
		const { pages } = compile(readSources('seeds'), new Report());
		const packs = readPacks(dir);
		const filed = new Map(
			packs.flatMap(({ heads, texts }) => heads.map((h, i) => [h.id, [h, texts[i]!] as const]))
		);
		const stories = pages.flatMap(({ items }) => items).filter(({ id }) => id !== null);
		expect(filed.size).toBe(new Set(stories.map(({ id }) => id)).size);
		for (const { id, kicker, headline, subtitle, paragraphs, credits } of stories) {
			const [head, text] = filed.get(id!)!;
			expect(head).toMatchObject({ kicker, headline, subtitle });
			expect(text).toMatchObject({ paragraphs, credits });
		}
		const banners = pages.flatMap(({ items }) => items).filter(({ kind }) => kind === 'banner');
		const kept = packs.flatMap(({ pages: printed }) => printed.flatMap(({ items }) => items));
		expect(kept.filter(({ type }) => type === 'banner')).toHaveLength(banners.length);
	});

	test('have an ids file that names every page of an article', () => {
		const ids = parseIdsFile(readText(dir, 'archive/ids.json')).map(
			({ id }) => `a/${id}/index.html`
		);
		expect(listFiles(dir).filter((path) => path.startsWith('a/'))).toEqual(ids.sort());
	});

	test('have a manifest that this client reads', () => {
		const manifest = parseManifest(JSON.parse(readText(dir, MANIFEST_PATH)));
		expect(manifest).toMatchObject({ issues: 5 });
	});
});

test('same input, same bytes', () => {
	const [one, two] = [built.based, built.again].map(({ dir }) =>
		listFiles(dir).map((path) => `${path} ${sha256(readFileSync(join(dir, path)))}`)
	);
	expect(one).toEqual(two);
});

test.each(['plain', 'based', 'hostile'] as const)('%s: JSON is JSON, XML is XML', (name) => {
	const { dir } = built[name];
	const { DOMParser } = new Window();
	for (const path of listFiles(dir)) {
		if (/\.(json|webmanifest)$/.test(path)) JSON.parse(readText(dir, path));
		if (!path.endsWith('.xml')) continue;
		const document = new DOMParser().parseFromString(readText(dir, path), 'application/xml');
		expect(document.querySelector('parsererror'), path).toBeNull();
		expect(document.documentElement, path).not.toBeNull();
	}
});

test('what needs absolute addresses is there only where they are known', () => {
	const engines = [
		'feed.xml',
		'district/chaoyang/feed.xml',
		'topic/yiqing/feed.xml',
		'sitemap.xml',
		'robots.txt'
	];
	expect(listFiles(built.based.dir)).toEqual(expect.arrayContaining(engines));
	for (const path of engines) expect(listFiles(built.plain.dir)).not.toContain(path);
	const [article] = listFiles(built.based.dir).filter((path) => path.startsWith('a/'));
	const address = `https://example.org/reader/${article!.replace('index.html', '')}`;
	expect(readText(built.based.dir, 'sitemap.xml')).toContain(`<loc>${address}</loc>`);
	const page = parseHtml(readText(built.based.dir, article!));
	expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(address);
	expect(page.querySelector('meta[property="og:url"]')?.getAttribute('content')).toBe(address);
});

describe('the service worker', () => {
	const { dir } = built.based;
	const lists = [...readText(dir, 'sw.js').matchAll(/\[\{"url":.*?\}\]/g)].map(
		([list]) => JSON.parse(list) as { url: string; revision: string }[]
	);
	const [shell = [], later = []] = lists;
	const paths = (files: typeof shell) => files.map(({ url }) => url);

	test('keeps the shell at once, and what a reader may ask for later', () => {
		expect(lists).toHaveLength(2);
		expect(paths(shell)).toEqual(
			expect.arrayContaining(['app-shell.html', 'assets/app.css', 'manifest.webmanifest'])
		);
		const assets = listFiles(dir).filter((path) => path.startsWith('assets/'));
		const isLater = (path: string) => path.startsWith(LATER_PATH);
		expect(paths(shell)).toEqual(expect.arrayContaining(assets.filter((path) => !isLater(path))));
		expect(paths(later)).toEqual(assets.filter(isLater).sort());
	});

	test('knows each file by the hash it has, and none of the archive', () => {
		for (const { url, revision } of [...shell, ...later]) {
			const hash = sha256(readFileSync(join(dir, url)));
			expect(url.endsWith('.html') ? hash.slice(0, 16) : hash, url).toBe(revision);
			expect(url).not.toMatch(/^archive\/|index\.html$/);
		}
	});
});

describe('hostile words', () => {
	const { dir } = built.hostile;

	test('are the title, the heading and the card, letter for letter', () => {
		const packs = readPacks(dir);
		for (const headline of HOSTILE_HEADLINES) {
			const head = packs.flatMap(({ heads }) => heads).find((h) => h.headline === headline)!;
			const page = parseHtml(readText(dir, `a/${head.id}/index.html`));
			const plain = (text: string | null | undefined) => text?.normalize('NFKC').replace(/\s/g, '');
			expect(plain(page.title)).toContain(plain(headline));
			expect(plain(page.querySelector('h1')?.textContent)).toContain(plain(headline));
			const card = page.querySelector('meta[property="og:title"]')?.getAttribute('content');
			expect(plain(card)).toContain(plain(headline));
			expect(readText(dir, 'feed.xml')).not.toContain(headline);
		}
	});

	test('make no element anywhere', () => {
		for (const path of listFiles(dir).filter((file) => file.endsWith('.html'))) {
			const page = parseHtml(readText(dir, path));
			expect(page.querySelectorAll('[onerror], img[src="x"], article b'), path).toHaveLength(0);
			for (const script of page.querySelectorAll('script')) {
				expect(script.textContent.startsWith('alert'), path).toBe(false);
			}
		}
	});
});

describe('files that cannot be used', () => {
	const { exitCode, stderr } = built.hostile;

	test('are each named in one line, and the exit code says so', () => {
		expect(exitCode).toBe(1);
		for (const file of UNUSABLE) {
			expect(stderr.split('\n').filter((line) => line.startsWith(`${file}:`))).toHaveLength(1);
		}
		expect(stderr).not.toMatch(/README\.md|\.hidden|^\s+at /m);
	});

	test.each([
		[['--source', 'no-such-folder'], 1, /no-such-folder/],
		[['--base', 'https://host/'], 2, /--base/],
		[['--site', 'example.org/reader'], 2, /--site/],
		[['--pages', 'some'], 2, /--pages/],
		[['--nonsense'], 2, /nonsense/],
		[['--previous', 'no-such-ids.json'], 1, /no-such-ids\.json/]
	])('%j: exit code %i and a line that says what to do', async (args, code, line) => {
		const out = mkdtempSync(join(tmpdir(), 'baojia-bad-'));
		try {
			const { exitCode: status, stderr: said } = await buildInto(out, ...args);
			expect(status).toBe(code);
			expect(said).toMatch(line);
			expect(said).not.toMatch(/^\s+at /m);
			expect(listFiles(out)).toEqual([]);
		} finally {
			rmSync(out, { recursive: true });
		}
	});

	test('an empty source folder, or a foreign --out, leaves what stands there', async () => {
		const empty = mkdtempSync(join(tmpdir(), 'baojia-empty-'));
		const foreign = mkdtempSync(join(tmpdir(), 'baojia-foreign-'));
		try {
			writeFileSync(join(foreign, 'thesis.txt'), 'mine');
			expect((await buildInto(foreign)).exitCode).toBe(2);
			expect(listFiles(foreign)).toEqual(['thesis.txt']);
			const before = listFiles(built.again.dir);
			const { exitCode: status, stderr: said } = await buildInto(
				built.again.dir,
				'--source',
				empty
			);
			expect(status).toBe(1);
			expect(said).toContain(empty);
			expect(listFiles(built.again.dir)).toEqual(before);
		} finally {
			rmSync(empty, { recursive: true });
			rmSync(foreign, { recursive: true });
		}
	});
});

function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
