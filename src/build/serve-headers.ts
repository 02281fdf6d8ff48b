// Response headers: the one table. serve.ts sends them, the files in src/deploy/ repeat them, and a test compares.

/** On every page as a meta element too, for hosts that set no headers. */
export const CSP =
	"default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'";

/** On every answer. frame-ancestors has no effect in a meta element. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
	'Content-Security-Policy': `${CSP}; frame-ancestors 'none'`,
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(self), geolocation=(), microphone=()',
	'Referrer-Policy': 'same-origin',
	'X-Content-Type-Options': 'nosniff'
};

/** The name holds the hash: packs, segments, tables of places. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Everything else keeps its name: asked about each time, answered with 304 by its ETag. */
export const REVALIDATED = 'no-cache';

/** Packs are compressed already, and must reach the reader byte for byte. */
export const PACK_TYPE = 'application/octet-stream';

/** Path below the site's base, without a leading slash → whether it is one of these. */
export function isPackFile(path: string): boolean {
	return /^archive\/.*\.(?:pack|seg|ids)$/.test(path);
}
