// Browsers that store nothing: private windows, settings, other apps' own browsers. All is read and found online, and said so.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openRack, untilOffline } from '../e2e/rack.ts';
import { startSite, type CountedSite } from '../e2e/site.ts';
import { tell } from './fault-report.ts';

let site: CountedSite;

beforeAll(async () => {
	site = await startSite(inject('seedSite'));
});

afterAll(() => site.kill());

interface Refusal {
	fault: string;
	state: string;
	says: string;
	means?: string;
	before: () => void;
	userAgent?: string;
}

const REFUSALS: Refusal[] = [
	{
		fault: 'Cache Storage refuses, as in a private window',
		state: 'failed',
		says: '浏览器不让存',
		before: () => {
			// An empty page, which comes first, has none.
			if (typeof CacheStorage === 'undefined') return;
			CacheStorage.prototype.open = () =>
				Promise.reject(new DOMException('refused', 'SecurityError'));
		}
	},
	{
		fault: 'IndexedDB refuses, as with storage switched off',
		state: 'failed',
		says: '浏览器不让存',
		before: () => {
			IDBFactory.prototype.open = () => {
				throw new DOMException('refused', 'SecurityError');
			};
		}
	},
	{
		fault: 'no service worker, as in some apps’ own browsers',
		state: 'unsupported',
		says: '要有网才能读',
		before: () => {
			Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
		}
	},
	{
		fault: 'WeChat’s own browser without service workers',
		state: 'unsupported',
		says: '要有网才能读',
		means: '微信里存不了文章',
		before: () => {
			Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
		},
		userAgent:
			'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/107.0 Mobile Safari/537.36 MicroMessenger/8.0.40'
	}
];

test.for(REFUSALS)('$fault: all is read and found, and said so', async (refusal, context) => {
	const { before, userAgent } = refusal;
	const rack = await openRack({ before, ...(userAgent && { userAgent }) });
	const { page, complaints } = rack;
	try {
		await page.goto(site.url);
		await untilOffline(page, refusal.state);
		await page.locator('main a[href*="/a/"]').first().click();
		await page.locator('article p#p1').waitFor();
		await page.goto(`${site.url}search/?q=工会`);
		await page
			.getByRole('status')
			.filter({ hasText: /共\s*[1-9]\d*\s*篇/ })
			.waitFor();
		await page.goto(`${site.url}offline/`);
		await untilOffline(page, refusal.state);
		await page.locator('main h1', { hasText: refusal.says }).waitFor();
		expect(await page.locator('.big-say').innerText()).toContain(refusal.means ?? refusal.says);
		expect(complaints).toEqual([]);
		tell(context, {
			fault: refusal.fault,
			times: 1,
			lost: 0,
			seen: `all of it, online; ${refusal.says}`
		});
	} finally {
		await rack.close();
	}
});
