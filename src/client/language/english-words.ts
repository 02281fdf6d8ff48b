// How English says what Chinese says without plurals and names of months.

/** A sentence with {} where something is put in, or what makes one of it. */
export type English = string | ((...slots: string[]) => string);

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
export const DIGITS = '一二三四五六七八九';

/** 1 article, 2 articles. */
export function countOf(count: string, thing: string): string {
	return `${count} ${thing}${count === '1' ? '' : 's'}`;
}

/** 17 Nov 2022; without a year 17 Nov. */
export function dayInEnglish(year: string, month: string, day: string): string {
	return `${day} ${monthInEnglish(year, month)}`;
}

/** Nov 2022; without a year Nov. */
export function monthInEnglish(year: string, month: string): string {
	return `${MONTHS[Number(month) - 1] ?? month} ${year}`.trimEnd();
}

/** 三 → 3. */
export function digitOf(numeral: string): string {
	const at = DIGITS.indexOf(numeral);
	return at < 0 ? numeral : String(at + 1);
}
