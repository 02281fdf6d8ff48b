// Finds a Chromium for the browser tests, the icons and the screenshots.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type BrowserContextOptions, type LaunchOptions } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const APT = '/usr/bin/apt-get';

const MISSING =
	'No Chromium: install it (Debian: apt-get install chromium fonts-noto-cjk), set CHROME_PATH, or run npx playwright-core install chromium';

/** CHROME_PATH, the system's, Playwright's; on CI as root Debian's package. Throws with one line that says what to install. */
export function findChromium(): string {
	const found = installed() ?? (canInstall() ? installDebian() : null);
	if (found === null) throw new Error(MISSING);
	return found;
}

/**
 * Of several such lists Chromium hears the last one. The first two draw what opens below the address bar, in every window a page
 * of its own that takes longer to start than any of ours; the rest is Playwright's own list, so far as it concerns a page.
 */
const WITHOUT = [
	'WebUIOmniboxPopup',
	'WebUIOmniboxAimPopup',
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'DialMediaRouteProvider',
	'GlobalMediaControls',
	'HttpsUpgrades',
	'LensOverlay',
	'MediaRouter',
	'NetworkTimeServiceQuerying',
	'OptimizationHints',
	'PaintHolding',
	'ThirdPartyStoragePartitioning',
	'Translate'
];

/** `--no-sandbox`: Chromium refuses to run as root without; the rest keeps it quiet and off the network. */
export const CHROMIUM_ARGS: readonly string[] = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-gpu',
	'--disable-quic',
	'--disable-dev-shm-usage',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	`--disable-features=${WITHOUT.join(',')}`
];

export function launchOptions(): LaunchOptions & BrowserContextOptions {
	return { executablePath: findChromium(), args: [...CHROMIUM_ARGS] };
}

function installed(): string | null {
	const chosen = process.env['CHROME_PATH'];
	if (chosen !== undefined && existsSync(chosen)) return chosen;
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	const candidates = [
		...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		chromium.executablePath()
	];
	return candidates.find((path) => existsSync(path)) ?? null;
}

function canInstall(): boolean {
	return process.env['CI'] === 'true' && process.getuid?.() === 0 && existsSync(APT);
}

function installDebian(): string | null {
	const apt = (...args: string[]) =>
		spawnSync(APT, args, {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
	apt('update');
	// Without a Chinese font every page would be boxes, and line breaks would be measured on boxes.
	apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
	return installed();
}
