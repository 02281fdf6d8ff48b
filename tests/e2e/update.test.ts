// New issues come by themselves; a new shell comes when the reader says so.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { buildSite } from './build-site.ts';
import { heading, openRack, untilReady, type Rack } from './rack.ts';
import { startSite, type CountedSite } from './site.ts';
import { writeSource } from './sources.ts';

/** The seeds, and one issue more. */
let later: string;
let dir: string;
let site: CountedSite;
let rack: Rack;

beforeAll(() => {
	const source = writeSource([
		['2024-03-05', [{ headline: '今天新到的一期', paragraphs: ['本期报道了新的一天。'.repeat(5)] }]]
	]);
	cpSync('seeds', source, { recursive: true });
	later = mkdtempSync(join(tmpdir(), 'baojia-later-'));
	buildSite(later, '--source', source);
	rmSync(source, { recursive: true });
});

beforeEach(async () => {
	dir = mkdtempSync(join(tmpdir(), 'baojia-live-'));
	cpSync(inject('seedSite'), dir, { recursive: true });
	site = await startSite(dir);
	rack = await openRack();
	await rack.page.goto(site.url);
	await untilReady(rack.page);
});

afterEach(async () => {
	await rack.close();
	await site.kill();
	rmSync(dir, { recursive: true, force: true });
});

afterAll(() => {
	rmSync(later, { recursive: true, force: true });
});

test('a new issue is there at the next visit, without a click, in every tab; then offline too', async () => {
	const other = await rack.context.newPage();
	await other.goto(`${site.url}date/`);
	await untilReady(other);
	cpSync(later, dir, { recursive: true });
	await rack.page.goto(site.url);
	await rack.page.getByRole('heading', { name: '今天新到的一期' }).waitFor();
	await other.locator('a[href$="/date/2024-03-05/"]:visible').first().waitFor();
	await site.kill();
	await rack.page.goto(`${site.url}date/2024-03-05/`);
	expect(await heading(rack.page)).toContain('3月5日');
	expect(rack.complaints).toEqual([]);
});

test('a new shell waits for consent, and an open page stays what it was until then, in other tabs too', async () => {
	const others = [await rack.context.newPage(), await rack.context.newPage()];
	for (const other of others) await other.goto(`${site.url}about/`);
	publishShell('<meta name="shell" content="second">');
	await rack.page.reload();
	const prompt = rack.page.getByText('新版已备好');
	await prompt.waitFor();
	expect(await shellOf(rack.page)).toBeNull();
	await rack.page.goto(`${site.url}date/`);
	await prompt.waitFor();
	expect(await shellOf(rack.page)).toBeNull();
	await Promise.all([
		rack.page.waitForEvent('load'),
		rack.page.getByRole('button', { name: '换上' }).click()
	]);
	await rack.page.waitForFunction(() => document.querySelector('meta[name=shell]') !== null);
	expect(await shellOf(rack.page)).toBe('second');
	expect(new URL(rack.page.url()).pathname).toBe('/date/');
	await untilReady(rack.page);
	expect(await prompt.count()).toBe(0);
	for (const other of others) {
		expect(await shellOf(other)).toBeNull();
		// A tab behind another is drawn once a second.
		await other.bringToFront();
		await other.getByRole('link', { name: '日期' }).first().click();
		await other.waitForURL('**/date/');
		expect(await heading(other)).toBe('按日期');
		await other.getByRole('button', { name: '换上' }).click();
		await other.waitForFunction(() => document.querySelector('meta[name=shell]') !== null);
		expect(await heading(other)).toBe('按日期');
	}
	await site.kill();
	await rack.page.reload();
	expect([await shellOf(rack.page), await heading(rack.page)]).toEqual(['second', '按日期']);
	const precaches = await rack.page.evaluate(() => caches.keys());
	expect(precaches.filter((name) => name.includes('precache'))).toHaveLength(1);
	expect(rack.complaints).toEqual([]);
});

test('a host that serves the new worker and still an old script leaves the shell that is there', async () => {
	const worker = readFileSync(join(dir, 'sw.js'), 'utf8');
	const script = readFileSync(join(dir, 'assets/app.js'));
	const hash = createHash('sha256').update(script).digest('hex');
	const next = createHash('sha256').update(`${script.toString()}\n`).digest('hex');
	expect(worker).toContain(hash);
	writeFileSync(join(dir, 'sw.js'), worker.replace(hash, next));
	await rack.page.reload();
	await untilReady(rack.page);
	await rack.page.waitForTimeout(1000); // the install, which must fail
	expect(await rack.page.getByText('新版已备好').count()).toBe(0);
	await site.kill();
	await rack.page.reload();
	expect(await heading(rack.page)).not.toBe('');
});

test('an archive of a newer format keeps the old one readable, and asks for a newer shell', async () => {
	const path = join(dir, 'archive/manifest.json');
	const manifest = JSON.parse(readFileSync(path, 'utf8')) as { formatVersion: number };
	writeFileSync(path, JSON.stringify({ ...manifest, formatVersion: 99, dataVersion: 'newer' }));
	publishShell('<meta name="shell" content="second">');
	await rack.page.goto(`${site.url}search/?q=工会`);
	await rack.page
		.getByRole('status')
		.filter({ hasText: /共\s*[1-9]\d*\s*篇/ })
		.waitFor();
	await rack.page.getByText('新版已备好').waitFor();
	await untilReady(rack.page);
});

test('the way out: an emptied worker gives the site back to the network, and keeps the packs', async () => {
	cpSync(join(dir, 'sw-off.js'), join(dir, 'sw.js'));
	await rack.page.evaluate(async () => (await navigator.serviceWorker.ready).update());
	const kept = () => rack.page.evaluate(() => caches.keys());
	await expect.poll(kept, { timeout: 40_000 }).toEqual(['baojia-packs']);
	site.log.length = 0;
	await rack.page.goto(`${site.url}date/`);
	expect(site.log.map(({ path }) => path)).toContain('date/');
	expect(await rack.page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

/** A build whose only difference is in the shell: its worker lists the changed file by its new hash. */
function publishShell(mark: string): void {
	const path = join(dir, 'app-shell.html');
	const before = readFileSync(path, 'utf8');
	const after = before.replace('</head>', `${mark}</head>`);
	// The worker's list has the beginning of a page's hash.
	const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
	const worker = readFileSync(join(dir, 'sw.js'), 'utf8');
	expect(worker).toContain(hash(before));
	writeFileSync(path, after);
	writeFileSync(join(dir, 'sw.js'), worker.replace(hash(before), hash(after)));
}

function shellOf(page: Page): Promise<string | null> {
	return page.evaluate(
		() => document.querySelector<HTMLMetaElement>('meta[name=shell]')?.content ?? null
	);
}
