// Names under which things lie on the device. The service worker and the script before the first paint read them too, so nothing
// else stands here.
import { LATER_PATH } from '../../model/site.ts';

/** Cache Storage: packs and segments, keyed by the file's URL. Never part of the precache. */
export const PACK_CACHE = 'baojia-packs';

/** IndexedDB: one store of a few records. */
export const STORED_DB = 'baojia-stored';
export const STORE = 'set';

/** Its record that says what of the cache counts as stored. */
export const SET_KEY = 'set';

/** Its record that says which pack holds an article. */
export const CATALOGUE_KEY = 'catalogue';

/** Web Lock: one tab keeps the archive. */
export const KEEP_LOCK = 'baojia-keep';

/** BroadcastChannel: all tabs show what that tab does. */
export const STATUS_CHANNEL = 'baojia-offline';

/** The empty page for every address that has none of its own. */
export const SHELL_PATH = 'app-shell.html';

/** What the service worker answers a navigation with: the empty page in its frame, by the path below the base; the first that fits. */
export const SHELLS = [
	{ path: 'home-shell.html', at: 'home', fits: /^(?:index\.html)?$/ },
	{ path: 'article-shell.html', at: 'article', fits: /^a\// },
	{ path: SHELL_PATH, at: 'not-found', fits: /^/ }
] as const;

/** Message by which a page lets a waiting service worker take over (workbox-window sends it). */
export const SKIP_WAITING = 'SKIP_WAITING';

/** The worker that reads heads, below the site's base. */
export const HEADS_WORKER_PATH = `${LATER_PATH}heads-worker.js`;

/** Cache Storage: the files below LATER_PATH. */
export const LATER_CACHE = 'baojia-later';

/** Message by which a page, its archive stored, lets the service worker store them. */
export const KEEP_LATER = 'KEEP_LATER';

/**
 * Message by which a page lets the service worker fetch what offline reading lacks: what the browser cleared of the shell,
 * and the later file that it names, the search worker. Answered when it is done.
 */
export const MEND_SHELL = 'MEND_SHELL';
