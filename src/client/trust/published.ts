// Whether a manifest is the publisher's own.
import type { Manifest } from '../../model/manifest.ts';
import { manifestMessage } from '../../model/signed.ts';
import { isSigned } from './signature.ts';

/** null: nobody can tell, as isSigned says. */
export function isPublished(manifest: Manifest): Promise<boolean | null> {
	return isSigned(manifestMessage(manifest), manifest.signature);
}
