// Where a query's terms stand in a text: ranges of the original, though the match is on the compared form.
import { normWithOffsets } from './norm.ts';
import type { Mark } from './protocol.ts';
import { findTerm, type TextTerm } from './text-term.ts';

/** A place of one term. */
export interface Place {
	term: number;
	mark: Mark;
}

/** All places of all terms in `original`, by position; `field`: which of FIELDS it is. Places of one term do not overlap. */
export function findPlaces(original: string, terms: readonly TextTerm[], field: number): Place[] {
	const { text, from, to } = normWithOffsets(original);
	const places = terms.flatMap((asked, term) =>
		asked.field === null || asked.field === field
			? findTerm(text, asked).map(([start, end]): Place => ({
					term,
					mark: [from[start] ?? 0, to[end - 1] ?? 0]
				}))
			: []
	);
	return places.sort(byPosition);
}

/** Of those that begin alike the longest first. */
export function byPosition(a: Place, b: Place): number {
	return a.mark[0] - b.mark[0] || b.mark[1] - a.mark[1];
}

/** The places' ranges, those that touch or overlap made one. */
export function toMarks(places: readonly Place[]): Mark[] {
	const marks: Mark[] = [];
	for (const { mark } of places) {
		const last = marks.at(-1);
		if (last && mark[0] <= last[1]) last[1] = Math.max(last[1], mark[1]);
		else marks.push([...mark]);
	}
	return marks;
}
