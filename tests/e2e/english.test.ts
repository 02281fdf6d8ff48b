// The interface in English, with the server killed: every Han character that is left was printed in the paper, or names it, and
// says so to whoever hears the page.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { heading, openRack, untilLaterIsKept, untilReady, type Rack } from './rack.ts';
import { startSite, type CountedSite } from './site.ts';

const HAN = /\p{Script=Han}+/gu;

/** What is Chinese in English too: the names of app, paper and languages, and what is searched for. */
const NAMES =
	'报架 劳动午报 简体 臺灣正體 香港繁體 工会 图书馆 送清凉 标题 快递 日期 主题 扫码入会 降薪幅度表';

let site: CountedSite;
let rack: Rack;
let printed: string;
let article: string;
let issue: string;

beforeAll(async () => {
	printed = NAMES + wordsOf(join(inject('seedSite'), 'archive'));
	site = await startSite(inject('seedSite'));
	rack = await openRack();
	const { page } = rack;
	await page.goto(site.url);
	await untilReady(page);
	await untilLaterIsKept(page);
	const addressOf = async (folder: string) =>
		(await page.locator(`main a[href*="${folder}"]`).first().getAttribute('href'))!.slice(1);
	[article, issue] = [await addressOf('/a/'), await addressOf('/date/')];
	await site.kill();
	await page.goto(`${site.url}settings/`);
	await heading(page);
	await page.getByRole('button', { name: 'English' }).click();
	await page.getByRole('heading', { name: 'Settings' }).waitFor();
});

afterAll(async () => {
	expect(rack.complaints).toEqual([]);
	await rack.close();
	await site.kill();
});

test.each([
	['', /^The paper of c\. \d+ \w+ \d{4}$/],
	['ISSUE', /^c\. \d+ \w+ \d{4}$/],
	['date/', /^By date$/],
	['district/', /^Districts$/],
	['district/haidian/', /^Haidian$/],
	['district/yanqing/', /^Yanqing$/],
	['topic/', /^Topics$/],
	['topic/yiqing/', /^Epidemic$/],
	['ARTICLE', /\p{Script=Han}/u],
	['search/', /^Search$/],
	['search/?q=工会', /^Search$/],
	['search/?q=降薪幅度表', /^Search$/],
	['saved/', /^Saved$/],
	['offline/', /^Reads offline$/],
	['settings/', /^Settings$/],
	['about/', /^About 报架$/],
	['pictures/', /^Figures$/],
	['no-such-page/', /^No such page$/]
])('/%s', async (path, title) => {
	const { page } = rack;
	await page.goto(site.url + path.replace('ARTICLE', article).replace('ISSUE', issue));
	await page.locator('html[lang=en]').waitFor();
	await expect.poll(() => heading(page)).toMatch(title);
	if (path === '' || path === 'offline/') await untilReady(page);
	if (path.includes('?')) await page.getByRole('status').filter({ hasText: /\d/ }).waitFor();
	if (path === 'pictures/') await page.locator('.heat-table').first().waitFor();
	await expect.poll(() => leftInChinese()).toEqual([]);
});

/** Texts and labels with Han characters that the paper did not print, or that pass for English. */
async function leftInChinese(): Promise<string[]> {
	const said = await rack.page.evaluate(() => {
		const all: { text: string; lang: string | undefined }[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const lang = node.parentElement?.closest<HTMLElement>('[lang]')?.lang;
			if (node.parentElement?.closest('script, style, noscript, [translate=no]')) continue;
			all.push({ text: node.textContent ?? '', lang });
		}
		for (const element of document.querySelectorAll(
			'[aria-label], [placeholder], [title], [alt]'
		)) {
			for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
				all.push({ text: element.getAttribute(name) ?? '', lang: undefined });
			}
		}
		return all;
	});
	return said
		.filter(({ text, lang }) => {
			const runs = text.match(HAN) ?? [];
			const isWhole = runs.join('') === text.replace(/[^\p{L}]/gu, '');
			return runs.some((run) => !printed.includes(run)) || (lang === 'en' && isWhole && runs[0]);
		})
		.map(({ text }) => text.trim());
}

/** All Han characters of the packs, in their order. */
function wordsOf(archive: string): string {
	const files = readdirSync(archive, { recursive: true, encoding: 'utf8' });
	return files
		.filter((name) => name.endsWith('.pack'))
		.map((name) => gunzipSync(readFileSync(join(archive, name))).toString('utf8'))
		.join()
		.replace(/[^\p{Script=Han}"]/gu, '');
}
