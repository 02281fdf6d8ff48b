// Texts as they are kept in memory: a byte for a frequent character, two for others, where a string takes two for each and a header.
import { charactersVersion } from './characters.ts';
import { normUnit } from './norm.ts';
import { toText, UnitList } from './utf16.ts';
import { follow, type Word } from './word.ts';

/** Codes below stand in one byte, those above in two; the last lead byte says that a unit follows as it is. */
const SHORT = 228;
const LEADS = 0xff - SHORT;
const PLAIN = 0xff;

/** A unit's code plus one; 0: none yet. Codes are given as units come, and the short ones to the most frequent of the first texts. */
const codes = new Uint16Array(1 << 16);
const units = new Uint16Array(SHORT + LEADS * 256);
let given = 0;

let encoded = new Uint8Array(1 << 16);
const decoded = new UnitList();

/** A run of articles' fields. */
export class CompactTexts {
	/** What it takes in memory. */
	readonly size: number;
	readonly #bytes: Uint8Array;
	/** Where each article begins in the bytes; and where the last one ends. */
	readonly #starts: Uint32Array;
	/** Units of each field of each article. */
	readonly #lengths: Uint16Array | Uint32Array;
	readonly #fields: number;
	/** In place of all that where halves of pairs stand alone, which no decoder gives back. */
	readonly #odd: readonly (readonly string[])[] | null;

	/** Each article has the same number of fields. */
	constructor(articles: readonly (readonly string[])[]) {
		this.#fields = articles[0]?.length ?? 0;
		const texts = articles.flat();
		this.#odd = texts.every((text) => !LONE_HALF.test(text)) ? null : articles;
		if (given === 0) giveShortCodes(texts);
		const lengths = texts.map(({ length }) => length);
		const Lengths = lengths.every((length) => length <= 0xffff) ? Uint16Array : Uint32Array;
		this.#lengths = Lengths.from(lengths);
		this.#starts = new Uint32Array(articles.length + 1);
		let length = 0;
		articles.forEach((fields, i) => {
			for (const text of fields) length = encode(text, length);
			this.#starts[i + 1] = length;
		});
		this.#bytes = encoded.slice(0, length);
		this.size = length + this.#starts.byteLength + this.#lengths.byteLength + 256;
	}

