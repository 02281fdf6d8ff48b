// Links: a route's address below the site's base. The base is fixed by the build, for pages and app alike.
import { pathFor, type Route } from '../model/routes.ts';

/** Path with leading slash, as it goes into `href`. */
export function href(route: Route): string {
	return `${import.meta.env.BASE_URL}${pathFor(route)}`;
}
