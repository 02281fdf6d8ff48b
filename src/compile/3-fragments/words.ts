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
	const join = toJoin(left, right);
	if (!join) return false;
	const known = joins.get(join.text);
	return known ?? readTogether([join]).has(join);
}

/** For many joins that `wordAcross` will be asked for: segmented together they take a third of the time. */
export function readJoins(pieces: Iterable<readonly [left: string, right: string]>): void {
	const unread = new Map<string, Join>();
	for (const [left, right] of pieces) {
		const join = toJoin(left, right);
		if (join && !joins.has(join.text)) unread.set(join.text, join);
	}
	readTogether([...unread.values()]);
}

interface Join {
	before: string;
	after: string;
	text: string;
}

/** Null where no word can lie over it: what SAME_SCRIPT refuses is in no word list either. */
function toJoin(left: string, right: string): Join | null {
	const [before, after] = [left.slice(-REACH), right.slice(0, REACH)];
	if (!SAME_SCRIPT.test(before.slice(-1) + after.slice(0, 1))) return null;
	return { before, after, text: `${before}\n${after}` };
}

/** Lines, links and headings all ask for the same joins of a page; segmenting is slow. */
const joins = new Map<string, boolean>();
const MOST_JOINS = 20_000;

/** Those over which a word lies. */
function readTogether(unread: readonly Join[]): Set<Join> {
	const segments = segmenter.segment(unread.map(({ before, after }) => before + after).join('\n'));
	const found = new Set<Join>();
	let start = 0;
	for (const join of unread) {
		const cut = start + join.before.length;
		if ((segments.containing(cut)?.index ?? cut) < cut || isCutWord(join)) found.add(join);
		if (joins.size >= MOST_JOINS) joins.clear();
		joins.set(join.text, found.has(join));
		start = cut + join.after.length + 1;
	}
	return found;
}

function isCutWord({ before, after }: Join): boolean {
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
