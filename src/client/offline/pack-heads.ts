// A pack's bytes → what comes before its texts.
import { FORMAT_VERSION, type Pack } from '../../model/pack.ts';
import { inflated, tryJson } from './pack-parts.ts';

/** What lists need of a pack. */
export type PackHeads = Omit<Pack, 'texts'>;

/** Where the heads end. Inside a JSON string its quotes would be escaped. */
const TEXTS = '],"texts":[';

/** Inflates no further than the texts begin: they are three quarters of a pack. null: not a pack of this format. */
export async function parseHeads(bytes: Uint8Array<ArrayBuffer>): Promise<PackHeads | null> {
	const reader = inflated(bytes).pipeThrough(new TextDecoderStream()).getReader();
	let text = '';
	let end = -1;
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		const from = Math.max(0, text.length - TEXTS.length);
		text += part.value;
		end = text.indexOf(TEXTS, from);
		if (end !== -1) break;
	}
	// Not waited for: what is left of the stream is of no interest.
	void reader.cancel().catch(() => undefined);
	const heads = end === -1 ? null : (tryJson(`${text.slice(0, end)}]}`) as PackHeads | null);
	return heads?.formatVersion === FORMAT_VERSION ? heads : null;
}
