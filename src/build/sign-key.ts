// The publisher's key as a file: a private JSON Web Key, to be kept as one keeps the key of a house.
import type { JsonWebKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { signerOf, type Signer } from '../compile/sign.ts';

/** Throws a sentence for the person at the command line. */
export function readSigner(path: string): Signer {
	try {
		return signerOf(JSON.parse(readFileSync(path, 'utf8')) as JsonWebKey);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`--sign ${path}: is no key of \`npm run key\` (${reason})`, { cause: error });
	}
}

/** Throws where there is a file already: a key that is lost cannot be made again. */
export async function writeKey(path: string): Promise<void> {
	const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
	const { privateKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
	const key = await crypto.subtle.exportKey('jwk', privateKey);
	writeFileSync(path, `${JSON.stringify(key)}\n`, { flag: 'wx', mode: 0o600 });
}
