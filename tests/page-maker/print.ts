import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import type { Manner } from './plan.ts';

const CHROMIUM = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';

export const openBrowser = (): Promise<Browser> =>
	chromium.launch({
		executablePath: CHROMIUM,
		args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
	});

/** HTML → PDF → its text layer, as `pdftotext` reads it in one of its three modes. */
export async function textLayer(
	browser: Browser,
	html: string,
	mode: Exclude<Manner, 'ocr'>
): Promise<string> {
	const folder = mkdtempSync(path.join(tmpdir(), 'page-maker-'));
	try {
		const page = await browser.newPage({ viewport: { width: 1323, height: 1800 } });
		await page.setContent(html);
		const height = await page.evaluate(() => document.documentElement.scrollHeight);
		const file = path.join(folder, 'page.pdf');
		// A single sheet, however long: 96 pixels an inch, and room for what print lays out a little longer.
		await page.pdf({
			path: file,
			width: '350mm',
			height: `${height * 1.06 + 100}px`,
			printBackground: true
		});
		await page.close();
		const flags = mode === 'default' ? [] : [`-${mode}`];
		return execFileSync('pdftotext', ['-nopgbrk', ...flags, file, '-'], { encoding: 'utf8' });
	} finally {
		rmSync(folder, { recursive: true });
	}
}
