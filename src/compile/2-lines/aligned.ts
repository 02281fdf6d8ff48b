// A gutter one blank wide is found over many rows: a row is cut where most rows around that begin like it break.
import {
	ask,
	groupByStart,
	rowsAround,
	toRow,
	type Break,
	type ByStart,
	type Row
} from './breaks.ts';
import { cutCell } from './cells.ts';

/** Em of the narrowest column. */
const NARROWEST = 6;
/** What rows around must say together, and their share of all that say something. */
const LEAST = 2;
const SHARE = 0.7;
/** Columns that are glued together, at most. */
const MOST_COLUMNS = 6;

/** One gutter of each cell at a time, since what is cut tells more of the rest. */
export function cutAligned(rows: readonly Row[]): Row[] {
	let done = [...rows];
	for (let round = 1; round < MOST_COLUMNS; round++) {
		const byStart = groupByStart(done);
		const next = done.flatMap((row) => {
			const gutter = gutterOf(row, byStart);
			return gutter ? cutCell(row, [gutter.index]).map(toRow) : [row];
		});
		if (next.length === done.length) break;
		done = next;
	}
	return done;
}

/** The blank at which most rows around break; near the cell's end, if fewer break there. */
function gutterOf(row: Row, byStart: ByStart): Break | null {
	const blanks = row.breaks.filter((at) => at !== row.end && at.most >= NARROWEST);
	if (blanks.length === 0) return null;
	const around = rowsAround(row, byStart);
	let best: Break | null = null;
	const atEnd = ask(around, row, row.end).support;
	let most = LEAST;
	for (const blank of blanks) {
		const { support, against } = ask(around, row, blank);
		const narrow = row.end.least - blank.most < NARROWEST;
		if (support <= most || (narrow && support <= atEnd) || support < SHARE * (support + against))
			continue;
		[best, most] = [blank, support];
	}
	return best;
}
