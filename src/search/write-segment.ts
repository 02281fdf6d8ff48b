// Articles → a search segment.
import { dayNumber } from '../model/date.ts';
import { DISTRICTS } from '../model/district.ts';
import type { Head, Text } from '../model/pack.ts';
import { TOPICS } from '../model/topic.ts';
import { CHARACTERS_TABLE } from './characters-table.ts';
import { learnCharacters } from './characters.ts';
import { BODY, FIELDS, fieldTexts } from './fields.ts';
import { grams, tokenCount } from './grams.ts';
import { norm } from './norm.ts';
import {
	CHARACTER,
	HEADER,
	NO_DAY,
	ONCE_IN_BODY,
	ROW,
	SEGMENT_MAGIC,
	SEGMENT_VERSION
} from './segment-format.ts';
import { pushVarint } from './varint.ts';

learnCharacters(CHARACTERS_TABLE);

/** How often a gram stands in each field of one article. */
interface Occurrence {
	article: number;
	counts: number[];
}

/** First character → character after it, as a code point plus one (0: none) → occurrences by article. */
type Dictionary = Map<number, Map<number, Occurrence[]>>;

/** The articles in their order in the pack: a segment's article n is the pack's n-th. */
export function writeSegment(
	heads: readonly Head[],
	texts: readonly Text[]
): Uint8Array<ArrayBuffer> {
	const dictionary: Dictionary = new Map();
	const lengths = heads.map((head, article) => {
		const text = texts[article];
		if (text?.id !== head.id) throw new Error(`pack has no text beside the head of ${head.id}`);
		return file(dictionary, article, fieldTexts(head, text));
	});
	const { characters, blocks } = writeBlocks(dictionary);
	const rows = HEADER.size;
	const table = rows + heads.length * ROW.size;
	const start = table + characters.length * CHARACTER.size;
	const bytes = new Uint8Array(start + blocks.length);
	const view = new DataView(bytes.buffer);
	writeHeader(view, lengths, characters.length);
	heads.forEach((head, article) => {
		writeRow(view, rows + article * ROW.size, head, lengths[article] ?? []);
	});
	characters.forEach(([codePoint, block], i) => {
		view.setUint32(table + i * CHARACTER.size + CHARACTER.codePoint, codePoint, true);
		view.setUint32(table + i * CHARACTER.size + CHARACTER.block, block, true);
	});
	bytes.set(blocks, start);
	return bytes;
}

/** Files an article's grams; returns its fields' lengths in tokens. */
function file(dictionary: Dictionary, article: number, fields: readonly string[]): number[] {
	return fields.map((text, field) => {
		const found = grams(norm(text));
		for (const gram of found) count(dictionary, gram, article, field);
		return tokenCount(found.length);
	});
}

function count(dictionary: Dictionary, gram: string, article: number, field: number): void {
	const first = codePoint(gram);
	const rest = gram.slice(first > 0xffff ? 2 : 1);
	const seconds = getOrAdd(dictionary, first, () => new Map<number, Occurrence[]>());
	const occurrences = getOrAdd(seconds, rest === '' ? 0 : codePoint(rest) + 1, () => []);
	let last = occurrences.at(-1);
	if (last?.article !== article) {
		last = { article, counts: FIELDS.map(() => 0) };
		occurrences.push(last);
	}
	last.counts[field] = (last.counts[field] ?? 0) + 1;
}

function writeBlocks(dictionary: Dictionary): { characters: [number, number][]; blocks: number[] } {
	const blocks: number[] = [];
	const characters = ascending(dictionary).map(([first, seconds]): [number, number] => {
		const block = blocks.length;
		let previous = 0;
		for (const [second, occurrences] of ascending(seconds)) {
			const posting = writePosting(occurrences);
			pushVarint(blocks, second - previous);
			pushVarint(blocks, posting.length);
			for (const byte of posting) blocks.push(byte);
			previous = second;
		}
		return [first, block];
	});
	return { characters, blocks };
}

function writePosting(occurrences: readonly Occurrence[]): number[] {
	const bytes: number[] = [];
	let previous = -1;
	for (const { article, counts } of occurrences) {
		const once = counts.every((n, field) => n === (field === BODY ? 1 : 0));
		pushVarint(bytes, ((article - previous - 1) << 1) | (once ? ONCE_IN_BODY : 0));
		previous = article;
		if (once) continue;
		bytes.push(counts.reduce((mask, n, field) => (n > 0 ? mask | (1 << field) : mask), 0));
		for (const n of counts) if (n > 0) pushVarint(bytes, n);
	}
	return bytes;
}

function writeHeader(view: DataView, lengths: readonly number[][], characters: number): void {
	view.setUint32(HEADER.magic, SEGMENT_MAGIC, true);
	view.setUint32(HEADER.version, SEGMENT_VERSION, true);
	view.setUint32(HEADER.articles, lengths.length, true);
	view.setUint32(HEADER.characters, characters, true);
	FIELDS.forEach((_, field) => {
		const total = lengths.reduce((sum, of) => sum + (of[field] ?? 0), 0);
		view.setUint32(HEADER.totals + field * 4, total, true);
	});
}

function writeRow(view: DataView, at: number, head: Head, lengths: readonly number[]): void {
	const { best } = head.issueDate;
	view.setInt32(at + ROW.day, best ? dayNumber(best) : NO_DAY, true);
	lengths.forEach((length, field) => {
		view.setUint32(at + ROW.lengths + field * 4, length, true);
	});
	view.setUint16(at + ROW.districts, bits(DISTRICTS, head.districts), true);
	view.setUint16(at + ROW.topics, bits(TOPICS, head.topics), true);
	Array.from(head.id).forEach((character, i) => {
		view.setUint8(at + ROW.id + i, codePoint(character));
	});
}

/** A bit for each of the closed list that is among `slugs`. */
function bits(list: readonly { slug: string }[], slugs: readonly string[]): number {
	return list.reduce((mask, { slug }, i) => (slugs.includes(slug) ? mask | (1 << i) : mask), 0);
}

function ascending<V>(map: ReadonlyMap<number, V>): [number, V][] {
	return [...map].sort(([a], [b]) => a - b);
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
	let value = map.get(key);
	if (value === undefined) {
		value = make();
		map.set(key, value);
	}
	return value;
}

function codePoint(character: string): number {
	return character.codePointAt(0) ?? 0;
}
