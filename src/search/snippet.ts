// The stretch of an article that best shows why it was found.
import { BODY, PARAGRAPH_BREAK } from './fields.ts';
import { findPlaces, toMarks, type Place } from './marks.ts';
import type { Snippet } from './protocol.ts';
import type { TextTerm } from './text-term.ts';

/** UTF-16 units of a snippet, and how many of them may stand before its first mark. */
const LENGTH = 70;
const LEAD = 24;

/** A snippet prefers to begin here. */
const CLAUSE_END = /[，。；：！？、,.;:!?\n”’)）》]/u;

/** The best stretch of a field's text for the terms; null when none of them stands there. */
export function cutSnippet(
	text: string,
	terms: readonly TextTerm[],
	field: number
): Snippet | null {
	return cutAround(text, findPlaces(text, terms, field), field);
}

/** The same where the places are known. */
export function cutAround(text: string, places: readonly Place[], field: number): Snippet | null {
	const isBody = field === BODY;
	const best = bestPlace(places);
	if (!best) return null;
	const from = startBefore(text, best.mark[0]);
	const to = endAfter(text, Math.max(from + LENGTH, best.mark[1]));
	const inside = places.filter(({ mark }) => mark[0] >= from && mark[1] <= to);
	return {
		// One unit for another, so the marks stay where they are.
		text: text.slice(from, to).replaceAll(PARAGRAPH_BREAK, ' '),
		marks: toMarks(inside).map(([a, b]) => [a - from, b - from]),
		paragraph: isBody ? text.slice(0, best.mark[0]).split(PARAGRAPH_BREAK).length : 0,
		cut: [from > 0, to < text.length]
	};
}

/** The place that starts the stretch with most different terms, then with most places; the earliest of equals. */
function bestPlace(places: readonly Place[]): Place | null {
	let best: Place | null = null;
	let bestWorth = 0;
	places.forEach((place, i) => {
		const terms = new Set<number>();
		let count = 0;
		for (const { term, mark } of places.slice(i)) {
			if (mark[1] > place.mark[0] + LENGTH - LEAD) break;
			terms.add(term);
			count += 1;
		}
		const worth = terms.size * LENGTH + count;
		if (best === null || worth > bestWorth) {
			best = place;
			bestWorth = worth;
		}
	});
	return best;
}

/** The start of a clause within the lead, else the whole lead; never inside a character or before white space. */
function startBefore(text: string, mark: number): number {
	const earliest = Math.max(0, mark - LEAD);
	if (earliest === 0) return 0;
	for (let at = earliest; at < mark; at += 1) {
		if (CLAUSE_END.test(text.charAt(at - 1)) && !CLAUSE_END.test(text.charAt(at))) return at;
	}
	return isInsideCharacter(text, earliest) ? earliest - 1 : earliest;
}

function endAfter(text: string, end: number): number {
	if (end >= text.length) return text.length;
	return isInsideCharacter(text, end) ? end + 1 : end;
}

function isInsideCharacter(text: string, at: number): boolean {
	return /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
}
