// What makes bytes count: the manifest's size and SHA-256.
import type { FileEntry } from '../../model/manifest.ts';

/** Whether these are the file's bytes. An insecure context has no digest: there the size must do. */
export async function isIntact(bytes: Uint8Array<ArrayBuffer>, file: FileEntry): Promise<boolean> {
	if (bytes.byteLength !== file.bytes) return false;
	const subtle = crypto.subtle as SubtleCrypto | undefined;
	if (!subtle) return true;
	return toHex(await subtle.digest('SHA-256', bytes)) === file.sha256;
}

function toHex(buffer: ArrayBuffer): string {
	return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
