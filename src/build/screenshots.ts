// `npm run screenshots`: photographs the real app, built from the seeds, for the install dialog and the README.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { launchOptions } from './chromium.ts';
import { siteListener } from './serve-site.ts';

const FOLDER = fileURLToPath(new URL('../../public/screenshots/', import.meta.url));

/** Sizes as the install manifest names them: CSS pixels times scale. */
const SHOTS = [
	{ file: 'narrow.png', width: 390, height: 844, scale: 2 },
	{ file: 'wide.png', width: 1280, height: 800, scale: 1 }
] as const;

const dir = mkdtempSync(join(tmpdir(), 'baojia-shots-'));
const build = spawnSync('node', ['--import', 'tsx', 'src/build/build.ts', '--out', dir], {
	stdio: 'inherit'
});
if (build.status !== 0) throw new Error('the build failed, so there is nothing to photograph');
const server = createServer(siteListener(dir, '/'));
await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
const browser = await chromium.launch(launchOptions());
try {
	mkdirSync(FOLDER, { recursive: true });
	for (const { file, width, height, scale } of SHOTS) {
		const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
		await page.goto(url);
		// The ear must say that all is stored: the picture shows the app as its reader has it.
		await page.locator('html[data-offline=ready]').waitFor();
		await page.screenshot({ path: join(FOLDER, file) });
		await page.close();
	}
} finally {
	await browser.close();
	server.closeAllConnections();
	server.close();
	rmSync(dir, { recursive: true, force: true });
}
