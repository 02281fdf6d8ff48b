// The offline walk in the other engines: first visit, server killed, reload, deep link, search, share. Skipped, with the
// reason, where an engine is missing: apt install firefox-esr webkit2gtk-driver xvfb.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { LATER_CACHE } from '../../src/client/offline/names.ts';
import { LATER_PATH } from '../../src/model/site.ts';
import { findFirefox, openFirefox } from './engines/firefox.ts';
import type { Visitor } from './engines/visitor.ts';
import { findWebKit, openWebKit } from './engines/webkit.ts';
import { startSite, type CountedSite } from './site.ts';

const ENGINES = [
	{ name: 'Firefox ESR', missing: findFirefox(), open: openFirefox },
	{ name: 'WebKitGTK', missing: findWebKit(), open: openWebKit }
];

for (const { name, missing } of ENGINES) {
	if (missing) console.log(`${name}: not tried, for ${missing}`);
}

describe.each(ENGINES)('$name', ({ missing, open }) => {
	describe.skipIf(missing)('after one visit, with the server killed', () => {
		let site: CountedSite;
		let visitor: Visitor;
		let article: string;

		beforeAll(async () => {
			site = await startSite(inject('seedSite'));
			visitor = await open();
			await visitor.goto(site.url);
			await until('document.documentElement.dataset.offline === "ready"');
			article = String(
				await visitor.evaluate('document.querySelector("main a[href*=\\"/a/\\"]").href')
			);
			// What the share sheet is made of comes after the archive.
			const kept = `caches.open('${LATER_CACHE}').then((cache) => cache.keys())`;
			await until(`${kept}.then((files) => files.length >= ${String(await filesLater())})`);
			await site.kill();
		});

		afterAll(async () => {
			await visitor.close();
		});

		test('the front page opens again', async () => {
			await visitor.goto(site.url);
			await until('document.querySelector("main h1")?.textContent.includes("的报纸")');
		});

		test('an article opens by its address', async () => {
			await visitor.goto(article);
			await until('document.querySelector("article p#p1")?.textContent.length > 20');
		});

		test('an article can be shared', async () => {
			await until(
				'[...document.querySelectorAll("button")].some((b) => b.textContent.trim() === "转发")'
			);
			await visitor.evaluate(
				'[...document.querySelectorAll("button")].find((b) => b.textContent.trim() === "转发").click()'
			);
			await until('document.querySelector("dialog[open] img")?.src.startsWith("data:image/png")');
		});

		test('a phrase is found', async () => {
			await visitor.goto(`${site.url}search/?q=${encodeURIComponent('工会')}`);
			await until('/共\\s*[1-9]/.test(document.querySelector("[role=status]")?.textContent ?? "")');
		});

		/** As many as the service worker's script names. */
		async function filesLater(): Promise<number> {
			const script = await (await fetch(`${site.url}sw.js`)).text();
			return new Set(script.match(new RegExp(`(?<="url":")${LATER_PATH}[^"]+`, 'g'))).size;
		}

		/** Polls, for each engine waits in its own way. Throws what the page shows when it does not come. */
		async function until(condition: string): Promise<void> {
			for (let tries = 0; tries < 150; tries += 1) {
				if (
					await visitor.evaluate(`Promise.resolve(${condition}).then(Boolean)`).catch(() => false)
				)
					return;
				await new Promise((resolve) => setTimeout(resolve, 200));
			}
			const shown = await visitor.evaluate('document.body.innerText');
			expect.fail(`${condition} did not come; the page shows: ${String(shown).slice(0, 400)}`);
		}
	});
});
