// Tables as files that spreadsheets open: UTF-8 with its mark, quoted where need be, and never a formula.

const MARK = '\ufeff';

/** Page text is data: what a spreadsheet would reckon with is told apart by an apostrophe. */
const FORMULA = /^[=+\-@\t\r]/;

export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
	return MARK + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value: string | number | null): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const text = FORMULA.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
