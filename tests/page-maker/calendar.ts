const DAY = 86_400_000;

export const plusDays = (day: string, count: number): string =>
	new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);

/** Days and years of a text made those of the day of printing: `{-3}`, `{+9}`, `{Y}`, `{Y-1}`. */
export function setDays(text: string, printed: string): string {
	return text
		.replace(/\{([+-]\d+)\}/g, (_, count: string) => monthDay(plusDays(printed, Number(count))))
		.replace(/\{Y(-\d+)?\}/g, (_, back?: string) => String(year(printed) + Number(back ?? 0)));
}

/** A folio line: `{Y}` `{M}` `{D}` `{W}` of the day, `{P}` the page. */
export function setFolio(text: string, printed: string, page: number): string {
	const parts: Record<string, string> = {
		Y: String(year(printed)),
		M: String(Number(printed.slice(5, 7))),
		D: String(Number(printed.slice(8))),
		W: '日一二三四五六'.charAt(new Date(Date.parse(printed)).getUTCDay()),
		P: String(page).padStart(2, '0')
	};
	return text.replace(/\{(\w)\}/g, (_, name: string) => parts[name] ?? '');
}

export interface DateBounds {
	between: [string, string] | null;
	evidence: { quote: string; implies: string }[];
}

/**
 * What a reader may conclude about the day from stories whose days are still relative: printed after every day told as
 * past, not after a day told as coming, within a year that is named; sixty days after the last event at most. Nothing
 * without a named year. `onPage` says whether a quote really stands in the page's text; only such quotes count.
 */
export function bounds(
	texts: string[],
	printed: string,
	onPage: (quote: string) => boolean
): DateBounds {
	const evidence: DateBounds['evidence'] = [];
	let after = '';
	let before = '';
	let yearNamed = false;
	for (const text of texts) {
		for (const [, count] of text.matchAll(/\{([+-]\d+)\}/g)) {
			const day = plusDays(printed, Number(count));
			const quote = monthDay(day);
			if (!onPage(quote)) continue;
			const past = Number(count) < 0;
			const bound = past ? plusDays(day, 1) : day;
			if (past && bound > after) after = bound;
			if (!past && (before === '' || bound < before)) before = bound;
			evidence.push({ quote, implies: `${past ? '>=' : '<='} ${bound}` });
		}
		const quote = `${year(printed)}年`;
		if (text.includes('{Y}年') && onPage(quote)) {
			yearNamed = true;
			evidence.push({ quote, implies: quote + '内' });
		}
	}
	const distinct = evidence.filter(
		({ quote }, index) => evidence.findIndex((other) => other.quote === quote) === index
	);
	if (!yearNamed) return { between: null, evidence: distinct };
	const first = max(after, `${year(printed)}-01-01`);
	const lasts = [before, `${year(printed)}-12-31`, after && plusDays(after, 60)].filter(Boolean);
	return { between: [first, lasts.sort()[0] ?? first], evidence: distinct };
}

const year = (day: string): number => Number(day.slice(0, 4));
const monthDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
const max = (a: string, b: string): string => (a > b ? a : b);
