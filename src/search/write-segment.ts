// Articles → a search segment.
import type { Head, Text } from '../model/pack.ts';
import { CHARACTERS_TABLE } from './characters-table.ts';
import { learnCharacters } from './characters.ts';
import { FIELDS, fieldTexts } from './fields.ts';
import { tokenCount } from './grams.ts';
import { norm } from './norm.ts';
import { Postings } from './postings-writer.ts';
import { HEADER, PREFIX, ROW, SEGMENT_MAGIC, SEGMENT_VERSION, WORD } from './segment-format.ts';
import { writeRow } from './write-row.ts';

learnCharacters(CHARACTERS_TABLE);

/** Where the pack's runs of articles lie in its file, each list with the end of the last: see model/pack.ts. */
export interface PackCuts {
	heads: readonly number[];
	texts: readonly number[];
}

/** The articles in their order in the pack: a segment's article n is the pack's n-th. */
export function writeSegment(
	heads: readonly Head[],
	texts: readonly Text[],
	cuts: PackCuts,
	gzip: (bytes: Uint8Array) => Uint8Array
): Uint8Array<ArrayBuffer> {
	const postings = new Postings();
	const lengths = heads.map((head, article) => {
		const text = texts[article];
		if (text?.id !== head.id) throw new Error(`no text of ${head.id}`);
		return fieldTexts(head, text).map((field, column) => {
			const characters = Array.from(norm(field));
			postings.file(article, column, characters);
			return tokenCount(characters.length);
		});
	});
	const { alphabet, blocks, shards } = postings.toShards();
	const zipped = shards.map(gzip);
	const tables = [
		alphabet,
		blocks,
		offsets(shards.map(({ length }) => length)),
		offsets(zipped.map(({ length }) => length)),
		cuts.heads,
		cuts.texts
	];
	const words = tables.reduce((sum, { length }) => sum + length, 0);
	const head = new DataView(new ArrayBuffer(HEADER.size + heads.length * ROW.size + words * WORD));
	const counts = [heads.length, alphabet.length, shards.length, cuts.texts.length - 1];
	const totals = FIELDS.map((_, field) => lengths.reduce((sum, of) => sum + (of[field] ?? 0), 0));
	writeWords(head, 0, [...counts, ...totals]);
	heads.forEach((one, article) => {
		writeRow(head, HEADER.size + article * ROW.size, one, lengths[article] ?? []);
	});
	writeWords(
		head,
		HEADER.size + heads.length * ROW.size,
		tables.flatMap((table) => [...table])
	);
	return assemble(gzip(new Uint8Array(head.buffer)), zipped);
}

function assemble(head: Uint8Array, shards: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const size = shards.reduce((sum, { length }) => sum + length, PREFIX.size + head.length);
	const file = new Uint8Array(size);
	writeWords(new DataView(file.buffer), 0, [SEGMENT_MAGIC, SEGMENT_VERSION, head.length]);
	let at: number = PREFIX.size;
	for (const part of [head, ...shards]) {
		file.set(part, at);
		at += part.length;
	}
	return file;
}

/** Where each part begins, and where the last one ends. */
function offsets(sizes: readonly number[]): number[] {
	const ends = [0];
	for (const size of sizes) ends.push((ends.at(-1) ?? 0) + size);
	return ends;
}

function writeWords(view: DataView, at: number, words: readonly number[]): void {
	words.forEach((word, i) => {
		view.setUint32(at + i * WORD, word, true);
	});
}
