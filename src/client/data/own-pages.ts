// The pages that are the reader's own: what they need of the archive. The rest lies on the device.
import type { ArticleId } from '../../model/ids.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { Head, PackPage } from '../../model/pack.ts';
import type { Library } from './library.ts';
import { countTopics, type TopicCount } from './topic-page.ts';

export interface SearchPage {
	name: 'search';
	/** The query of the address, without the question mark. */
	params: string;
	manifest: Manifest;
	/** Those at hand. */
	heads: ReadonlyMap<ArticleId, Head>;
	/** Names of segments: their packs’ heads are not at hand, or not yet. */
	lacking: readonly string[];
	pages: readonly PackPage[];
	/** Where to begin with nothing to look for. */
	readonly topics: TopicCount[];
}

export interface SavedPage {
	name: 'saved';
	heads: readonly Head[];
}

export interface OfflinePage {
	name: 'offline';
	manifest: Manifest;
}

export interface SettingsPage {
	name: 'settings';
	/** An article to try the settings on; null in an empty archive. */
	sample: Head | null;
}

export interface PicturesPage {
	name: 'pictures';
	/** At hand: what is counted. */
	heads: readonly Head[];
	/** In the whole archive. */
	articles: number;
}

export interface AboutPage {
	name: 'about';
	manifest: Manifest;
	/** Pages at hand whose day was printed, and whose day was inferred from the text. */
	printed: number;
	inferred: number;
	undated: number;
}

export function searchPage(library: Library, params: string): SearchPage {
	const { manifest, byId, missing, pages } = library;
	return {
		name: 'search',
		params,
		manifest,
		heads: byId,
		lacking: missing.map(({ segment }) => segment.name),
		pages,
		// Who comes with words to look for is not to wait for it: all heads are gone through.
		get topics() {
			return countTopics(library.heads);
		}
	};
}

export function savedPage({ heads }: Library): SavedPage {
	return { name: 'saved', heads };
}

export function offlinePage({ manifest }: Library): OfflinePage {
	return { name: 'offline', manifest };
}

export function settingsPage({ heads }: Library): SettingsPage {
	return { name: 'settings', sample: heads.find((head) => head.excerpt !== '') ?? null };
}

export function picturesPage({ heads, manifest }: Library): PicturesPage {
	return { name: 'pictures', heads, articles: manifest.articles };
}

export function aboutPage({ manifest, pages }: Library): AboutPage {
	const having = (is: (basis: PackPage['issueDate']['basis']) => boolean) =>
		pages.filter((page) => is(page.issueDate.basis)).length;
	const inferred = having((basis) => basis === 'inferred');
	const undated = having((basis) => basis === 'unknown');
	return {
		name: 'about',
		manifest,
		printed: pages.length - inferred - undated,
		inferred,
		undated
	};
}
