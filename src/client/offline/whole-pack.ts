// A pack's bytes → all of it, for those who want every text.
import { FORMAT_VERSION, type Pack } from '../../model/pack.ts';
import { inflated, parseJson } from './pack-parts.ts';

/** null: not a pack of this format. Rejects where it cannot be inflated. */
export async function parsePack(bytes: Uint8Array<ArrayBuffer>): Promise<Pack | null> {
	const json = await new Response(inflated(bytes)).arrayBuffer();
	const pack = parseJson(new Uint8Array(json)) as Pack | null;
	return pack?.formatVersion === FORMAT_VERSION ? pack : null;
}
