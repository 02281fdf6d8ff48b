// vite's builds, each in memory: entry in, files out. One bundle an entry, under a name that never changes.
import type { JsonWebKey } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { LATER_PATH } from '../model/site.ts';
import { lunrPlugin } from './lunr-plugin.ts';
import { sveltePlugin } from './svelte-plugin.ts';

/** Path below the site's base → content. */
export type Files = Map<string, Uint8Array | string>;

const ROOT = resolve(import.meta.dirname, '../..');
const MAIN = resolve(ROOT, 'src/client/main.ts');

/** Files of the shell that a page loads when it comes to need them: what acts on it, the app, what keeps the archive, and the bundler's helpers for them. */
const SHELL_CHUNKS: ReadonlySet<string> = new Set([
	'first',
	'start-app',
	'keep-archive',
	'rolldown-runtime'
]);

/** The app: index.html with its script and style links in place, assets/app.js, assets/entry.js, assets/first.js, assets/start-app.js, assets/app.css, assets/later/. */
export function bundleApp(base: string, publicKey: JsonWebKey | null): Promise<Files> {
	const { nameOf, isLater } = chunks();
	return bundle({
		base,
		// Not copied here, but known: links to its files get the base.
		publicDir: 'public',
		plugins: [sveltePlugin()],
		define: { __PUBLIC_KEY__: JSON.stringify(publicKey) },
		build: {
			copyPublicDir: false,
			cssCodeSplit: false,
			modulePreload: {
				polyfill: false,
				// What later files import is loaded by then, nearly always: lists of it would weigh on every first visit.
				resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : [])
			},
			rolldownOptions: {
				input: resolve(ROOT, 'index.html'),
				output: {
					codeSplitting: { groups: [{ name: nameOf }] },
					entryFileNames: 'assets/app.js',
					// What every page comes to import belongs to the shell: what a static page needs at once stays
					// small. What the app imports when a reader asks for it comes to the device after the archive.
					chunkFileNames: ({ name, moduleIds }) =>
						isLater(moduleIds) && !SHELL_CHUNKS.has(name)
							? `${LATER_PATH}[name].js`
							: 'assets/[name].js',
					assetFileNames: ({ names }) =>
						names.some((name) => name.endsWith('.css'))
							? 'assets/app.css'
							: 'assets/[name][extname]'
				}
			}
		}
	});
}

/** Which modules a set of entries imports, whoever else does, too; asked of the bundler while it makes its chunks. */
function reachOf(
	isEntry: (id: string) => boolean
): (id: string, context: Rolldown.ChunkingContext) => boolean {
	const known = new Map<string, boolean>();
	const isReached = (id: string, context: Rolldown.ChunkingContext): boolean => {
		const found = known.get(id);
		if (found !== undefined) return found;
		known.set(id, false); // a ring of imports ends here
		const importers = context.getModuleInfo(id)?.importers ?? [];
		const is = importers.some((importer) => isEntry(importer) || isReached(importer, context));
		known.set(id, is);
		return is;
	};
	return isReached;
}

/** What main.ts imports goes into one file beside it, and so do others' imports: else the bundler would cut them into as many as there are sets of importers. */
function chunks(): {
	nameOf: (id: string, context: Rolldown.ChunkingContext) => string | null;
	isLater: (ids: readonly string[]) => boolean;
} {
	const isEntry = reachOf((id) => id === MAIN);
	const isFirst = reachOf((id) => basename(id) === 'first.ts');
	const isStart = (id: string) => basename(id) === 'start-app.ts';
	const isApp = reachOf(isStart);
	const isKeeper = reachOf((id) => basename(id) === 'keep-archive.ts');
	const isShell = reachOf((id) => id === MAIN || SHELL_CHUNKS.has(basename(id, '.ts')));
	const shell = new Set<string>();
	return {
		nameOf: (id, context) => {
			if (isShell(id, context)) shell.add(id);
			if (isEntry(id, context)) return 'entry';
			if (basename(id) === 'first.ts' || isFirst(id, context)) return 'first';
			// Beside the keeper's, which runs on every page, a file more costs a first visit more than its words.
			if (isStart(id) || (isApp(id, context) && !isKeeper(id, context))) return 'start-app';
			return null;
		},
		isLater: (ids) => !ids.some((id) => shell.has(id))
	};
}

/** A script that runs by itself, no module: theme, search worker, service worker. `path`: where it goes. */
export function bundleScript(entry: string, path: string, base: string): Promise<Files> {
	return bundle({
		base,
		plugins: [lunrPlugin],
		build: {
			rolldownOptions: {
				input: resolve(ROOT, entry),
				// idb sets itself up as it loads, and does not say that this counts for nothing where nobody uses it.
				treeshake: { moduleSideEffects: (id) => !id.includes('/node_modules/idb/') },
				output: { format: 'iife', entryFileNames: path }
			}
		}
	});
}

/** A module for Node with everything it needs in it. */
export async function bundleForNode(entry: string, base: string): Promise<string> {
	const files = await bundle({
		base,
		plugins: [sveltePlugin()],
		ssr: { noExternal: true },
		build: {
			ssr: true,
			rolldownOptions: {
				input: resolve(ROOT, entry),
				output: { codeSplitting: false, entryFileNames: 'module.mjs' }
			}
		}
	});
	return String(files.get('module.mjs'));
}

async function bundle(config: InlineConfig): Promise<Files> {
	const result = await build({
		publicDir: false,
		...config,
		root: ROOT,
		configFile: false,
		envDir: false,
		logLevel: 'warn',
		// workbox asks for it; in a script that runs by itself nothing else answers.
		define: { 'process.env.NODE_ENV': '"production"', __PUBLIC_KEY__: 'null', ...config.define },
		build: {
			target: 'es2022',
			...config.build,
			rolldownOptions: {
				...config.build?.rolldownOptions,
				// How long a build took is no warning.
				checks: { bundlerTimings: false }
			},
			write: false
		}
	});
	const outputs = [result].flat() as Rolldown.RolldownOutput[];
	return new Map(
		outputs
			.flatMap(({ output }) => output)
			.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source])
	);
}
