// A large archive on a device: build, whole download, daily update, then offline at a quarter of the speed. BENCH_ARTICLES, 30,000 by default.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../../src/model/manifest.ts';
import { startSite, type CountedSite } from '../e2e/site.ts';
import { benchArchive } from './archive/archive.ts';
import {
	follow,
	heapInUse,
	openDevice,
	SLOWER,
	storedManifest,
	timeToFollow,
	timeToOpen,
	type Device
} from './device/reader.ts';

const ARTICLES = Number(process.env['BENCH_ARTICLES'] ?? 30_000);
/** What the archive's generator prints a day. */
const ARTICLES_A_DAY = 100;
const RUNS = 3;
const OPENED = 200;

const HOME = 'main:not([aria-busy=true]) a[href*="/a/"]';
const ARTICLE = 'article p#p1';
const QUESTION = `search/?q=${encodeURIComponent('职工 工作')}`;

export async function benchDevice(): Promise<void> {
	const work = mkdtempSync(join(tmpdir(), 'baojia-large-'));
	const [yesterday, today] = [join(work, 'yesterday'), join(work, 'today')];
	console.log(`\n${ARTICLES} made articles, built and on a device\n`);
	console.log('| what | measured | wanted |');
	console.log('|---|--:|--:|');
	try {
		row('build', build(ARTICLES - ARTICLES_A_DAY, yesterday));
		row('build after the day before', build(ARTICLES, today));
		const live = join(work, 'live');
		cpSync(yesterday, live, { recursive: true });
		await measure(live, today);
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

/** `live` is served; `today`: the same with an issue more. */
async function measure(live: string, today: string): Promise<void> {
	const site = await startSite(live);
	let device = await openDevice(1);
	try {
		await download(device, site);
		await update(device, site, live, today);
		await site.kill();
		device = await offline(await device.restart(SLOWER), site.url);
	} finally {
		await device.close();
		await site.kill();
	}
}

async function download({ page }: Device, site: CountedSite): Promise<void> {
	const manifest = await published(site);
	const named = bytesOf(manifest.packs);
	row('packs with their segments', `${manifest.packs.length}, ${megabytes(named)}`);
	await page.goto(`${site.url}offline/`);
	await untilReady(page);
	await page.evaluate(() => (window.longestTask = 0));
	const start = Date.now();
	await page.getByRole('button', { name: /全部存下/ }).click();
	await page.waitForSelector('progress');
	await page.waitForFunction(
		() =>
			document.documentElement.dataset['offline'] === 'ready' && !document.querySelector('progress')
	);
	const seconds = (Date.now() - start) / 1000;
	const moved = site.log
		.filter(({ path }) => /\.(?:pack|seg)$/.test(path))
		.reduce((sum, { bytes }) => sum + bytes, 0);
	row('whole download over loopback', `${seconds.toFixed(1)} s`);
	row('bytes on the wire ÷ the manifest’s sum', (moved / named).toFixed(3), '≤ 1.02');
	const longest = await page.evaluate(() => window.longestTask);
	row('longest task of the page meanwhile', `${longest.toFixed(0)} ms`, '≤ 100 ms');
}

async function update(
	{ page }: Device,
	site: CountedSite,
	live: string,
	today: string
): Promise<void> {
	const before = new Set((await published(site)).packs.map(({ name }) => name));
	cpSync(join(today, 'archive'), join(live, 'archive'), { recursive: true });
	const { packs, dataVersion } = await published(site);
	site.log.length = 0;
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
	while ((await storedManifest(page)).dataVersion !== dataVersion) await page.waitForTimeout(50);
	await page.waitForTimeout(2_000);
	const moved = site.log
		.filter(({ path }) => path.startsWith('archive/'))
		.reduce((sum, { bytes }) => sum + bytes, 0);
	const issue = packs.find(({ name }) => !before.has(name));
	const size = issue ? bytesOf([issue]) : 0;
	row(
		'update by a day: bytes on the wire',
		kilobytes(moved),
		`≤ ${kilobytes(1.5 * size + 30_000)} (issue with its segment ${kilobytes(size)}, its pack ${kilobytes(issue?.bytes ?? 0)})`
	);
}

async function offline(first: Device, url: string): Promise<Device> {
	let device = first;
	const home: number[] = [];
	const deep: number[] = [];
	for (let run = 0; run < RUNS; run += 1) {
		device = await device.restart();
		home.push(await timeToOpen(device, url, HOME));
		const { packs } = await storedManifest(device.page);
		const [{ day } = { day: null }] = packs[Math.floor(((run + 1) * packs.length) / 4)]!.days;
		await timeToOpen(device, `${url}date/${day}/`, HOME);
		const path = await device.page.locator(HOME).nth(run).getAttribute('href');
		device = await device.restart();
		deep.push(await timeToOpen(device, new URL(path!, url).href, ARTICLE));
	}
	row(
		`offline, ${SLOWER}× slower: cold start to a readable front page`,
		`${ms(home)} ms`,
		'≤ 1500 ms'
	);
	row('the same to an article by its address, of any month', `${ms(deep)} ms`, '≤ 1500 ms');
	device = await device.restart();
	const found = await timeToOpen(device, url + QUESTION, HOME);
	row('the same to a search by its address', `${found.toFixed(0)} ms`);
	device = await device.restart();
	const opened = await openMany(device, url);
	row(`an article from a list (median of ${opened.length})`, `${ms(opened)} ms`, '≤ 150 ms');
	row(
		`heap of page and worker after ${opened.length} articles and a search`,
		`${(await heapInUse(device)).toFixed(0)} MB`,
		'≤ 120 MB'
	);
	return device;
}

/** In one page, from lists of issues spread over the years; the search's worker has answered before. */
async function openMany(device: Device, url: string): Promise<number[]> {
	const { page } = device;
	await timeToOpen(device, url, HOME);
	await follow(device, QUESTION, HOME);
	const issues = (await storedManifest(page)).packs.flatMap((pack) => pack.days);
	const times: number[] = [];
	for (let issue = 0; times.length < OPENED; issue += 1) {
		const { day } = issues[(issue * 37) % issues.length]!;
		for (let at = 0; at < 20 && times.length < OPENED; at += 1) {
			await follow(device, `date/${day}/`, HOME);
			await page.evaluate((n) => {
				const links = [...document.querySelectorAll('main a[href*="/a/"]')];
				links[n % links.length]!.setAttribute('data-next', '');
			}, at);
			times.push(await timeToFollow(device, '[data-next]', ARTICLE));
		}
	}
	return times;
}

/** Returns what it took. Builds in a process of its own, as a newsroom does. */
function build(articles: number, out: string): string {
	const source = `${out}-source`;
	mkdirSync(source);
	for (const { path, bytes } of benchArchive(articles)) {
		writeFileSync(join(source, path), bytes ?? '');
	}
	const start = Date.now();
	const args = ['--import', 'tsx', 'src/build/build.ts', '--source', source, '--out', out];
	const { status } = spawnSync(process.execPath, [...args, '--pages', '0'], {
		stdio: ['ignore', 'ignore', 'inherit']
	});
	if (status !== 0) throw new Error('the build failed, so there is nothing to measure');
	rmSync(source, { recursive: true });
	return `${((Date.now() - start) / 1000).toFixed(0)} s`;
}

async function published({ url }: CountedSite): Promise<Manifest> {
	return (await (await fetch(`${url}archive/manifest.json`)).json()) as Manifest;
}

async function untilReady(page: Device['page']): Promise<void> {
	await page.waitForFunction(() => document.documentElement.dataset['offline'] === 'ready');
}

function bytesOf(packs: Manifest['packs']): number {
	return packs.reduce((sum, { bytes, segment }) => sum + bytes + segment.bytes, 0);
}

function row(what: string, measured: string, wanted = ''): void {
	console.log(`| ${what} | ${measured} | ${wanted} |`);
}

/** Median, and between what. */
function ms(times: readonly number[]): string {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(0);
	return `${at(0.5)} (${at(0)}–${at(1)})`;
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
