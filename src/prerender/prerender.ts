// The archive → static pages: the client's own views, rendered once, readable without a script.
import { render } from 'svelte/server';
import type { Manifest } from '../model/manifest.ts';
import type { Pack } from '../model/pack.ts';
import type { ArticleId } from '../model/ids.ts';
import { pathFor, type Route } from '../model/routes.ts';
import type { Loadable } from '../client/data/loadable.ts';
import { pageData } from '../client/data/page-data.ts';
import type { PageData } from '../client/data/pages.ts';
import { memoryLibrary } from '../client/data/shelf-library.ts';
import { SHELLS } from '../client/offline/names.ts';
import Page from '../client/Page.svelte';
import { fillShell, type PageKind } from './fill-shell.ts';
import { headOf } from './head.ts';
import { listRoutes } from './list-routes.ts';

export interface PrerenderInput {
	manifest: Manifest;
	/** In the manifest's order. */
	packs: readonly Pack[];
	/** The built index.html: script and style links in place, markers still open. */
	shell: string;
	/** The site's origin and base, absolute, with trailing slash; null: not known, and what needs it is left out. */
	site: string | null;
	/** Static pages for the newest so many articles; null: for all. */
	pages: number | null;
}

/** Path below the base → HTML. An address without a page of its own opens through 404.html. */
export async function prerender(input: PrerenderInput): Promise<Map<string, string>> {
	const { manifest, packs, shell, site } = input;
	const library = memoryLibrary(manifest, packs);
	const files = new Map<string, string>();
	for (const route of listRoutes(library, input.pages)) {
		const page = await pageData(route, library, 'past');
		const filling = {
			head: headOf(page, route, site),
			body: bodyOf(route, { status: 'ready', value: page }),
			kind: kindOf(page.name)
		};
		files.set(`${pathFor(route)}index.html`, fillShell(shell, filling));
	}
	for (const { path, at } of SHELLS) files.set(path, emptyPage(shell, at));
	files.set('404.html', emptyPage(shell, 'not-found'));
	return files;
}

/** The frame and the wait in it, for the app to mount over: nobody looks at a blank screen while it loads. */
function emptyPage(shell: string, at: keyof typeof FRAMED): string {
	const body = bodyOf(FRAMED[at], { status: 'loading' });
	return fillShell(shell, { head: EMPTY_HEAD, body, kind: 'frame' });
}

/** Frames differ by the route's name alone. */
const FRAMED = {
	home: { name: 'home' },
	article: { name: 'article', id: '' as ArticleId },
	'not-found': { name: 'not-found', path: '' }
} satisfies Record<(typeof SHELLS)[number]['at'], Route>;

function bodyOf(route: Route, shown: Loadable<PageData>): string {
	const { body } = render(Page, { props: { route, shown, offline: null } });
	return body.replace(HYDRATION_MARKS, '');
}

function kindOf(name: PageData['name']): PageKind {
	if (name === 'search') return 'form';
	return OWN.has(name) ? 'frame' : 'whole';
}

/** Pages that show what lies on the device. */
const OWN: ReadonlySet<PageData['name']> = new Set(['saved', 'offline', 'settings', 'pictures']);

/** Svelte's comments for hydration. Islands and app are mounted anew, so nobody reads them; page text has its `<` escaped. */
const HYDRATION_MARKS = /<!--.*?-->/g;

/** The shell stands for pages that exist and for such that do not; engines read the static pages. */
const EMPTY_HEAD = '<title>报架</title>';
