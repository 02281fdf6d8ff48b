// Blocks of a page → the order in which one reads them: what stands above in a column comes first, then the column to the
// right, as far as the two stand beside each other. After Breuel, High Performance Document Layout Analysis (2003).
import { emWidth } from './chars.ts';
import { ROWS_OF_A_GAP } from './align-row.ts';
import type { Block } from './column.ts';
import { HEADLINE } from './grid.ts';

interface Box {
	block: Block;
	top: number;
	bottom: number;
	left: number;
	right: number;
	after: number;
	unread: Box[];
}

/** Share of the narrower block from which two stand in one column. */
const OVERLAP = 0.3;
/** Rows from which a column begins with another to its right rather than below its beginning. */
const TOGETHER = 3;

/** More blocks than any printed page has are read from above, so that time stays bounded. */
const MOST_BLOCKS = 3000;

/** pitch: cells to the em. */
export function inReadingOrder(blocks: readonly Block[], pitch: number): Block[] {
	if (blocks.length > MOST_BLOCKS) return [...blocks];
	const boxes = blocks.map((block) => toBox(block, pitch));
	for (const a of boxes) {
		for (const b of boxes) {
			if (a === b || !precedes(a, b)) continue;
			a.unread.push(b);
			b.after++;
		}
	}
	const left = new Set(boxes);
	const ordered: Block[] = [];
	while (left.size > 0) {
		const next = choose([...left]);
		left.delete(next);
		ordered.push(next.block);
		for (const box of next.unread) box.after--;
	}
	return ordered;
}

/** What nothing unread precedes (in a ring, what the fewest do); of these the topmost, and of such as begin together the left one. */
function choose(boxes: readonly Box[]): Box {
	const least = Math.min(...boxes.map(({ after }) => after));
	const ready = boxes.filter(({ after }) => after === least);
	const top = Math.min(...ready.map((box) => box.top));
	const bottom = Math.min(...ready.map((box) => box.bottom));
	return ready
		.filter((box) => box.top <= bottom && box.top <= top + ROWS_OF_A_GAP)
		.reduce((a, b) => (b.left < a.left || (b.left === a.left && b.top < a.top) ? b : a));
}

function toBox(block: Block, pitch: number): Box {
	const rows = block.cells.map(({ row }) => row);
	const scale = pitch * (block.across ? HEADLINE : 1);
	return {
		block,
		top: Math.min(...rows),
		bottom: Math.max(...rows),
		left: Math.min(...block.cells.map(({ at }) => at)),
		right: Math.max(...block.cells.map(({ at, text }) => at + emWidth(text, true) * scale)),
		after: 0,
		unread: []
	};
}

function precedes(a: Box, b: Box): boolean {
	if (overlaps(a, b)) return a.top < b.top || (a.top === b.top && a.left < b.left);
	return a.left < b.left && a.top <= b.bottom && b.top <= a.bottom && a.top <= b.top + TOGETHER;
}

function overlaps(a: Box, b: Box): boolean {
	const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
	return shared > OVERLAP * Math.min(a.right - a.left, b.right - b.left);
}
