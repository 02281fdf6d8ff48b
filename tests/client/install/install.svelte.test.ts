import { describe, expect, it, vi } from 'vitest';
import { InstallOffer, platformOf } from '../../../src/client/install/install.svelte.ts';

describe('platformOf', () => {
	it.each([
		['ios', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1', 5],
		['ios', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15', 5],
		['desktop', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15', 0],
		['android', 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile', 5],
		['wechat', 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile MicroMessenger/8.0', 5],
		['wechat', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) MicroMessenger/8.0', 5],
		['desktop', 'Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0', 0]
	] as const)('%s: %s', (platform, userAgent, maxTouchPoints) => {
		expect(platformOf({ userAgent, maxTouchPoints })).toBe(platform);
	});
});

describe('InstallOffer', () => {
	it("holds the browser's offer back until the reader asks, and uses it once", async () => {
		const offer = new InstallOffer(window);
		expect(offer.isOffered).toBe(false);
		const event = new Event('beforeinstallprompt', { cancelable: true });
		const prompt = vi.fn(() => Promise.resolve({ outcome: 'dismissed' }));
		window.dispatchEvent(Object.assign(event, { prompt }));
		expect(event.defaultPrevented).toBe(true);
		expect(offer.isOffered).toBe(true);
		await offer.ask();
		await offer.ask();
		expect(prompt).toHaveBeenCalledTimes(1);
		expect(offer.isOffered).toBe(false);
	});

	it('is over once installed', () => {
		const offer = new InstallOffer(window);
		window.dispatchEvent(new Event('beforeinstallprompt', { cancelable: true }));
		window.dispatchEvent(new Event('appinstalled'));
		expect([offer.isInstalled, offer.isOffered]).toEqual([true, false]);
	});

	it('offers nothing while prerendering', () => {
		expect(new InstallOffer(null).isOffered).toBe(false);
	});
});
