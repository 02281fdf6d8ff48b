// sw.js with the lists of what it keeps: the shell, and what may come later, every file by its hash.
import { createHash } from 'node:crypto';
import { SHELLS } from '../client/offline/names.ts';
import { LATER_PATH } from '../model/site.ts';
import type { ShellFile } from '../sw/shell-file.ts';
import { bundleScript, type Files } from './bundle.ts';

/** What the app needs to stand with no network. Packs are kept apart, by the page; big pictures and icons are the installer's business. */
const SHELL = [
	/^[a-z]+-shell\.html$/,
	/^assets\/[^/]+$/,
	/^manifest\.webmanifest$/,
	/^icons\/favicon-32\.png$/
];

const LATER = [new RegExp(`^${LATER_PATH}`)];

/** Hexadecimal digits of a page's hash. */
const PAGE_HASH = 16;

export async function bundleServiceWorker(site: Files, base: string): Promise<Files> {
	const files = await bundleScript('src/sw/sw.ts', 'sw.js', base);
	const shell = filesLike(SHELL, site);
	for (const { path } of SHELLS)
		if (!shell.some(({ url }) => url === path)) throw new Error(`the shell has no ${path}`);
	const script = [
		['self.__WB_MANIFEST', shell] as const,
		['self.__LATER', filesLike(LATER, site)] as const
	].reduce(withList, String(files.get('sw.js')));
	return files.set('sw.js', script);
}

function withList(script: string, [place, list]: readonly [string, ShellFile[]]): string {
	const text = JSON.stringify(list);
	const listed = script.replace(place, () => text);
	if (listed === script) throw new Error(`sw.js has no place for ${place}`);
	return listed;
}

function filesLike(patterns: readonly RegExp[], site: Files): ShellFile[] {
	return [...site]
		.filter(([path]) => patterns.some((pattern) => pattern.test(path)))
		.map(([url, content]) => {
			const hash = createHash('sha256').update(content).digest('hex');
			// Pages are not compared by it, see shell-file.ts: there it only tells one version from the next.
			return { url, revision: url.endsWith('.html') ? hash.slice(0, PAGE_HASH) : hash };
		})
		.sort((a, b) => (a.url < b.url ? -1 : 1));
}
