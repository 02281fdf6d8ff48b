// The publisher's hand: who holds the key can say of a text that it is the paper's.
import { createPrivateKey, createPublicKey, sign, verify, type JsonWebKey } from 'node:crypto';
import type { ArticleId } from '../model/ids.ts';
import { articleMessage, signedArticle, type Signature } from '../model/signed.ts';
import type { Article } from './6-index/article.ts';

export interface Signer {
	/** What readers' shells are to compare with. */
	publicKey: JsonWebKey;
	sign: (message: string) => Signature;
	isSigned: (message: string, signature: Signature) => boolean;
}

/** `key`: a private JSON Web Key, EC on P-256. Throws where it is none. */
export function signerOf(key: JsonWebKey): Signer {
	const own = createPrivateKey({ key, format: 'jwk' });
	const other = createPublicKey(own);
	const publicKey = other.export({ format: 'jwk' });
	if (publicKey.crv !== 'P-256') throw new Error('it is not an EC key on P-256');
	// As WebCrypto has it: r and s alone.
	const dsaEncoding = 'ieee-p1363';
	return {
		publicKey,
		sign: (message) =>
			sign('sha256', Buffer.from(message), { key: own, dsaEncoding }).toString('base64url'),
		isSigned: (message, signature) =>
			verify(
				'sha256',
				Buffer.from(message),
				{ key: other, dsaEncoding },
				Buffer.from(signature, 'base64url')
			)
	};
}

/**
 * Signs each article. No two signatures of a text are alike, so one that a build before has published stays while it
 * holds: else every pack would change with every build.
 */
export function signArticles(
	articles: Iterable<Article>,
	{ sign, isSigned }: Signer,
	published: ReadonlyMap<ArticleId, Signature>
): void {
	for (const { head, text } of articles) {
		const message = articleMessage(signedArticle(head, text));
		const known = published.get(head.id);
		text.signature = known !== undefined && isSigned(message, known) ? known : sign(message);
	}
}
