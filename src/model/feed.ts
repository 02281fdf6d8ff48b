// Which pages have an Atom feed beside them. Read by the compiler, which writes them, and by the pages, which name them.
import { pathFor, type Route } from './routes.ts';

/** The feed's path below the base; null: the page has none. */
export function feedPath(route: Route): string | null {
	switch (route.name) {
		case 'home':
		case 'district':
		case 'topic':
			return `${pathFor(route)}feed.xml`;
		default:
			return null;
	}
}
