// A line spread to its measure: so little was left of it beside a long word that each character stands blanks apart from the
// next, as columns do. Three or more single characters on one row, evenly apart, are one line; below each other they are
// headlines set upright.
import type { Cell } from './cells.ts';

const SINGLE = /^(?:\p{Script=Han}|\d{1,4}|[，。、；：！？”’）》“‘（《])$/u;
const LEAST = 3;
/** Blanks between two of them. */
const MOST_ROOM = 9;
/** By which two rooms of one line differ: one lies beside a sign's own. */
const UNEVEN = 4;

/** Cells of each row from the left; above, below: the rows beside it. */
export function joinSpread(rows: readonly (readonly Cell[])[]): Cell[] {
	return rows.flatMap((cells, row) => {
		const beside = new Set(
			[rows[row - 1], rows[row + 1]].flatMap((other) =>
				(other ?? []).filter(isSingle).map(({ at }) => at)
			)
		);
		const out: Cell[] = [];
		for (let i = 0; i < cells.length;) {
			const run = runFrom(cells, i);
			const upright = run.filter(({ at }) => beside.has(at)).length > 1;
			if (run.length >= LEAST && !upright) out.push(joined(run));
			else out.push(...run);
			i += run.length;
		}
		return out;
	});
}

/** Single characters evenly apart; the cell alone where none follows. */
function runFrom(cells: readonly Cell[], start: number): Cell[] {
	const run = cells.slice(start, start + 1);
	let [least, most] = [Infinity, 0];
	for (let i = start + 1; i < cells.length; i++) {
		const [left, right] = [cells[i - 1], cells[i]];
		if (!left || !right || !isSingle(left) || !isSingle(right)) break;
		const room = right.at - left.at - left.text.length;
		[least, most] = [Math.min(least, room), Math.max(most, room)];
		if (room > MOST_ROOM || most - least > UNEVEN) break;
		run.push(right);
	}
	return run;
}

const isSingle = ({ text }: Cell): boolean => SINGLE.test(text);

/** With the blanks as they are, since a cell's places are its row's. */
function joined(run: readonly Cell[]): Cell {
	const [first, last] = [run[0], run.at(-1)];
	if (!first || !last) throw new Error('a line has characters');
	let text = '';
	for (const cell of run) text = text.padEnd(cell.at - first.at, ' ') + cell.text;
	return { ...first, text, span: { from: first.span.from, to: last.span.to } };
}
