// Whose name holds what is typed: read off the credits of the newest stories that have it there.
import { NAMES } from './fields.ts';
import { checkOf, findCandidates, judgeOf, readPostings } from './find-matches.ts';
import { norm } from './norm.ts';
import { parseQuery, type Query } from './query.ts';
import type { Shelf } from './shelf.ts';

/** Stories that are read for it at most. */
const MOST_READ = 40;
/** Shelves that are looked through in a few milliseconds. */
export const STRETCH = 8;
const MOST = 4;
/** Longer words are nobody's name: 阿卜杜热合曼·买买提 has ten. */
const LONGEST = 16;

/**
 * Those with most stories first; [] where more is typed than a piece of a name. `shelves` newest first. `isWanted`: asked
 * every STRETCH of them; once nobody waits, those found by then are given. Rejects with ShelfUnreadable.
 */
export async function findPeople(
	typed: string,
	shelves: readonly Shelf[],
	isWanted: () => Promise<boolean>
): Promise<string[]> {
	const asked = asName(typed);
	if (!asked) return [];
	const stories = new Map<string, number>();
	let read = 0;
	for (const [at, shelf] of shelves.entries()) {
		if (at % STRETCH === 0 && !(await isWanted())) break;
		const postings = await readPostings(shelf.segment, asked.query);
		const check = checkOf(asked.query, shelf.segment);
		const judge = judgeOf(asked.query, shelf.segment, postings);
		for (const article of findCandidates(shelf.segment, postings, asked.query)) {
			if (judge(article) === false) continue;
			if ((await shelf.sift([article], check)).length === 0) continue;
			const { text } = await shelf.article(article);
			const names = (text.fields[NAMES] ?? '').split('、');
			for (const name of names) {
				if (norm(name).includes(asked.text)) stories.set(name, (stories.get(name) ?? 0) + 1);
			}
			read += 1;
			if (read === MOST_READ) return mostNamed(stories);
		}
	}
	return mostNamed(stories);
}

function asName(typed: string): { text: string; query: Query } | null {
	const { all, none } = parseQuery(typed);
	const [term] = all[0] ?? [];
	if (all.flat().length !== 1 || none.length > 0 || term?.is !== 'text') return null;
	const isPlain = term.field === null && !term.prefix && !term.loose;
	if (!isPlain || term.text.length > LONGEST) return null;
	return { text: term.text, query: { all: [[{ ...term, field: NAMES }]], none: [] } };
}

function mostNamed(stories: ReadonlyMap<string, number>): string[] {
	return [...stories]
		.sort(([, a], [, b]) => b - a)
		.slice(0, MOST)
		.map(([name]) => name);
}
