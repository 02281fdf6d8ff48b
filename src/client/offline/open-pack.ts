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
	const json = new JsonSoFar(bytes);
	const end = await json.find(TEXTS, 0);
	const heads = end === -1 ? null : parseHeads(json.slice(0, end));
	if (!heads) return null;
	const readText = async (id: ArticleId): Promise<Text | null> => {
		const from = await json.find(`${TEXT}${id}"`, end);
		if (from === -1) return null;
		const next = await json.find(`},${TEXT}`, from);
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

/** A pack's JSON up to where its texts begin: what parseHeads takes. null: not a pack. Rejects as openPack does. */
export async function readHeads(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
	const json = new JsonSoFar(bytes);
	const end = await json.find(TEXTS, 0);
	return end === -1 ? null : json.slice(0, end);
}

/** null: not those of a pack of this format. */
export function parseHeads(json: string): PackHeads | null {
	const heads = tryJson(`${json}]}`) as PackHeads | null;
	return heads?.formatVersion === FORMAT_VERSION ? heads : null;
}

/** What of a pack's JSON has been inflated so far. */
class JsonSoFar {
	readonly #reader: ReadableStreamDefaultReader<string>;
	#json = '';
	#isWhole = false;

	constructor(bytes: Uint8Array<ArrayBuffer>) {
		this.#reader = inflated(bytes).pipeThrough(new TextDecoderStream()).getReader();
	}

	slice(from: number, to?: number): string {
		return this.#json.slice(from, to);
	}

	/** Index of the words, reading on until they come; -1: they do not. */
	async find(words: string, from: number): Promise<number> {
		let at = this.#json.indexOf(words, from);
		// Only what has just come is looked through, and what may have begun before it: to look into all of it lays it out anew.
		let before = this.#json.slice(from).slice(-words.length);
		while (at === -1 && !this.#isWhole) {
			const part = await this.#reader.read();
			if (part.done) this.#isWhole = true;
			else {
				const seen = before + part.value;
				const found = seen.indexOf(words);
				if (found !== -1) at = this.#json.length - before.length + found;
				this.#json += part.value;
				before = seen.slice(-words.length);
			}
		}
		return at;
	}
}
