// `npm run icons`: draws every icon from icon.svg beside it in a real browser. The files are committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { launchOptions } from './chromium.ts';

const PUBLIC = new URL('../../public/', import.meta.url);
const INK = '#fcfaf5';
const GROUND = '#a5231a';

/** [file, pixels, rounded corner as a share of the side]. The drawing keeps inside the maskable circle, so one does for all. */
const ICONS: readonly [file: string, size: number, corner: number][] = [
	['icons/icon-192.png', 192, 0.18],
	['icons/icon-512.png', 512, 0.18],
	['icons/maskable-192.png', 192, 0],
	['icons/maskable-512.png', 512, 0],
	['icons/apple-touch-icon.png', 180, 0],
	['icons/favicon-32.png', 32, 0.12]
];

/** Drawn on a field of 96 by 96. */
const SHORTCUTS: Readonly<Record<string, string>> = {
	search: '<circle cx="42" cy="42" r="19"/><path d="m56 56 17 17"/>',
	districts: '<path d="M23 23h18v18H23zM55 23h18v18H55zM23 55h18v18H23zM55 55h18v18H55z"/>',
	saved: '<path d="M31 22h34v52L48 60 31 74z"/>'
};

const browser = await chromium.launch(launchOptions());
try {
	const page = await browser.newPage();
	mkdirSync(new URL('icons/', PUBLIC), { recursive: true });
	const icon = readFileSync(new URL('icon.svg', import.meta.url), 'utf8');
	for (const [file, size, corner] of ICONS) await draw(page, icon, file, size, corner);
	for (const [name, shape] of Object.entries(SHORTCUTS)) {
		await draw(page, shortcut(shape), `icons/shortcut-${name}.png`, 96, 0.18);
	}
} finally {
	await browser.close();
}

function shortcut(shape: string): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><path fill="${GROUND}" d="M0 0h96v96H0z"/>
		<g fill="none" stroke="${INK}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round">${shape}</g></svg>`;
}

async function draw(
	page: Page,
	svg: string,
	file: string,
	size: number,
	corner: number
): Promise<void> {
	await page.setViewportSize({ width: size, height: size });
	await page.setContent(
		`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px;border-radius:${size * corner}px}</style>${svg}`
	);
	writeFileSync(new URL(file, PUBLIC), await page.screenshot({ omitBackground: true }));
}
