// An article that travels in its own link: its words, compressed, behind the hash, where no server sees them. A code of the link is
// read by any phone's camera; the address is the article's own, so that who has a network needs nothing else.
import { deflateSync, Inflate } from 'fflate';
import { CARRIED } from '../../model/routes.ts';
import type { SignedArticle, Signature } from '../../model/signed.ts';
import { tryJson } from '../offline/pack-parts.ts';
import { fromBase64Url } from '../trust/signature.ts';
import { copyOf, parseSigned, type ArticleCopy } from '../trust/signed-copy.ts';

/** What a code of version 25 holds at the lowest correction, in bytes: a denser one few cameras read off a screen. */
const CODE_BYTES = 1273;

/** An article is some kilobytes; more is no article, but somebody's attempt to fill the memory. */
const MOST_BYTES = 1_000_000;
const MOST_LETTERS = 200_000;

/** One link, or as many as a long article needs, all about as full. `url`: the article's own address. */
export function carriedLinks(url: string, article: SignedArticle, signature?: Signature): string[] {
	const text = toBase64Url(deflate(JSON.stringify([article, signature ?? null])));
	// '#t=12/34.'
	const room = CODE_BYTES - url.length - CARRIED.length - 6;
	const of = Math.ceil(text.length / room);
	const each = Math.ceil(text.length / of);
	return Array.from({ length: of }, (_, at) => {
		const part = text.slice(at * each, (at + 1) * each);
		return `${url}${CARRIED}${String(at + 1)}/${String(of)}.${part}`;
	});
}

/** The parts' texts in order → the article; null: they are none, or not all of one. */
export async function openCarried(texts: readonly string[]): Promise<ArticleCopy | null> {
	const text = texts.join('');
	const bytes = text.length <= MOST_LETTERS ? fromBase64Url(text) : null;
	const json = bytes && inflate(bytes);
	const value = json === null ? null : tryJson(json);
	if (!Array.isArray(value)) return null;
	const [article, signature] = value as [unknown, unknown];
	const parsed = parseSigned(article);
	return parsed && copyOf(parsed, typeof signature === 'string' ? signature : undefined);
}

function deflate(text: string): Uint8Array {
	return deflateSync(new TextEncoder().encode(text), { level: 9 });
}

/** Little at a time: what deflate can make of one slice stays small beside the limit. */
const SLICE = 256;

/** null: not deflated text, or too much of it. */
function inflate(bytes: Uint8Array): string | null {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let text = '';
	let size = 0;
	let isWhole = false as boolean; // set in the callback
	const stream = new Inflate((chunk, isLast) => {
		size += chunk.byteLength;
		text += decoder.decode(chunk, { stream: !isLast });
		isWhole = isLast;
	});
	try {
		for (let at = 0; at < bytes.byteLength; at += SLICE) {
			stream.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.byteLength);
			if (size > MOST_BYTES) return null;
		}
		return isWhole ? text : null;
	} catch {
		return null;
	}
}

function toBase64Url(bytes: Uint8Array): string {
	const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
