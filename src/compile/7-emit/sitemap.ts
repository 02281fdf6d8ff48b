// sitemap.xml over the pages that were written, and the robots.txt that names it.
import { xml, XML_HEAD } from './xml.ts';

/** The protocol's limit for one file; above it sitemap.xml becomes an index of parts. */
const MOST = 50_000;

const XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** paths: of the pages, below the site's base, in the order in which they shall stand. site: with trailing slash. */
export function sitemap(paths: readonly string[], site: URL, most = MOST): Map<string, string> {
	const files = new Map<string, string>();
	if (paths.length <= most) return files.set('sitemap.xml', list('urlset', 'url', paths, site));
	const parts: string[] = [];
	for (let at = 0; at < paths.length; at += most) {
		const part = `sitemap-${parts.length + 1}.xml`;
		files.set(part, list('urlset', 'url', paths.slice(at, at + most), site));
		parts.push(part);
	}
	return files.set('sitemap.xml', list('sitemapindex', 'sitemap', parts, site));
}

export function robots(site: URL): string {
	return `User-agent: *\nAllow: /\nSitemap: ${new URL('sitemap.xml', site).href}\n`;
}

function list(root: string, element: string, paths: readonly string[], site: URL): string {
	const lines = paths.map(
		(path) => `<${element}><loc>${xml(new URL(path, site).href)}</loc></${element}>\n`
	);
	return `${XML_HEAD}<${root} ${XMLNS}>\n${lines.join('')}</${root}>\n`;
}
