// Public holidays of China with their usual breaks (国务院《全国年节及纪念日放假办法》), by sun and moon.

/** [name, month, first day, days of the break]. */
const BY_SUN = [
	['元旦', 1, 1, 3],
	['清明', 4, 4, 3],
	['劳动节', 5, 1, 5],
	['国庆', 10, 1, 7]
] as const;
const BY_MOON = [
	['春节', 1, 1, 6],
	['端午', 5, 5, 1],
	['中秋', 8, 15, 1]
] as const;

const DAY_MS = 86_400_000;

/** Leap months are written otherwise (5bis) and hold no feast. Made when a calendar asks: it costs a phone 0.2 s. */
let moon: Intl.DateTimeFormat | undefined;

/** Name and day of a break (春节2), for a day counted from 1970-01-01; 春节0 is 除夕. null: an ordinary day. */
export function holidayOf(at: number): string | null {
	const date = new Date(at * DAY_MS);
	const sun = placeIn(BY_SUN, date.getUTCMonth() + 1, date.getUTCDate());
	if (sun) return sun;
	if (byMoon(at + 1) === '春节1') return '春节0';
	return byMoon(at);
}

function byMoon(at: number): string | null {
	moon ??= new Intl.DateTimeFormat('en-u-ca-chinese', {
		month: 'numeric',
		day: 'numeric',
		timeZone: 'UTC'
	});
	const parts = moon.formatToParts(at * DAY_MS);
	const part = (type: string) => Number(parts.find((part) => part.type === type)?.value);
	return placeIn(BY_MOON, part('month'), part('day'));
}

function placeIn(
	table: readonly (readonly [name: string, month: number, first: number, days: number])[],
	month: number,
	day: number
): string | null {
	const found = table.find(
		([, in_, first, days]) => in_ === month && day >= first && day < first + days
	);
	return found ? `${found[0]}${String(day - found[2] + 1)}` : null;
}
