// A list by places: 甲区：X 公司工会、Y 街道总工会 / 乙区：…. No sentence ends in it, and a line that opens with a place and a colon
// looks like the headline of a round-up.
import { tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import { beginsOrEnds, isFolio, opensWithPlace } from './signs.ts';

/** A line of a list: one of its items begins, or goes on; null: no list's. */
export type ListLine = 'first' | 'next' | null;

const LEAST_ITEMS = 3;
/** Lines and characters of an item. */
const LONGEST_ITEM = { lines: 10, characters: 160 };

export function placeLists(lines: readonly Line[]): ListLine[] {
	const found: ListLine[] = lines.map(() => null);
	const starts = lines.flatMap(({ text }, i) => (opensItem(tight(text)) ? [i] : []));
	let list: number[] = [];
	starts.forEach((start, k) => {
		list.push(start);
		const next = starts[k + 1];
		if (next !== undefined && isItem(lines, start, next)) return;
		if (list.length >= LEAST_ITEMS && tellsMany(lines, list)) markList(found, list);
		list = [];
	});
	return found;
}

const opensItem = (plain: string): boolean => opensWithPlace(plain) || /^其他[：:]./u.test(plain);

/** Up to the next item no sentence ends, and no story begins. */
function isItem(lines: readonly Line[], from: number, to: number): boolean {
	const rows = lines.slice(from, to);
	const text = rows.map((line) => tight(line.text)).join('');
	return (
		rows.length <= LONGEST_ITEM.lines &&
		text.length <= LONGEST_ITEM.characters &&
		!/[。！？；]/u.test(text) &&
		!rows.some((line) => beginsOrEnds(line.text) || isFolio(line.text))
	);
}

/** Most items name more than one, as no headline does. */
function tellsMany(lines: readonly Line[], starts: readonly number[]): boolean {
	const many = starts
		.slice(0, -1)
		.filter((from, k) => lines.slice(from, starts[k + 1]).some(({ text }) => text.includes('、')));
	return many.length * 2 >= starts.length - 1;
}

function markList(found: ListLine[], starts: readonly number[]): void {
	found.fill('next', starts[0], starts.at(-1));
	for (const start of starts) found[start] = 'first';
}
