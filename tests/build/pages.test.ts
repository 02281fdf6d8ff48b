// Every page of the built sites: where its links lead, and what the contract says of it.
import { describe, expect, inject, test } from 'vitest';
import { fileFor, listFiles, parseHtml, readPacks, readText } from './site-reader.ts';

const built = inject('built');

describe.each(['plain', 'based', 'hostile'] as const)('%s', (name) => {
	const { dir, base } = built[name];
	const pages = listFiles(dir).filter((path) => path.endsWith('.html'));
	const documents = new Map(pages.map((path) => [path, parseHtml(readText(dir, path))]));

	test('internal links, scripts, styles and pictures all lead to a file', () => {
		const dead: string[] = [];
		for (const [page, document] of documents) {
			const address = new URL(page.replace(/index\.html$/, ''), `https://x.test${base}`);
			for (const element of document.querySelectorAll('[href], [src]')) {
				const target = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
				const url = new URL(target, address);
				if (url.host !== 'x.test' && url.host !== 'example.org') continue;
				const file = url.pathname.startsWith(base)
					? fileFor(dir, url.pathname.slice(base.length))
					: null;
				if (file === null) dead.push(`${page} → ${target}`);
				else if (url.hash !== '' && file.endsWith('.html')) {
					const found = documents.get(file)?.getElementById(decodeURIComponent(url.hash.slice(1)));
					if (!found) dead.push(`${page} → ${target} (no such place)`);
				}
			}
		}
		expect(dead).toEqual([]);
	});

	test('every address of the contract is a folder with a page', () => {
		for (const path of [
			'',
			'date/',
			'district/',
			'district/chaoyang/',
			'topic/',
			'topic/yiqing/'
		]) {
			expect(pages).toContain(`${path}index.html`);
		}
		for (const path of ['search/', 'saved/', 'offline/', 'settings/', 'about/']) {
			expect(pages).toContain(`${path}index.html`);
		}
		expect(pages).toContain('404.html');
	});

	test('every article of the packs has a page with its words', () => {
		const packs = readPacks(dir);
		for (const [head, text] of packs.flatMap(({ heads, texts }) =>
			heads.map((head, i) => [head, texts[i]!] as const)
		)) {
			const document = documents.get(`a/${head.id}/index.html`)!;
			const paragraphs = [...document.querySelectorAll('article p')];
			expect(paragraphs.map(({ id }) => id)).toEqual(text.paragraphs.map((_, i) => `p${i + 1}`));
			expect(paragraphs.map(({ textContent }) => plain(textContent))).toEqual(
				text.paragraphs.map(plain)
			);
			const headings = [...document.querySelectorAll('h1')];
			expect(headings).toHaveLength(1);
			expect(headings[0]!.closest('article')).not.toBeNull();
			expect(plain(headings[0]!.textContent)).toContain(plain(head.headline));
		}
	});

	test('the policy stands first after the charset, and nothing on the page breaks it', () => {
		for (const [page, document] of documents) {
			const [charset, policy] = document.head.children;
			expect(charset?.hasAttribute('charset'), page).toBe(true);
			expect(policy?.getAttribute('content'), page).toMatch(/^default-src 'self';/);
			expect(policy?.getAttribute('content'), page).not.toContain('unsafe-inline');
			expect(document.querySelectorAll('[style], style'), page).toHaveLength(0);
			for (const script of document.querySelectorAll('script:not([src])')) {
				expect(script.getAttribute('type'), page).toBe('application/ld+json');
			}
			for (const element of document.querySelectorAll('*')) {
				const handlers = element.getAttributeNames().filter((attribute) => /^on/.test(attribute));
				expect(handlers, page).toEqual([]);
			}
		}
	});

	test('data blocks are JSON', () => {
		for (const [page, document] of documents) {
			for (const block of document.querySelectorAll('script[type="application/ld+json"]')) {
				expect(JSON.parse(block.textContent), page).toMatchObject({ '@type': 'NewsArticle' });
			}
		}
	});
});

/** Widths are the typesetter's business, and so is white space. */
function plain(text: string): string {
	return text.normalize('NFKC').replace(/\s+/g, '');
}
