// Text → lines. Rows that hold several columns are taken apart; glyphs printed twice are counted once.
import type { Line } from './line.ts';
import { splitColumns } from './split-columns.ts';
import { joinTowers } from './towers.ts';
import { undouble } from './undouble.ts';

export function toLines(text: string): Line[] {
	const rows = text.split(/\n|\f/);
	const sideBySide = splitColumns(rows);
	return joinTowers(sideBySide ?? rowLines(rows));
}

function rowLines(rows: readonly string[]): Line[] {
	const lines: Line[] = [];
	let offset = 0;
	let gap = 0;
	rows.forEach((row, index) => {
		const printed = row.trim();
		if (printed === '') gap++;
		else {
			const from = offset + row.indexOf(printed);
			lines.push({
				text: undouble(printed),
				span: { from, to: from + printed.length },
				row: index + 1,
				gap,
				across: false,
				indent: null
			});
			gap = 0;
		}
		offset += row.length + 1;
	});
	return lines;
}
