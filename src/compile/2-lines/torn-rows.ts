// A sign's room may come out as several blanks, or as one above which another column begins: a line is parted there and is none
// the less one. Rows around that run on tell it.
import { APART, ask, groupByStart, rowsAround, SIGN, SOFT, toRow } from './breaks.ts';
import type { ByStart, Row } from './breaks.ts';

/** Blanks that a sign leaves beside it, at most. */
const MOST_ROOM = 4;
/** Rows that run on, at least, and for each that breaks. */
const LEAST = 2.5;
const FOR_EACH = 4;

export function joinTorn(rows: readonly Row[]): Row[] {
	const byStart = groupByStart(rows);
	const out: Row[] = [];
	for (const right of rows) {
		const left = out.at(-1);
		const joined = left && joinedRow(left, right, byStart);
		if (joined) out[out.length - 1] = joined;
		else out.push(right);
	}
	return out;
}

/** Null where they are pieces of two lines. */
function joinedRow(left: Row, right: Row, byStart: ByStart): Row | null {
	const room = right.at - left.at - left.text.length;
	if (right.row !== left.row || room > MOST_ROOM) return null;
	if (!SIGN.test(left.text.slice(-1)) && !SIGN.test(right.text.charAt(0))) return null;
	const around = rowsAround(left, byStart);
	const { support, against } = ask(around, left, { ...left.end, weight: SOFT });
	if (against < LEAST || against < support * FOR_EACH) return null;
	const joined = toRow({
		...left,
		text: left.text + ' '.repeat(room) + right.text,
		span: { from: left.span.from, to: right.span.to }
	});
	const widest = Math.max(...around.map(({ end }) => end.most));
	return joined.end.least <= widest + APART ? joined : null;
}
