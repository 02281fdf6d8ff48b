// Whether two pieces of text make a word across the cut: 打|造, 牵|头.
import { TWO_CHARACTER_WORDS } from './two-character-words.data.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const REACH = 8;

/** 功|128 is no word, whatever the dictionary cuts. */
const SAME_SCRIPT = /^(?:\p{Script=Han}{2}|[\d.%]{2}|[A-Za-z]{2})$/u;

let words: Map<string, string> | null = null;

/**
 * True where a word of two or more characters lies over the join: by ICU's dictionary in context, or by the word list
 * where one of the two characters next to the cut is no part of a word on its own side.
 */
export function wordAcross(left: string, right: string): boolean {
	const [before, after] = [left.slice(-REACH), right.slice(0, REACH)];
	if (before === '' || after === '') return false;
	const join = `${before}\n${after}`;
	let known = joins.get(join);
	if (known === undefined) {
		known = readJoin(before, after);
		if (joins.size >= MOST_JOINS) joins.clear();
		joins.set(join, known);
	}
	return known;
}

/** Lines, links and headings all ask for the same joins of a page; segmenting is slow. */
const joins = new Map<string, boolean>();
const MOST_JOINS = 20_000;

function readJoin(before: string, after: string): boolean {
	// What SAME_SCRIPT refuses is in no word list either.
	if (!SAME_SCRIPT.test(before.slice(-1) + after.slice(0, 1))) return false;
	const across = segmenter.segment(before + after).containing(before.length);
	if (across && across.index < before.length) return true;
	return (
		isWord(before.slice(-1), after.slice(0, 1)) &&
		(lastWord(before).length === 1 || firstWord(after).length === 1)
	);
}

function isWord(first: string, second: string): boolean {
	words ??= new Map(
		TWO_CHARACTER_WORDS.trim()
			.split('\n')
			.map((row) => [row.slice(0, 1), row.slice(1)])
	);
	return words.get(first)?.includes(second) ?? false;
}

function lastWord(text: string): string {
	return [...segmenter.segment(text)].at(-1)?.segment ?? '';
}

function firstWord(text: string): string {
	for (const { segment } of segmenter.segment(text)) return segment;
	return '';
}
