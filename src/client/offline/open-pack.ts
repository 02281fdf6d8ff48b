// A pack read as far as it is asked for: its heads, which come first, and then texts one by one. A page shows one text of hundreds, and on a phone
// inflating and parsing all of them takes longer than drawing it.
import type { ArticleId } from '../../model/ids.ts';
import { FORMAT_VERSION, type Pack, type Text } from '../../model/pack.ts';
import { inflated, tryJson } from './pack-parts.ts';

/** What lists need of a pack. */
export type PackHeads = Omit<Pack, 'texts'>;

export interface OpenPack extends PackHeads {
	/** null: the pack does not hold it. Rejects where the rest of the pack is broken. */
	text(id: ArticleId): Promise<Text | null>;
}

/** Where the heads end. Inside a JSON string its quotes would be escaped. */
const TEXTS = '],"texts":[';

/** How each text begins, and nothing else in a pack. */
const TEXT = '{"id":"';

/** null: not a pack of this format. Rejects where its bytes cannot be inflated. */
export async function openPack(bytes: Uint8Array<ArrayBuffer>): Promise<OpenPack | null> {
	const reader = inflated(bytes).pipeThrough(new TextDecoderStream()).getReader();
	let json = '';
	let isWhole = false;
	/** Index of the words, reading on until they come; -1: they do not. */
	const find = async (words: string, from: number): Promise<number> => {
		let at = json.indexOf(words, from);
		// Only what has just come is looked through, and what may have begun before it: to look into all of it lays it out anew.
		let before = json.slice(from).slice(-words.length);
		while (at === -1 && !isWhole) {
			const part = await reader.read();
			if (part.done) isWhole = true;
			else {
				const seen = before + part.value;
				const found = seen.indexOf(words);
				if (found !== -1) at = json.length - before.length + found;
				json += part.value;
				before = seen.slice(-words.length);
			}
		}
		return at;
	};
	const end = await find(TEXTS, 0);
	const heads = end === -1 ? null : (tryJson(`${json.slice(0, end)}]}`) as PackHeads | null);
	if (heads?.formatVersion !== FORMAT_VERSION) return null;
	const readText = async (id: ArticleId): Promise<Text | null> => {
		const from = await find(`${TEXT}${id}"`, end);
		if (from === -1) return null;
		const next = await find(`},${TEXT}`, from);
		// After the last one come the ends of the list and of the pack.
		return JSON.parse(next === -1 ? json.slice(from, -2) : json.slice(from, next + 1)) as Text;
	};
	let turn: Promise<unknown> = Promise.resolve();
	const text = (id: ArticleId) => {
		// One reads at a time, for they share what has come.
		const mine = turn.then(() => readText(id));
		turn = mine.catch(() => undefined);
		return mine;
	};
	return { ...heads, text };
}
