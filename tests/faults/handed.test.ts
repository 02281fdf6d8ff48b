// From hand to hand between two phones, with no network on either: papers as a file, an article as a code; and what is forged.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { carriedLinks } from '../../src/client/carried/carried.ts';
import { readSigner, writeKey } from '../../src/build/sign-key.ts';
import { signedArticle } from '../../src/model/signed.ts';
import { buildSite } from '../e2e/build-site.ts';
import { heading, openRack, untilLaterIsKept, untilReady, type Rack } from '../e2e/rack.ts';
import { startSite, type CountedSite } from '../e2e/site.ts';
import { isSoak } from './chance.ts';
import { tell } from './fault-report.ts';
import {
	articlePath,
	headlineOf,
	madeArchive,
	makeSite,
	publish,
	type MadeIssue
} from './made-site.ts';
import { namesOf, shelf, untilStored } from './reader.ts';

const OLD: MadeIssue[] = [['2023-01-09', [400]]];
const NEW_DAY = '2023-02-06';
const NEW: MadeIssue[] = [...OLD, [NEW_DAY, [100, 2_500]]];

// A signed shell takes a build of its own: in a soak alone, and by the tests of its parts otherwise.
describe.runIf(isSoak)('two phones without a network', () => {
	let work: string;
	let dir: string;
	let site: CountedSite;
	let giver: Rack;
	let taker: Rack;

	const archive = (issues: MadeIssue[]) =>
		madeArchive(issues, 2_000, readSigner(join(work, 'key.json')));
	let fresh: ReturnType<typeof archive>;

	beforeAll(async () => {
		work = mkdtempSync(join(tmpdir(), 'baojia-handed-'));
		await writeKey(join(work, 'key.json'));
		buildSite(join(work, 'built'), '--sign', join(work, 'key.json'), '--pages', '0');
		const old = archive(OLD);
		dir = makeSite(join(work, 'built'), old);
		site = await startSite(dir);
		[giver, taker] = [await openRack(), await openRack()];
		await taker.page.goto(site.url);
		await untilReady(taker.page);
		fresh = archive(NEW);
		publish(dir, fresh);
		await giver.page.goto(site.url);
		await untilReady(giver.page);
		// What is loaded when it is asked for comes after the archive.
		await untilLaterIsKept(giver.page);
		await untilLaterIsKept(taker.page);
		await site.kill();
	});

	afterAll(async () => {
		await giver.close();
		await taker.close();
		await site.kill();
		for (const folder of [work, dir]) rmSync(folder, { recursive: true, force: true });
	});

	test('an article goes over in codes, short or long, and is verified', async (context) => {
		for (const at of [0, 1]) {
			const codes = await codesOf(giver.page, site.url + articlePath(NEW_DAY, at));
			expect(codes.length > 1).toBe(at === 1);
			await taker.page.goto(`${site.url}saved/`);
			await taker.page.getByRole('button', { name: '扫一扫' }).click();
			await taker.page
				.getByLabel('二维码的图片')
				.setInputFiles(
					codes.map((buffer, n) => ({ name: `${n}.png`, mimeType: 'image/png', buffer }))
				);
			await taker.page.getByText('签名核对无误的副本').waitFor();
			expect(await heading(taker.page)).toBe(headlineOf(NEW_DAY, at));
			expect(new URL(taker.page.url()).pathname).toBe(`/${articlePath(NEW_DAY, at)}`);
		}
		expect([giver.complaints, taker.complaints]).toEqual([[], []]);
		const fault = 'an article goes from phone to phone in QR codes, with no network on either';
		tell(context, { fault, times: 2, lost: 0, seen: '签名核对无误的副本' });
	});

	test('a forged one opens as a copy that nobody vouches for, and enters nothing', async (context) => {
		const { heads, texts } = fresh.packs[0]!;
		const headline = '<img src=x onerror=alert(1)>假消息';
		const forged = signedArticle({ ...heads[0]!, headline }, texts[0]!);
		const address = site.url + articlePath(NEW_DAY);
		const [link] = carriedLinks(address, forged, texts[0]!.signature);
		await taker.page.goto(link!);
		await taker.page.getByText('未经核对的副本').waitFor();
		expect(await taker.page.locator('h1').innerText()).toContain('假消息');
		expect(await taker.page.locator('img[src="x"]').count()).toBe(0);
		await taker.page.goto(`${site.url}search/?q=假消息`);
		await taker.page
			.getByRole('status')
			.filter({ hasText: /共\s*0\s*篇/ })
			.waitFor();
		expect(taker.complaints).toEqual([]);
		const fault = 'a forged article in a QR code, HTML in its headline';
		tell(context, {
			fault,
			times: 1,
			lost: 0,
			seen: '未经核对的副本; not in lists, search, archive'
		});
	});

	test('the newer papers go over in a file, and are stored', async (context) => {
		await giver.page.goto(`${site.url}offline/`);
		const download = giver.page.waitForEvent('download');
		await giver.page.getByRole('button', { name: '导出全部' }).click();
		const path = await (await download).path();
		const bytes = readFileSync(path);
		const bad = Buffer.from(bytes);
		bad[bytes.length >> 1]! ^= 1;
		writeFileSync(join(work, 'bad.baojia'), bad);
		writeFileSync(join(work, 'cut.baojia'), bytes.subarray(0, bytes.length >> 1));
		writeFileSync(join(work, 'good.baojia'), bytes);
		await taker.page.goto(`${site.url}offline/`);
		const chooser = taker.page.getByLabel('要导入的 .baojia 文件');
		const before = await shelf(taker.page);
		for (const [name, reason] of [
			['bad', /对不上/],
			['cut', /不完整/]
		] as const) {
			await chooser.setInputFiles(join(work, `${name}.baojia`));
			await taker.page.getByText(reason).waitFor();
			expect(await shelf(taker.page)).toEqual(before);
		}
		await chooser.setInputFiles(join(work, 'good.baojia'));
		await taker.page.getByText('核对无误').waitFor();
		await untilStored(taker.page, fresh.manifest.dataVersion);
		expect(await shelf(taker.page)).toEqual(expect.arrayContaining(namesOf(fresh.manifest)));
		await taker.page.goto(site.url + articlePath(NEW_DAY));
		await taker.page.locator('article p#p1').waitFor();
		expect([giver.complaints, taker.complaints]).toEqual([[], []]);
		const fault = 'a .baojia file: good, with a flipped bit, cut in half';
		tell(context, { fault, times: 3, lost: 0, seen: '核对无误; 指纹对不上; 文件不完整' });
	});
});

/** Pictures of all codes that carry the article at the address. */
async function codesOf(page: Page, address: string): Promise<Buffer[]> {
	await page.goto(address);
	await page.getByRole('button', { name: /转发/ }).first().click();
	await page.getByRole('button', { name: '二维码' }).click();
	await page.getByRole('button', { name: /把正文也装进码里/ }).click();
	const picture = page.locator('.carry img');
	const codes: Buffer[] = [];
	for (;;) {
		const src = (await picture.getAttribute('src'))!;
		codes.push(Buffer.from(src.split(',')[1]!, 'base64'));
		const next = page.getByRole('button', { name: '下一张' });
		if ((await next.count()) === 0 || (await next.isDisabled())) return codes;
		await next.click();
	}
}
