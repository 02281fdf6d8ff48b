// Blocks of a page → the order in which one reads them: what stands above in a column comes first, then the column to the
// right, as far as the two stand beside each other. After Breuel, High Performance Document Layout Analysis (2003).
import type { Block } from './blocks.ts';
import { emWidth } from './chars.ts';
import { HEADLINE } from './grid.ts';
import { toBelow, toTheRight } from './next-column.ts';

/** A block with its place: lines from the page's top, characters from its left. */
export interface Box {
	block: Block;
	top: number;
	bottom: number;
	left: number;
	right: number;
	/** How many unread boxes one reads before it, and which come after. */
	after: number;
	unread: Box[];
}

/** Share of the narrower block from which two stand in one column. */
const OVERLAP = 0.3;
/** Lines from which a column begins with another to its right rather than below its beginning. */
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
	/** Columns side by side, as far as they are read. */
	let run: { first: Box; last: Box } | null = null;
	while (left.size > 0) {
		const rest = [...left];
		const right: Box | null = run && toTheRight(run.last, rest);
		const next: Box = right ?? (run && toBelow(run.first, run.last, rest)) ?? choose(rest);
		run = { first: right && run ? run.first : next, last: next };
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
		.filter((box) => box.top <= bottom && box.top <= top + TOGETHER)
		.reduce((a, b) => (b.left < a.left || (b.left === a.left && b.top < a.top) ? b : a));
}

function toBox(block: Block, pitch: number): Box {
	const lines = block.cells.map(({ y }) => y);
	const scale = pitch * (block.type === 'across' ? HEADLINE : 1);
	return {
		block,
		top: Math.min(...lines),
		bottom: Math.max(...lines),
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
