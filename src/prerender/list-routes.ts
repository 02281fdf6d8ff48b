// Every address that gets a page of its own.
import { DISTRICTS } from '../model/district.ts';
import type { Route } from '../model/routes.ts';
import { TOPICS } from '../model/topic.ts';
import { issuesOf } from '../client/data/issues.ts';
import type { Library } from '../client/data/library.ts';

/** `pages`: article pages for the newest so many; null: for all. */
export function listRoutes(library: Library, pages: number | null): Route[] {
	return [
		{ name: 'home' },
		{ name: 'calendar', month: null },
		...issuesOf(library).map(({ day }): Route => ({ name: 'issue', day })),
		{ name: 'districts' },
		...DISTRICTS.map(({ slug }): Route => ({ name: 'district', slug })),
		{ name: 'topics' },
		...TOPICS.map(({ slug }): Route => ({ name: 'topic', slug })),
		{ name: 'search', params: '' },
		{ name: 'saved' },
		{ name: 'offline' },
		{ name: 'settings' },
		{ name: 'about' },
		{ name: 'pictures' },
		...library.heads.slice(0, pages ?? undefined).map(({ id }): Route => ({ name: 'article', id }))
	];
}
