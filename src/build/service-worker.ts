// sw.js with the list of what it keeps: the shell, every file of it by its hash.
import { createHash } from 'node:crypto';
import { SHELL_PATH } from '../client/offline/names.ts';
import type { ShellFile } from '../sw/shell-file.ts';
import { bundleScript, type Files } from './bundle.ts';

/** What the app needs to stand with no network. Packs are kept apart, by the page; big pictures are the store's business. */
const SHELL = [
	/^app-shell\.html$/,
	/^assets\//,
	/^manifest\.webmanifest$/,
	/^icon\.svg$/,
	/^icons\/(?:favicon-32|icon-192)\.png$/
];

export async function bundleServiceWorker(site: Files, base: string): Promise<Files> {
	const files = await bundleScript('src/sw/sw.ts', 'sw.js', base);
	const script = String(files.get('sw.js'));
	const shell = shellFiles(site);
	if (!shell.some(({ url }) => url === SHELL_PATH))
		throw new Error(`the shell has no ${SHELL_PATH}`);
	const list = JSON.stringify(shell);
	const listed = script.replace('self.__WB_MANIFEST', () => list);
	if (listed === script) throw new Error('sw.js has no place for the list of the shell');
	return files.set('sw.js', listed);
}

function shellFiles(site: Files): ShellFile[] {
	return [...site]
		.filter(([path]) => SHELL.some((pattern) => pattern.test(path)))
		.map(([url, content]) => ({
			url,
			revision: createHash('sha256').update(content).digest('hex')
		}))
		.sort((a, b) => (a.url < b.url ? -1 : 1));
}
