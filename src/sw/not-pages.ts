// Addresses inside the scope that are files, not pages: a reader who opens one gets it from the network.

/** Patterns of path and query, for a scope's path with its trailing slash. */
export function notPages(scopePath: string): RegExp[] {
	const scope = scopePath.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
	// Pages are folders: a dot in the last part of the path makes a file (feeds, sitemap, sw.js), index.html apart.
	return [new RegExp(`^${scope}archive/`), /^[^?]*\.(?!html(?:\?|$))[^./?]+(?:\?|$)/];
}
