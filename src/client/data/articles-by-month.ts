import { monthOf } from '../../model/date.ts';
import type { DayEntry } from '../../model/manifest.ts';

/** A pack's days gathered into months, newest first; 'undated' last. */
export function articlesByMonth(days: readonly DayEntry[]): { month: string; articles: number }[] {
	const months = new Map<string, number>();
	for (const { day, articles } of days) {
		const month = day ? monthOf(day) : 'undated';
		months.set(month, (months.get(month) ?? 0) + articles);
	}
	const key = (month: string) => (month === 'undated' ? '' : month);
	return [...months]
		.map(([month, articles]) => ({ month, articles }))
		.sort((a, b) => (key(a.month) < key(b.month) ? 1 : -1));
}
