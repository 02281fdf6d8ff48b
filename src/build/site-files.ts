// Archive and client → every file of the site, in memory.
import type { JsonWebKey } from 'node:crypto';
import type { Archive } from '../compile/7-emit/archive.ts';
import { feeds } from '../compile/7-emit/feeds.ts';
import { robots, sitemap } from '../compile/7-emit/sitemap.ts';
import { HEADS_WORKER_PATH } from '../client/offline/names.ts';
import { INFLATE_PATH } from '../client/search/inflate.ts';
import { CHARACTERS_TABLE } from '../search/characters-table.ts';
import { CHARACTERS_PATH } from '../search/characters.ts';
import { WORKER_PATH } from '../search/protocol.ts';
import type { BuildOptions } from './build-options.ts';
import { bundleApp, bundleScript, type Files } from './bundle.ts';
import { publicFiles } from './public-files.ts';
import { runPrerender } from './run-prerender.ts';
import { bundleServiceWorker } from './service-worker.ts';

/** `publicKey`: what the shell compares signatures with. Throws when two parts of the build claim one path. */
export async function siteFiles(
	archive: Archive,
	options: BuildOptions,
	publicKey: JsonWebKey | null = null
): Promise<Files> {
	const { base, site, pages } = options;
	const [app, theme, worker, heads, inflate] = await Promise.all([
		bundleApp(base, publicKey),
		bundleScript('src/client/theme.ts', 'assets/theme.js', base),
		bundleScript('src/client/search/worker.ts', WORKER_PATH, base),
		bundleScript('src/client/offline/heads-worker.ts', HEADS_WORKER_PATH, base),
		bundleScript('src/client/search/inflate-library.ts', INFLATE_PATH, base)
	]);
	const shell = String(app.get('index.html'));
	app.delete('index.html');
	const { manifest, packs } = archive;
	const html = await runPrerender(
		{ manifest, packs, shell, site: site?.href ?? null, pages },
		base
	);
	const characters = new Map([[CHARACTERS_PATH, CHARACTERS_TABLE]]);
	const files = merge(
		publicFiles(base),
		app,
		theme,
		worker,
		heads,
		inflate,
		characters,
		html,
		archive.files
	);
	const worksOffline = await bundleServiceWorker(files, base);
	return merge(files, worksOffline, site ? forEngines(archive, html, site) : new Map());
}

/** What needs absolute addresses: feeds, and a sitemap of the pages that search engines are to read. */
function forEngines(archive: Archive, html: ReadonlyMap<string, string>, site: URL): Files {
	const paths = [...html.keys()]
		.filter((path) => path.endsWith('index.html') && !OWN.test(path))
		.map((path) => path.slice(0, -'index.html'.length));
	return merge(feeds(archive, site), sitemap(paths, site), new Map([['robots.txt', robots(site)]]));
}

/** The reader's own pages say nothing to anyone else. */
const OWN = /^(?:search|saved|offline|settings)\//;

function merge(...parts: readonly ReadonlyMap<string, Uint8Array | string>[]): Files {
	const files: Files = new Map();
	for (const [path, content] of parts.flatMap((part) => [...part])) {
		if (files.has(path)) throw new Error(`two parts of the build write ${path}`);
		files.set(path, content);
	}
	return files;
}
