// The command line of `npm run build`.
import { parseArgs } from 'node:util';

export interface BuildOptions {
	/** Folder of issues. */
	source: string;
	/** Folder that the site is written to. */
	out: string;
	/** Path of the site on its host, with both slashes. */
	base: string;
	/** Absolute base URL of the site, with trailing slash; null: unknown, and what needs it is left out. */
	site: URL | null;
	/** ids.json of the last build; null: the one in `out`, where there is one. */
	previous: string | null;
	/** Static pages for the newest so many articles; null: for all. */
	pages: number | null;
	/** Folder of the published site, whose packs stay beside the new ones for one more release; null: none stays. */
	keepFrom: string | null;
	/** File with the private key that signs manifest and articles; null: nothing is signed. */
	sign: string | null;
	/** Folders of sites built before, whose packs this one's manifest is to name too. */
	parts: string[];
}

export const USAGE =
	'usage: npm run build -- [--source DIR] [--out DIR] [--base /path/] [--site https://host] ' +
	'[--previous ids.json] [--pages all|N] [--keep-from DIR] [--sign KEY] ' +
	'[--with DIR …]';

/** Throws an Error with a sentence for the person at the command line. */
export function readOptions(args: string[]): BuildOptions {
	const { values } = parseArgs({
		args,
		options: {
			source: { type: 'string', default: 'seeds' },
			out: { type: 'string', default: 'dist' },
			base: { type: 'string', default: '/' },
			site: { type: 'string' },
			previous: { type: 'string' },
			pages: { type: 'string', default: 'all' },
			'keep-from': { type: 'string' },
			sign: { type: 'string' },
			with: { type: 'string', multiple: true, default: [] }
		}
	});
	const base = readBase(values.base);
	return {
		source: values.source,
		out: values.out,
		base,
		site: values.site === undefined ? null : readSite(values.site, base),
		previous: values.previous ?? null,
		pages: values.pages === 'all' ? null : readCount(values.pages),
		keepFrom: values['keep-from'] ?? null,
		sign: values.sign ?? null,
		parts: values.with
	};
}

function readBase(text: string): string {
	const base = `/${text}/`.replace(/\/+/g, '/');
	if (!/^\/(?:[\w.~-]+\/)*$/.test(base) || base.includes('/../') || base.includes('/./')) {
		throw new Error(`--base ${text}: give the site's path on its host, like /reader/`);
	}
	return base;
}

function readSite(text: string, base: string): URL {
	const problem = new Error(`--site ${text}: give scheme and host alone, like https://example.org`);
	if (!URL.canParse(text)) throw problem;
	const url = new URL(text);
	const isHostAlone = url.pathname === '/' && url.search === '' && url.hash === '' && !url.username;
	if (!/^https?:$/.test(url.protocol) || !isHostAlone) throw problem;
	return new URL(base, url);
}

function readCount(text: string): number {
	if (!/^\d{1,9}$/.test(text)) throw new Error(`--pages ${text}: give a number, or all`);
	return Number(text);
}
