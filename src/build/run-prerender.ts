// The client's views, bundled for Node and run once over the archive.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { prerender, PrerenderInput } from '../prerender/prerender.ts';
import { bundleForNode } from './bundle.ts';

const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/baojia');

/** Path below the base → HTML. */
export async function runPrerender(
	input: PrerenderInput,
	base: string
): Promise<Map<string, string>> {
	const code = await bundleForNode('src/prerender/prerender.ts', base);
	mkdirSync(CACHE, { recursive: true });
	const dir = mkdtempSync(join(CACHE, 'prerender-'));
	try {
		const file = join(dir, 'prerender.mjs');
		writeFileSync(file, code);
		const module = (await import(pathToFileURL(file).href)) as { prerender: typeof prerender };
		return await module.prerender(input);
	} finally {
		rmSync(dir, { recursive: true, force: true });
	}
}
