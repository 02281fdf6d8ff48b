// Columns side by side → one column after the other, as one reads: bands from above, in each band from the left.
import { emWidth, SENTENCE_END } from './chars.ts';
import { findTracks, INDENT_CELLS, isSideBySide, toCells, type Cell } from './cells.ts';
import type { Line } from './line.ts';

/** Null where the page's rows are its lines. */
export function splitColumns(rows: readonly string[]): Line[] | null {
	const cells = toCells(rows);
	if (!isSideBySide(cells)) return null;
	const tracks = findTracks(cells);
	if (tracks.length < 2) return null;
	const blocks = toBlocks(cells, tracks);
	return inReadingOrder(blocks).flatMap(toLines);
}

/** Cells that stand one below the other in one column, nothing set across them. */
interface Block {
	track: number;
	/** Set wider than a column: a headline or a caption across several. */
	across: boolean;
	cells: Cell[];
}

/** Rows of neighbouring columns need not share base lines: lines of one column may be a few rows apart. */
const MOST_ROWS_APART = 5;
/** Farther apart than lines of one paragraph ever are. */
const ROWS_OF_A_GAP = 3;
/** Cells to the em, and how much larger a headline is set. */
const CELLS_PER_EM = 1.5;

function toBlocks(cells: readonly Cell[], tracks: readonly number[]): Block[] {
	const blocks: Block[] = [];
	const open: Block[] = [];
	const measure = commonWidth(cells);
	const places = cells.map((cell) => ({ cell, ...placeOf(cell, tracks, measure) }));
	const shared = new Set(places.filter(({ across }) => !across).map(({ cell }) => cell.row));
	let separated = -1;
	for (const { cell, track, across } of places) {
		if (across && !shared.has(cell.row)) separated = cell.row;
		const last = open.findLast((block) => block.track === track && block.across === across);
		const above = last?.cells.at(-1);
		if (
			last &&
			above &&
			(across || above.row > separated) &&
			cell.row - above.row <= (across ? ROWS_OF_A_GAP : MOST_ROWS_APART) &&
			!isCut(last, cell, open, tracks)
		) {
			last.cells.push(cell);
		} else {
			const block: Block = { track, across, cells: [cell] };
			blocks.push(block);
			open.push(block);
		}
		while (open.length > MOST_OPEN) open.shift();
	}
	return blocks;
}

const MOST_OPEN = 64;

function placeOf(
	cell: Cell,
	tracks: readonly number[],
	measure: number
): { track: number; across: boolean } {
	const track = Math.max(
		0,
		tracks.findLastIndex((start) => start <= cell.at + 1)
	);
	const aligned = cell.at - (tracks[track] ?? 0) <= INDENT_CELLS;
	const width = emWidth(cell.text, true);
	return {
		track,
		across:
			width > measure + 1.5 || (!aligned && !SENTENCE_END.test(cell.text) && signatureLike(cell))
	};
}

/** Credits are set flush right: out of line, and still their column's. */
function signatureLike(cell: Cell): boolean {
	return !/(?:记者|通讯员|摄)/u.test(cell.text.replace(/\s+/gu, ''));
}

/** The width at which most cells break. */
function commonWidth(cells: readonly Cell[]): number {
	const counts = new Map<number, number>();
	for (const cell of cells) {
		const width = Math.round(emWidth(cell.text, true));
		if (width >= NARROWEST) counts.set(width, (counts.get(width) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? NARROWEST;
}

const NARROWEST = 8;

/** The cell behind its last character, as large type is set. */
function reaches(cell: Cell): number {
	return cell.at + emWidth(cell.text, true) * CELLS_PER_EM;
}

/** Something set across the column between the block's last line and this one. */
function isCut(
	block: Block,
	cell: Cell,
	open: readonly Block[],
	tracks: readonly number[]
): boolean {
	if (block.across) return false;
	const above = block.cells.at(-1)?.row ?? 0;
	const start = tracks[block.track] ?? 0;
	return open.some(
		(other) =>
			other !== block &&
			other.across &&
			other.cells.some(
				(across) =>
					across.row > above &&
					across.row < cell.row &&
					across.at < start + 12 &&
					reaches(across) > start
			)
	);
}

function inReadingOrder(blocks: readonly Block[]): Block[] {
	const top = (block: Block) => block.cells[0]?.row ?? 0;
	const columns = blocks
		.filter((block) => !block.across)
		.sort((a, b) => top(a) - top(b) || a.track - b.track);
	const ordered: Block[] = [];
	while (columns.length > 0) {
		const first = columns[0];
		if (!first) break;
		const band = columns
			.filter((block) => top(block) <= top(first) + ROWS_OF_A_GAP)
			.sort((a, b) => a.track - b.track);
		for (const block of band) columns.splice(columns.indexOf(block), 1);
		ordered.push(...band);
	}
	for (const across of blocks.filter((block) => block.across)) insertAcross(ordered, across);
	return ordered;
}

/** A headline stands before the nearest column that begins below it; where none does, behind what stands above. */
function insertAcross(ordered: Block[], across: Block): void {
	const bottom = across.cells.at(-1)?.row ?? 0;
	const from = Math.min(...across.cells.map((cell) => cell.at));
	const to = Math.max(...across.cells.map(reaches));
	const under = (block: Block) => {
		const cell = block.cells[0];
		return cell !== undefined && cell.row > bottom && cell.at >= from - 30 && cell.at < to;
	};
	let best = -1;
	ordered.forEach((block, i) => {
		if (!under(block)) return;
		const distance = (block.cells[0]?.row ?? 0) - (ordered[best]?.cells[0]?.row ?? Infinity);
		if (best < 0 || distance < -ROWS_OF_A_GAP) best = i;
	});
	if (best >= 0) ordered.splice(best, 0, across);
	else {
		const above = ordered.findLastIndex((block) => (block.cells[0]?.row ?? 0) <= bottom);
		ordered.splice(above + 1, 0, across);
	}
}

function toLines(block: Block): Line[] {
	return block.cells.map((cell, i) => {
		const above = block.cells[i - 1];
		return {
			text: cell.text,
			span: cell.span,
			row: cell.row + 1,
			gap: above && cell.row - above.row < ROWS_OF_A_GAP ? 0 : 1,
			across: block.across
		};
	});
}
