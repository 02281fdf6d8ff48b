// An article that came by itself, from hand to hand: what it says, and whether the paper signed it.
import type { DateBasis, IsoDate } from '../../model/date.ts';
import { parseArticleId } from '../../model/ids.ts';
import type { Role } from '../../model/page.ts';
import { articleMessage, signedArticle, type SignedArticle } from '../../model/signed.ts';
import type { Head, Text } from '../../model/pack.ts';
import { isSigned } from './signature.ts';

export interface ArticleCopy {
	article: SignedArticle;
	/** By the key in this shell. False, too, where the shell has none: then nobody can tell. */
	isVerified: boolean;
}

export async function copyOf(
	article: SignedArticle,
	signature: string | undefined
): Promise<ArticleCopy> {
	return { article, isVerified: (await isSigned(articleMessage(article), signature)) === true };
}

/** Of a pack that nobody vouches for, head by head; what is no article is passed over. */
export async function copiesOf(pack: {
	heads: readonly Head[];
	texts: readonly Text[];
}): Promise<ArticleCopy[]> {
	const copies = pack.heads.map(async (head, at) => {
		const text = pack.texts[at];
		const article = text && parseSigned(asPlain(head, text));
		return article ? [await copyOf(article, text.signature)] : [];
	});
	return (await Promise.all(copies)).flat();
}

/** Unknown JSON → an article, if it is one to the last field; null: it is not. */
export function parseSigned(value: unknown): SignedArticle | null {
	if (!Array.isArray(value) || value.length !== 13) return null;
	const [id, kind, kicker, headline, subtitle, column, ...rest] = value as unknown[];
	const [earliest, latest, best, basis, pageNumber, credits, paragraphs] = rest;
	const isRight =
		typeof id === 'string' &&
		parseArticleId(id) === id &&
		(kind === 'article' || kind === 'photo') &&
		typeof headline === 'string' &&
		[kicker, subtitle, column].every(isTextOrNull) &&
		[earliest, latest, best].every(isDayOrNull) &&
		BASES.has(basis as DateBasis) &&
		(pageNumber === null || Number.isSafeInteger(pageNumber)) &&
		isListOf(credits, (credit) => isListOf(credit, isText) && ROLES.has(credit[0] as Role)) &&
		isListOf(paragraphs, isText);
	return isRight ? (value as SignedArticle) : null;
}

const BASES: ReadonlySet<DateBasis> = new Set([
	'sidecar',
	'filename',
	'masthead',
	'inferred',
	'unknown'
]);
const ROLES: ReadonlySet<Role> = new Set(['记者', '通讯员', '摄影']);

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isDayOrNull = (value: unknown): value is IsoDate | null =>
	value === null || (isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value));

function isListOf<T>(value: unknown, is: (one: unknown) => one is T): value is T[];
function isListOf(value: unknown, is: (one: unknown) => boolean): value is unknown[];
function isListOf(value: unknown, is: (one: unknown) => boolean): boolean {
	return Array.isArray(value) && value.every((one) => is(one));
}

/** What a stranger's pack calls a head may lack anything. */
function asPlain(head: Head, text: Text): unknown {
	try {
		return signedArticle(head, text);
	} catch {
		return null;
	}
}
