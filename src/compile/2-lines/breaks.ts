// Where a row of a page may break into columns, and what the rows around say of it. The lines of a column break at one em, though
// digits and signs, which take a cell and another room than a character, shift the cell at which they do.
import type { Cell } from './cells.ts';
import { emWidth, tight } from './chars.ts';

/** One of a cell's blanks, or its end. */
export interface Break {
	/** Characters before it. */
	index: number;
	/** Em before it, with signs set narrow, and wide. */
	least: number;
	most: number;
	/** How surely it parts columns. */
	weight: number;
}

export interface Row extends Cell {
	/** From the left; the last one is its end. */
	breaks: Break[];
	end: Break;
}

/** Rows by the place at which they begin. */
export type ByStart = ReadonlyMap<number, readonly Row[]>;

/** Rows above and below in which others are looked for, and how many are asked on each side. */
const ROWS_AROUND = 30;
const ASKED = 10;
/** Cells that lines of one column may begin apart; an indented one begins so many at least, and so many em. */
const STARTS = 4;
const INDENTED = 2;
const INDENT = 2;
/** Em by which breaks of one column come out apart, and where a blank may be a sign's. */
export const APART = 0.8;
const NEAR = 0.3;
/** A blank beside a sign may be the sign's own. */
export const SOFT = 0.4;
/** Rows near enough to be the same story's, and how much more such a one says that runs on. */
const CLOSE = 2;
const BESIDE = 2;

/** More than any printed row has are not looked at, so that time stays bounded. */
const MOST_BLANKS = 40;

export const SIGN = /[，。、；：！？”’』」）》】“‘『「（《【·…]/u;
/** Characters, each between blanks: set wide to fill a measure. */
const SPREAD = /(?<!\S)(?:[^\s\d]|\d+)(?:\s+(?:[^\s\d]|\d+)){2,}(?!\S)/gu;

export function toRow(cell: Cell): Row {
	const { text } = cell;
	const spread = [...text.matchAll(SPREAD)].map(({ index, 0: run }) => [index, index + run.length]);
	const toBreak = (index: number, weight: number): Break => {
		const left = text.slice(0, index);
		const least = emWidth(left.replace(SPREAD, tight), true);
		return { index, weight, least, most: emWidth(left, false, false) };
	};
	const all = [...text.matchAll(/(?<=\S)\s+(?=\S)/gu)].slice(0, MOST_BLANKS);
	const blanks = all.flatMap(({ index, 0: blank }) => {
		if (spread.some(([from = 0, to = 0]) => index >= from && index < to)) return [];
		const soft = SIGN.test(text.charAt(index - 1)) || SIGN.test(text.charAt(index + blank.length));
		return [toBreak(index, soft ? SOFT : 1)];
	});
	const end = toBreak(text.length, 1);
	return { ...cell, breaks: [...blanks, end], end };
}

export function groupByStart(rows: readonly Row[]): ByStart {
	const byStart = new Map<number, Row[]>();
	for (const row of rows) {
		const alike = byStart.get(row.at);
		if (alike) alike.push(row);
		else byStart.set(row.at, [row]);
	}
	return byStart;
}

/** The rows nearest above and below that begin like this one. */
export function rowsAround(row: Row, byStart: ByStart): Row[] {
	const near: Row[] = [];
	for (let by = -STARTS; by <= STARTS; by++) {
		for (const other of byStart.get(row.at + by) ?? [])
			if (other.row !== row.row && Math.abs(other.row - row.row) <= ROWS_AROUND) near.push(other);
	}
	near.sort((a, b) => a.row - b.row);
	const below = near.findIndex((other) => other.row > row.row);
	const split = below < 0 ? near.length : below;
	return near.slice(Math.max(0, split - ASKED), split + ASKED);
}

/** How many of the rows around break where this one may, and how many run on there. */
export function ask(
	around: readonly Row[],
	row: Row,
	{ least, most, weight }: Break
): { support: number; against: number } {
	const soft = weight < 1;
	const apart = soft ? NEAR : APART;
	const meets = (at: Break, indent: number) =>
		at.most + indent >= least - apart && at.least + indent <= most + apart;
	let [support, against] = [0, 0];
	for (const other of around) {
		const shift = other.at - row.at;
		const indent = Math.abs(shift) < INDENTED ? 0 : Math.sign(shift) * INDENT;
		let said = 0;
		for (const at of other.breaks)
			if (at.weight > said && (meets(at, 0) || meets(at, indent))) said = at.weight;
		support += said;
		if (said === 0 && other.end.least > most + apart)
			against += soft && Math.abs(other.row - row.row) <= CLOSE ? BESIDE : 1;
	}
	return { support, against };
}
