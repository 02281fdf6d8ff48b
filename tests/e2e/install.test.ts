// Whether the browser would install it: asked of the browser itself, over its debugging protocol.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openLastingRack, untilReady, type Rack } from './rack.ts';
import { startSite, type CountedSite } from './site.ts';

interface ImageResource {
	src: string;
	sizes: string;
	purpose?: string;
	form_factor?: string;
	label?: string;
}

interface WebManifest {
	id: string;
	start_url: string;
	scope: string;
	name: string;
	short_name: string;
	lang: string;
	display: string;
	icons: ImageResource[];
	screenshots: ImageResource[];
	shortcuts: { name: string; url: string; icons: ImageResource[] }[];
}

let site: CountedSite;
let rack: Rack;
let manifest: WebManifest;

beforeAll(async () => {
	site = await startSite(inject('seedSite'));
	rack = await openLastingRack();
	await rack.page.goto(site.url);
	await untilReady(rack.page);
	manifest = (await (await fetch(`${site.url}manifest.webmanifest`)).json()) as WebManifest;
});

afterAll(async () => {
	await rack.close();
	await site.kill();
});

test('the browser reads the install manifest without errors and would install it', async () => {
	const devtools = await rack.context.newCDPSession(rack.page);
	const read = await devtools.send('Page.getAppManifest');
	expect([read.url, read.errors]).toEqual([`${site.url}manifest.webmanifest`, []]);
	expect(await devtools.send('Page.getInstallabilityErrors')).toEqual({ installabilityErrors: [] });
});

test('names, language and display', () => {
	expect(manifest).toMatchObject({
		name: '报架·劳动午报全文',
		short_name: '报架',
		lang: 'zh-Hans',
		display: 'standalone'
	});
	expect(manifest.id).not.toBe('');
});

describe('pictures', () => {
	test('icons for every launcher: 192 and 512, plain and maskable', () => {
		const kinds = manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose ?? 'any'}`);
		expect(kinds).toEqual(
			expect.arrayContaining(['192x192 any', '512x512 any', '192x192 maskable', '512x512 maskable'])
		);
	});

	test('screenshots of both shapes, with words for who cannot see them', () => {
		expect(manifest.screenshots.map(({ form_factor }) => form_factor)).toEqual(['narrow', 'wide']);
		expect(manifest.screenshots.every(({ label }) => label)).toBe(true);
	});

	test('each is as large as it says', async () => {
		const shortcuts = manifest.shortcuts.flatMap(({ icons }) => icons);
		for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots, ...shortcuts]) {
			expect([src, await sizeOf(src)]).toEqual([src, sizes]);
		}
	});

	test('the maskable drawing keeps inside the circle that launchers cut', async () => {
		const icon = manifest.icons.find(({ purpose }) => purpose === 'maskable')!;
		expect(await coloursOutsideCircle(icon.src)).toBe(1);
	});

	test('iOS finds its own', async () => {
		const href = await rack.page.locator('link[rel=apple-touch-icon]').getAttribute('href');
		expect(await sizeOf(href!)).toBe('180x180');
	});

	/** 'WIDTHxHEIGHT' as a browser decodes it. */
	function sizeOf(src: string): Promise<string> {
		return rack.page.evaluate(async (url) => {
			const image = await createImageBitmap(await (await fetch(url)).blob());
			return `${image.width}x${image.height}`;
		}, new URL(src, site.url).href);
	}

	/** How many different colours stand further than 40 % of the side from the middle. */
	function coloursOutsideCircle(src: string): Promise<number> {
		return rack.page.evaluate(async (url) => {
			const image = await createImageBitmap(await (await fetch(url)).blob());
			const { width } = image;
			const canvas = new OffscreenCanvas(width, width).getContext('2d')!;
			canvas.drawImage(image, 0, 0);
			const pixels = new Uint32Array(canvas.getImageData(0, 0, width, width).data.buffer);
			const colours = new Set<number>();
			pixels.forEach((pixel, at) => {
				const [x, y] = [(at % width) - width / 2, Math.floor(at / width) - width / 2];
				if (Math.hypot(x, y) > width * 0.4 + 1) colours.add(pixel);
			});
			return colours.size;
		}, new URL(src, site.url).href);
	}
});

test('shortcuts lead to search, districts and saved', async () => {
	expect(manifest.shortcuts.map(({ url }) => url)).toEqual(['search/', 'district/', 'saved/']);
	for (const { url } of manifest.shortcuts) {
		expect((await fetch(new URL(url, site.url))).status).toBe(200);
	}
});