	/** [] where there is no such article. */
	fields(article: number): readonly string[] {
		if (this.#odd) return this.#odd[article] ?? [];
		if (article + 1 >= this.#starts.length) return [];
		const whole = toText(this.#units(article));
		return this.#cuts(article).map(([from, to]) => whole.slice(from, to));
	}

	/**
	 * Goes through an article's fields for a word, compared. Read off the codes, so that no text is made. Where it stands, in
	 * [from, to) of a field, `found` says whether that is enough; places do not overlap. False: nothing was enough; null: some unit
	 * is not compared by itself, and the texts have to tell.
	 */
	find(
		article: number,
		word: Word,
		found: (field: number, from: number, to: number) => boolean
	): boolean | null {
		if (this.#odd) return null;
		const bytes = this.#bytes;
		const known = knownFolds();
		const [first] = word.units;
		const { length } = word.units;
		/** Where the latest units came from. */
		const origins = new Array<number>(length).fill(0);
		let at = this.#starts[article] ?? 0;
		for (let field = 0; field < this.#fields; field += 1) {
			let stood = 0;
			let turn = 0;
			const end = this.#lengths[article * this.#fields + field] ?? 0;
			for (let unit = 0; unit < end; unit += 1) {
				const lead = bytes[at++] ?? 0;
				const long = LONG[lead] ?? 0;
				const code = (CODES[lead] ?? 0) + ((bytes[at] ?? 0) & -long);
				at += long;
				const one = lead === PLAIN ? NOT_ONE : known[code] || learnFold(code);
				// Nearly all units pass here.
				if (one !== NOT_ONE && stood === 0 && one !== first) continue;
				let text: string | null = null;
				if (one === NOT_ONE) {
					const plain =
						lead === PLAIN ? ((bytes[at++] ?? 0) << 8) | (bytes[at++] ?? 0) : units[code];
					text = normUnit(plain ?? 0);
					if (text === null) return null;
				}
				for (let i = 0; i < (text?.length ?? 1); i += 1) {
					stood = follow(word, stood, text?.charCodeAt(i) ?? one);
					origins[turn] = unit;
					turn = (turn + 1) % length;
					if (stood < length) continue;
					// A mark that follows belongs to the word's last character, and makes it another.
					if (unit + 1 < end && normUnit(unitAt(bytes, at)) === null) return null;
					if (found(field, origins[turn] ?? 0, unit + 1)) return true;
					stood = 0;
				}
			}
		}
		return false;
	}

	/** A view that holds until the next call. */
	#units(article: number): Uint16Array {
		decoded.length = 0;
		decode(this.#bytes, this.#starts[article] ?? 0, this.#starts[article + 1] ?? 0, decoded);
		return decoded.slice(0, decoded.length);
	}

	#cuts(article: number): [from: number, to: number][] {
		let at = 0;
		return Array.from({ length: this.#fields }, (_, field) => {
			const from = at;
			at += this.#lengths[article * this.#fields + field] ?? 0;
			return [from, at];
		});
	}
}

const LONE_HALF = /\p{Cs}/u;

/** By lead byte: whether another byte belongs to the code, and the code without it. Read from tables, since no processor foresees which comes. */
const LONG = Uint8Array.from({ length: PLAIN + 1 }, (_, lead) =>
	Number(lead >= SHORT && lead < PLAIN)
);
const CODES = Uint16Array.from(LONG, (long, lead) => (long ? SHORT + ((lead - SHORT) << 8) : lead));

function unitAt(bytes: Uint8Array, at: number): number {
	const [lead = 0, next = 0, last = 0] = bytes.subarray(at, at + 3);
	if (lead === PLAIN) return (next << 8) | last;
	return units[(CODES[lead] ?? 0) + (LONG[lead] ? next : 0)] ?? 0;
}

/** What the unit of a code is compared as; 0: not looked up yet; NOT_ONE: as none, as several, or as it stands. */
const folds = new Uint16Array(units.length);
const NOT_ONE = 0xffff;
let foldsVersion = -1;

/** Of the characters as they are known now. */
function knownFolds(): Uint16Array {
	if (foldsVersion !== charactersVersion()) folds.fill(0);
	foldsVersion = charactersVersion();
	return folds;
}

function learnFold(code: number): number {
	const text = normUnit(units[code] ?? 0);
	return (folds[code] = text?.length === 1 ? text.charCodeAt(0) || NOT_ONE : NOT_ONE);
}

function giveShortCodes(texts: readonly string[]): void {
	const times = new Map<number, number>();
	for (const text of texts) {
		for (let i = 0; i < text.length; i += 1) {
			const unit = text.charCodeAt(i);
			times.set(unit, (times.get(unit) ?? 0) + 1);
		}
	}
	const frequent = [...times].sort((a, b) => b[1] - a[1]).slice(0, SHORT);
	for (const [unit] of frequent) give(unit);
}

/** The code, plus one; 0 where all are given. */
function give(unit: number): number {
	if (given === units.length) return 0;
	units[given] = unit;
	given += 1;
	codes[unit] = given;
	return given;
}

/** Writes on from `at`, and returns where it ends. */
function encode(text: string, at: number): number {
	let to = at;
	if (to + 3 * text.length > encoded.length) {
		const larger = new Uint8Array(2 * (to + 3 * text.length));
		larger.set(encoded);
		encoded = larger;
	}
	for (let i = 0; i < text.length; i += 1) {
		const unit = text.charCodeAt(i);
		const code = (codes[unit] || give(unit)) - 1;
		if (code === -1) {
			encoded[to++] = PLAIN;
			encoded[to++] = unit >> 8;
			encoded[to++] = unit & 0xff;
		} else if (code < SHORT) encoded[to++] = code;
		else {
			encoded[to++] = SHORT + ((code - SHORT) >> 8);
			encoded[to++] = (code - SHORT) & 0xff;
		}
	}
	return to;
}

function decode(bytes: Uint8Array, from: number, to: number, out: UnitList): void {
	out.reserve(to - from);
	const { units: list } = out;
	let { length } = out;
	for (let at = from; at < to;) {
		const lead = bytes[at++] ?? 0;
		let unit: number;
		if (lead < SHORT) unit = units[lead] ?? 0;
		else {
			const next = bytes[at++] ?? 0;
			if (lead === PLAIN) unit = (next << 8) | (bytes[at++] ?? 0);
			else unit = units[SHORT + ((lead - SHORT) << 8) + next] ?? 0;
		}
		list[length++] = unit;
	}
	out.length = length;
}
