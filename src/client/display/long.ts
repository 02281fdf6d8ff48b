// When a headline is set a size smaller.

/** Characters. A longer headline steps down; it is never cut. */
const LONG = 24;

export function isLong(headline: string): boolean {
	return headline.length > LONG;
}
