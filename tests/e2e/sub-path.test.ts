// A site below a path, of a newsroom's export with hostile words in it: everything works there, and words stay words.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from './build-site.ts';
import { heading, openLastingRack, untilReady, type Rack } from './rack.ts';
import { startSite, type CountedSite } from './site.ts';
import { writeSource } from './sources.ts';

const HOSTILE = [
	'"><img src=x onerror=alert(1)>',
	'<script>alert(1)</script>工会',
	"' onmouseover='alert(1)",
	'{{constructor.constructor("alert(1)")()}}',
	'</title></script><svg onload=alert(1)>',
	'$& $` $1 \\u003c &lt;b&gt;'
];

let dir: string;
let site: CountedSite;
let rack: Rack;

beforeAll(async () => {
	const articles = HOSTILE.map((words, at) => ({
		headline: words,
		kicker: words,
		subtitle: words,
		paragraphs: [`第${at + 1}篇：${words}，${'朝阳区总工会慰问职工。'.repeat(4)}`, words]
	}));
	const source = writeSource([['2022-01-01', articles]]);
	dir = mkdtempSync(join(tmpdir(), 'baojia-sub-'));
	buildSite(dir, '--source', source, '--base', '/reader/', '--site', 'https://rack.example');
	rmSync(source, { recursive: true });
	site = await startSite(dir, '/reader/');
	rack = await openLastingRack();
	await rack.page.goto(site.url);
	await untilReady(rack.page);
});

afterAll(async () => {
	await rack.close();
	await site.kill();
	rmSync(dir, { recursive: true, force: true });
});

test('it is an app of its own on this host, and installs', async () => {
	const devtools = await rack.context.newCDPSession(rack.page);
	const { manifest, errors } = await devtools.send('Page.getAppManifest');
	expect(errors).toEqual([]);
	expect(manifest).toMatchObject({ id: site.url, startUrl: site.url, scope: site.url });
	expect(await devtools.send('Page.getInstallabilityErrors')).toEqual({ installabilityErrors: [] });
});

/** An alert would have come as a dialog; a broken-out tag would stand in the page. */
async function expectOnlyWords(): Promise<void> {
	const broken = rack.page.locator('img[src="x"], svg[onload], [onmouseover], [onerror]');
	expect(await broken.count()).toBe(0);
	expect(rack.complaints).toEqual([]);
}

describe.each(['from the packs', 'with the server dead'])('%s', (how) => {
	beforeAll(async () => {
		if (how === 'with the server dead') await site.kill();
		rack.page.on('dialog', (dialog) => {
			rack.complaints.push(`dialog: ${dialog.message()}`);
			void dialog.dismiss();
		});
	});

	test('the front page lists every headline as it was written', async () => {
		await rack.page.goto(site.url);
		await heading(rack.page);
		const shown = plain(await rack.page.locator('main').innerText());
		for (const words of HOSTILE) expect(shown).toContain(plain(words));
		await expectOnlyWords();
	});

	test('articles open below the path, with their headline as the title', async () => {
		const links = rack.page.locator('main a[href^="/reader/a/"]');
		const addresses = await links.evaluateAll((all) => [
			...new Set(all.map((link) => link.getAttribute('href')!))
		]);
		expect(addresses).toHaveLength(HOSTILE.length);
		for (const address of addresses) {
			await rack.page.goto(new URL(address, site.url).href);
			await heading(rack.page);
			const headline = plain(await rack.page.locator('article h1').innerText());
			expect(HOSTILE.map(plain)).toContain(headline);
			expect(plain(await rack.page.title())).toContain(headline);
			await expectOnlyWords();
		}
	});

	test.each(['date', 'date/2022-01-01/', 'district/chaoyang', 'topic/', 'search/?q=慰问'])(
		'/reader/%s opens, and every link of it stays below the path',
		async (path) => {
			await rack.page.goto(site.url + path);
			expect(await heading(rack.page)).not.toMatch(/没有这|没能/);
			const hrefs = await rack.page
				.locator('a[href]')
				.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
			const outside = hrefs.filter((href) => !href.startsWith('/reader/') && !href.startsWith('#'));
			expect(outside).toEqual([]);
		}
	);

	test('a search for hostile words finds them, and shows them', async () => {
		await rack.page.goto(`${site.url}search/?q=${encodeURIComponent('<script>alert')}`);
		await rack.page
			.getByRole('status')
			.filter({ hasText: /共\s*1\s*篇/ })
			.waitFor();
		await expectOnlyWords();
	});
});

/** Punctuation may be shown full-width, and lines break between words. */
function plain(text: string): string {
	return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
