// gzip that says nothing of when and where it was made.
import { gzipSync } from 'node:zlib';

const OS_BYTE = 9;
const OS_UNKNOWN = 255;

/** Same bytes in, same bytes out, on any system: zlib writes no time, and the system's number is blotted out. */
export function gzip(bytes: Uint8Array | string): Uint8Array {
	const zipped = gzipSync(bytes, { level: 9 });
	zipped[OS_BYTE] = OS_UNKNOWN;
	return zipped;
}
