// What a signature covers: written by the build, compared on a device, carried from phone to phone.
import type { Manifest } from './manifest.ts';
import type { Head, Text } from './pack.ts';

/** ECDSA on P-256 over SHA-256; 64 bytes (r, s) as base64url. The key is a JSON Web Key. */
export type Signature = string;

/** An article as far as it is signed, in a fixed order: its words, its people, and where it stood. */
export type SignedArticle = [
	id: Head['id'],
	kind: Head['kind'],
	kicker: Head['kicker'],
	headline: Head['headline'],
	subtitle: Head['subtitle'],
	column: Head['column'],
	earliest: Head['issueDate']['earliest'],
	latest: Head['issueDate']['latest'],
	best: Head['issueDate']['best'],
	basis: Head['issueDate']['basis'],
	pageNumber: Head['pageNumber'],
	credits: (readonly [role: string, ...names: string[]])[],
	paragraphs: Text['paragraphs']
];

export function signedArticle(
	head: Head,
	text: Pick<Text, 'credits' | 'paragraphs'>
): SignedArticle {
	const { id, kind, kicker, headline, subtitle, column, issueDate, pageNumber } = head;
	const { earliest, latest, best, basis } = issueDate;
	const credits = text.credits.map(({ role, names }) => [role, ...names] as const);
	const place = [earliest, latest, best, basis, pageNumber] as const;
	return [id, kind, kicker, headline, subtitle, column, ...place, credits, text.paragraphs];
}

/** The first line keeps a signature of the one kind from serving for the other. */
export function articleMessage(article: SignedArticle): string {
	return `baojia article\n${JSON.stringify(article)}`;
}

/** Of the manifest as it is published, its fields in that order. */
export function manifestMessage(manifest: Manifest): string {
	return `baojia manifest\n${JSON.stringify({ ...manifest, signature: undefined })}`;
}
