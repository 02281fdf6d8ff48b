// The names of things that cross JSON, workers and addresses as bare strings.

declare const brand: unique symbol;

/** A permanent article id: 10 Crockford base32 characters, lower case. Never depends on the data version. */
export type ArticleId = string & { readonly [brand]: 'ArticleId' };

export const ID_LENGTH = 10;

/** Crockford's alphabet, lower case because ids live in addresses: no i, l, o, u. */
export const ID_ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

const ID_PATTERN = new RegExp(`^[${ID_ALPHABET}]{${String(ID_LENGTH)}}$`);

/**
 * What a reader typed, pasted or followed → the id it names, or null.
 * Case, spaces and hyphens do not count; i and l read as 1, o as 0 (Crockford's decoding rules).
 */
export function parseArticleId(text: string): ArticleId | null {
	const plain = text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s-]/g, '')
		.replace(/[il]/g, '1')
		.replace(/o/g, '0');
	return ID_PATTERN.test(plain) ? (plain as ArticleId) : null;
}
