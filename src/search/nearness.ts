// Words that stand near each other are likelier what was meant: the best matches of several words, ordered anew with that in mind.
import type { ArticleText } from './article-text.ts';
import type { Query } from './query.ts';
import { findTerm, type TextTerm } from './text-term.ts';

/** What words in a row gain; those of a narrow stretch a part of it, words of different fields nothing. */
const IN_A_ROW = 0.5;

/** The groups of words whose nearness counts: alternatives are a group. Null: there are not two. */
export function groupsOf({ all }: Query): TextTerm[][] | null {
	const groups = all
		.map((alternatives) => alternatives.flatMap((term) => (term.is === 'text' ? [term] : [])))
		.filter(({ length }) => length > 0);
	return groups.length > 1 ? groups : null;
}

/** What the score of an article is multiplied by: 1 to 1 + IN_A_ROW, as the words fill the narrowest stretch of a field that has all. */
export function nearness(
	groups: readonly (readonly TextTerm[])[],
	{ compared }: ArticleText
): number {
	const shares = compared.map((text, field) => filledShare(groups, text, field));
	return 1 + IN_A_ROW * Math.max(...shares);
}

/** 0: some group does not stand in the text; 1: the words fill the stretch, one after the other or one inside the other. */
function filledShare(
	groups: readonly (readonly TextTerm[])[],
	text: string,
	field: number
): number {
	const places = groups
		.flatMap((terms, group) =>
			terms
				.filter((term) => term.field === null || term.field === field)
				.flatMap((term) => findTerm(text, term).map(([from, to]) => ({ group, from, to })))
		)
		.sort((a, b) => a.from - b.from);
	/** The last place of each group so far. */
	const latest = new Map<number, { from: number; to: number }>();
	let best = 0;
	for (const { group, from, to } of places) {
		latest.set(group, { from, to });
		if (latest.size < groups.length) continue;
		const chosen = [...latest.values()];
		const stretch =
			Math.max(...chosen.map((place) => place.to)) - Math.min(...chosen.map((place) => place.from));
		const words = chosen.reduce((sum, place) => sum + place.to - place.from, 0);
		best = Math.max(best, Math.min(1, words / stretch));
	}
	return best;
}
