// What a page is only after a press, for the pictures of `npm run screens`: name → where, and what is pressed there.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Settings } from '../src/client/settings/settings.ts';
import { carriedLinks } from '../src/client/carried/carried.ts';
import type { IsoDate } from '../src/model/date.ts';
import type { ArticleId } from '../src/model/ids.ts';
import type { SignedArticle } from '../src/model/signed.ts';

export interface State {
	path: string;
	settings?: Partial<Settings>;
	act: (page: Page) => Promise<void>;
	/** Only what fits the screen: a sheet hides the rest. */
	isSheet?: boolean;
	/** 长辈版, with fewer choices, does not offer it. */
	isRare?: boolean;
}

const button = (name: string) => (page: Page) =>
	page.getByRole('button', { name, exact: true }).first().click();

async function sheet(page: Page): Promise<void> {
	await page.getByRole('dialog').waitFor();
	await page.waitForTimeout(400);
}

function inSheet(path: string, ...presses: string[]): State {
	const act = async (page: Page) => {
		for (const name of presses) await button(name)(page);
		await sheet(page);
	};
	return { path, act, isSheet: true };
}

/** As a finger does that rests on the first paragraph. */
async function select(page: Page): Promise<void> {
	await page.locator('article p#p1').evaluate((p) => getSelection()!.selectAllChildren(p));
	await page.getByRole('toolbar').waitFor();
}

const noted = async (page: Page, tool: string) => {
	await select(page);
	await page.getByRole('toolbar').getByRole('button', { name: tool }).click();
	await sheet(page);
};

export const STATES: Record<string, State> = {
	'share-picture': inSheet('a/ARTICLE/', '转发'),
	'share-code': inSheet('a/ARTICLE/', '转发', '二维码'),
	'share-carry': inSheet('a/ARTICLE/', '转发', '二维码', '把正文也装进码里，对方没网也能读'),
	'share-cite': inSheet('a/ARTICLE/', '转发', '引用格式'),
	type: inSheet('a/ARTICLE/', '字号'),
	select: { path: 'a/ARTICLE/', act: select, isSheet: true },
	note: { path: 'a/ARTICLE/', act: (page) => noted(page, '批注'), isSheet: true, isRare: true },
	slip: { path: 'a/ARTICLE/', act: (page) => noted(page, '报错'), isSheet: true, isRare: true },
	evidence: {
		path: 'a/ARTICLE/',
		act: (page) =>
			page.locator('.why details').evaluateAll((all: HTMLDetailsElement[]) =>
				all.forEach((one) => {
					one.open = true;
				})
			)
	},
	keys: {
		path: 'a/ARTICLE/',
		act: async (page) => {
			await page.mouse.wheel(0, 10);
			await page.keyboard.press('?');
			await sheet(page);
		},
		isSheet: true
	},
	scan: inSheet('saved/', '扫一扫'),
	picks: inSheet('', '选我的区和专题'),
	own: {
		path: 'a/ARTICLE/',
		isRare: true,
		act: async (page) => {
			await button('收藏')(page);
			await noted(page, '批注');
			await page.getByRole('dialog').getByLabel('批注').last().fill('这一段可以给支部学习用。');
			await page.getByRole('dialog').getByRole('button', { name: '存下' }).click();
			await page.goto(new URL('../../saved/', page.url()).href);
			await page.locator('.own-tabs').getByRole('button', { name: /^划线/ }).click();
			await page.locator('.own-list').waitFor();
		}
	},
	'saved-one': { path: 'saved/', act: async (page) => page.locator('.saved li').first().waitFor() },
	none: {
		path: 'search/?q=甲骨文收藏',
		act: (page) => page.getByText('没有一篇').first().waitFor()
	},
	checkup: {
		path: 'offline/',
		act: async (page) => {
			await button('查一遍')(page);
			await page
				.getByText(/已验证|都能读|核对/)
				.last()
				.waitFor();
			await page.waitForTimeout(1500);
		}
	},
	handed: {
		path: 'offline/',
		act: async (page) => {
			const download = page.waitForEvent('download');
			await button('导出全部')(page);
			const path = await (await download).path();
			const file = {
				name: '报架-全部.baojia',
				mimeType: 'application/zip',
				buffer: readFileSync(path)
			};
			await page.getByLabel('要导入的 .baojia 文件').setInputFiles(file);
			await page.getByText('报架-全部.baojia：').waitFor();
		}
	},
	carried: {
		path: 'a/ARTICLE/',
		act: async (page) => {
			const link = forgedLink(page.url());
			await page.goto('about:blank');
			await page.goto(link);
			await page.getByText('未经核对的副本').waitFor();
		}
	},
	unknown: { path: 'a/AAAAAAAAAA/', act: (page) => page.locator('h1').waitFor() },
	'home-en': { path: '', settings: { language: 'en' }, act: settled },
	'settings-en': { path: 'settings/', settings: { language: 'en' }, act: settled },
	'offline-en': { path: 'offline/', settings: { language: 'en' }, act: settled },
	'article-en': { path: 'a/ARTICLE/', settings: { language: 'en' }, act: settled },
	'districts-en': { path: 'district/', settings: { language: 'en' }, act: settled },
	'found-en': { path: 'search/?q=工会', settings: { language: 'en' }, act: settled },
	'saved-en': { path: 'saved/', settings: { language: 'en' }, act: settled },
	'dates-en': { path: 'date/', settings: { language: 'en' }, act: settled }
};

async function settled(page: Page): Promise<void> {
	await page.waitForTimeout(600);
}

/** An article that the archive does not have, signed by nobody. */
function forgedLink(address: string): string {
	const id = 'xxxxxxxxxx' as ArticleId;
	const url = new URL(`../${id}/`, address).href;
	const words = '这几段话没有报社的签名，程序核对不了它是不是原文，所以只在这一页能看。'.repeat(3);
	const day = '2022-11-17' as IsoDate;
	const place = [day, day, day, 'masthead', 2] as const;
	const credits: SignedArticle[11] = [['记者', '某某']];
	const printed = ['引题写在标题上面', '传来的文章，标题可以是任何字', null, null] as const;
	const article: SignedArticle = [id, 'article', ...printed, ...place, credits, [words, words]];
	return carriedLinks(url, article)[0] ?? url;
}
