// What makes bytes count: the manifest's size and SHA-256.
import type { FileEntry } from '../../model/manifest.ts';

/** Whether these are the file's bytes. An insecure context has no digest: there the size must do. */
export async function isIntact(bytes: Uint8Array<ArrayBuffer>, file: FileEntry): Promise<boolean> {
	if (bytes.byteLength !== file.bytes) return false;
	const subtle = crypto.subtle as SubtleCrypto | undefined;
	if (!subtle) return true;
	return (await sha256Of(bytes)) === file.sha256;
}

/** Lower-case hex. In a secure context. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	return toHex(await crypto.subtle.digest('SHA-256', bytes));
}

function toHex(buffer: ArrayBuffer): string {
	return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
