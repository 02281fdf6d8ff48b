// Whether a text is the paper's own: its signature, compared with the key that the shell was built with.
import type { Signature } from '../../model/signed.ts';

declare const __PUBLIC_KEY__: JsonWebKey | null;

/** null: the site was built without a key, and nobody can tell. Outside of a bundle there is none. */
const PUBLIC_KEY = typeof __PUBLIC_KEY__ === 'undefined' ? null : __PUBLIC_KEY__;

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** null: nobody can tell, for want of a key, or of WebCrypto in an insecure context. */
export async function isSigned(
	message: string,
	signature: Signature | undefined,
	key: JsonWebKey | null = PUBLIC_KEY
): Promise<boolean | null> {
	const subtle = crypto.subtle as SubtleCrypto | undefined;
	if (!key || !subtle) return null;
	const bytes = signature === undefined ? null : fromBase64Url(signature);
	if (!bytes) return false;
	const imported = await subtle.importKey('jwk', key, ALGORITHM, false, ['verify']);
	return subtle.verify(ALGORITHM, imported, bytes, new TextEncoder().encode(message));
}

/** null: it is none. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
	try {
		const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
		return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
	} catch {
		return null;
	}
}
