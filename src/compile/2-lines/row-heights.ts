// Where each row stands on the paper. `pdftotext -layout` prints a page in slices from above: of each slice first the lines of its
// leftmost column, often two to four rows, then those of the next. A row that begins left of the one above it begins a slice.

/** A piece of a row: its place, and what stands there. */
interface Printed {
	at: number;
	text: string;
}

interface Row {
	index: number;
	/** First and last place of each piece. */
	pieces: [from: number, to: number][];
	/** In lines of text. */
	height: number;
}

/** Rows of a slice that stand one below the other. */
interface Stack {
	rows: Row[];
	/** Lines between the slice's top and its first row, at least. */
	offset: number;
	/** Rows of the slice that it stands below. */
	above: number[];
}

/** Cells that a paragraph's first line stands to the right. */
const INDENT = 4;
/** Cells that a line of text takes up at least, though it ends early. */
const NARROWEST = 6;
/** Lines of a column in one slice, but for the last that goes on alone. */
const SLICE = 4;
/** A glyph of an upright headline, which may come out twice; a blank row, which also comes between neighbouring columns. */
const GLYPH = 0.5;
const BLANK = 0.5;

/** For each row how many lines below the page's top it stands; null for blank rows. */
export function rowHeights(rows: readonly (readonly Printed[])[]): (number | null)[] {
	const heights: (number | null)[] = rows.map(() => null);
	/** Where a piece begins → the lowest row so far that has one there. */
	const lowest = new Map<number, number>();
	let stacks: Stack[] = [];
	let top = 0;
	const close = () => {
		let bottom = top + Math.max(0, ...stacks.map(({ rows, offset }) => offset + total(rows)));
		for (const { rows, above } of stacks) {
			const floor = Math.max(top, ...above.map((row) => (heights[row] ?? 0) + 1));
			const goesOn = 1 + Math.max(-1, ...(rows[0]?.pieces ?? []).map(([at]) => near(lowest, at)));
			const last = bottom - total(rows);
			// Right below what it goes on with, else beside the end of the slice's longest column.
			const follows = goesOn > floor - 1 && goesOn <= last && goesOn >= last - SLICE;
			let y = follows ? Math.max(goesOn, floor) : above.length > 0 ? floor : last;
			for (const { index, pieces, height } of rows) {
				heights[index] = y;
				for (const [at] of pieces) lowest.set(at, y);
				y += height;
			}
			bottom = Math.max(bottom, y);
		}
		top = bottom;
		stacks = [];
	};
	let [from, blank] = [0, 0];
	rows.forEach((printed, index) => {
		const row = toRow(printed, index);
		const begins = row.pieces[0]?.[0];
		if (begins === undefined) {
			blank++;
			return;
		}
		if (begins < from - INDENT || blank > 0) close();
		top += blank > 1 ? blank : blank * BLANK;
		[from, blank] = [begins, 0];
		const stack = stacks.findLast(({ rows }) => overlap(rows.at(-1), row));
		if (stack) stack.rows.push(row);
		else stacks.push(toStack(row, stacks));
	});
	close();
	return heights;
}

function toRow(pieces: readonly Printed[], index: number): Row {
	return {
		index,
		pieces: pieces.map(({ at, text }) => [at, at + Math.max(NARROWEST, text.length)]),
		height: pieces.every(({ text }) => text.length < 2) ? GLYPH : 1
	};
}

function total(rows: readonly Row[]): number {
	return rows.reduce((sum, { height }) => sum + height, 0);
}

function toStack(row: Row, stacks: readonly Stack[]): Stack {
	const above = stacks.flatMap(({ rows, offset }) =>
		rows.flatMap((other, k) =>
			overlap(other, row) ? [{ row: other.index, under: offset + total(rows.slice(0, k + 1)) }] : []
		)
	);
	return {
		rows: [row],
		offset: Math.max(0, ...above.map(({ under }) => under)),
		above: above.map(({ row }) => row)
	};
}

function near(lowest: ReadonlyMap<number, number>, at: number): number {
	let low = -1;
	for (let by = -INDENT; by <= INDENT; by++) low = Math.max(low, lowest.get(at + by) ?? -1);
	return low;
}

function overlap(above: Row | undefined, { pieces }: Row): boolean {
	return (
		above?.pieces.some(([from, to]) => pieces.some((other) => other[0] < to && other[1] > from)) ===
		true
	);
}
