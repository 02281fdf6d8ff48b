// Firefox ESR by way of playwright, which drives the system's one over BiDi.
import { existsSync } from 'node:fs';
import { firefox } from 'playwright-core';
import type { Visitor } from './visitor.ts';

const PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'];

const executablePath = PATHS.find((path) => existsSync(path));

/** Why it cannot be tried; null: it can. */
export function findFirefox(): string | null {
	return executablePath ? null : `there is none at ${PATHS.join(' or ')}`;
}

export async function openFirefox(): Promise<Visitor> {
	// Without the channel playwright wants a Firefox of its own making.
	const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: executablePath! });
	const page = await (await browser.newContext()).newPage();
	return {
		goto: async (url) => {
			await page.goto(url, { waitUntil: 'commit' });
		},
		evaluate: (expression) => page.evaluate(expression),
		close: () => browser.close()
	};
}
