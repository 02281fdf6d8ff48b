// Two columns of text whose lines stand as high beside each other come out on one row of a text layer, a blank between them.
// Such a row is as wide as both columns, which no other line is, and its parts are as wide as columns are.
import { SENTENCE_END, tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import { lineWidths } from '../2-lines/widths.ts';
import { readsOn } from './reads-on.ts';
import { wordAcross } from './words.ts';

interface Cut {
	left: Line;
	right: Line;
}

/** The lines, such rows taken apart: one column's lines, then the other's, whichever goes on with the lines around. */
export function splitColumnRows(lines: readonly Line[]): Line[] {
	const cuts = cutsOf(lines);
	const out: Line[] = [];
	for (let i = 0; i < lines.length;) {
		const line = lines[i];
		if (!line) break;
		let end = i;
		const run: Cut[] = [];
		for (let cut = cuts.get(end); cut && (end === i || lines[end]?.gap === 0); cut = cuts.get(++end))
			run.push(cut);
		if (run.length > 0) out.push(...inOrder(run, out.at(-1), lines[end]));
		else out.push(line);
		i = Math.max(i + 1, end);
	}
	return out;
}

/** Em. */
const NARROWEST = 8;
const NEAR = 0.6;
/** Other lines of the page as wide as each part, and as the whole row. */
const LEAST_LEFT = 5;
const LEAST_RIGHT = 4;
const MOST_WHOLE = 0.1;
const LEAST_PART = 3;
const LEAST_ROW = 15;
/** Credits, folio lines, addresses. */
const NO_TEXT = /记\s*者|通\s*讯\s*员|摄|编辑|责编|校对|电话|[：:｜|@]/u;

function cutsOf(lines: readonly Line[]): Map<number, Cut> {
	const found = lines.flatMap((line, at) =>
		partsOf(line).map((cut) => ({ at, cut, texts: [cut.left.text, cut.right.text] }))
	);
	const texts = [...lines.map(({ text }) => text), ...found.flatMap(({ texts }) => texts)];
	const all = found.length > 0 ? lineWidths(texts) : [];
	const widths = all.slice(0, lines.length);
	const blank = new Set(found.map(({ at }) => at));
	const alike = (width: number) =>
		widths.filter((other, i) => !blank.has(i) && Math.abs(other - width) <= NEAR).length;
	const cuts = new Map<number, Cut>();
	found.forEach(({ at, cut }, k) => {
		const [left = 0, right = 0] = all.slice(lines.length + 2 * k);
		const [beside, whole] = [alike(left), alike(widths[at] ?? 0)];
		if (left < NARROWEST || beside < LEAST_LEFT || whole > beside * MOST_WHOLE) return;
		const ends = SENTENCE_END.test(cut.right.text) && right <= left + NEAR;
		if (ends || alike(right) >= LEAST_RIGHT) cuts.set(at, cut);
	});
	return cuts;
}

/** Between two characters of text; behind a sign the blank may be the sign's. */
function partsOf(line: Line): Cut[] {
	const { text, span } = line;
	if (text.length !== span.to - span.from || text.length < LEAST_ROW) return [];
	if (NO_TEXT.test(text) || !/[，。；、]/u.test(text)) return [];
	return [...text.matchAll(/(?<=[\p{Script=Han}\d])\s+(?=\S)/gu)].flatMap(({ index, 0: blank }) => {
		const from = index + blank.length;
		const left = { ...line, column: true as const, text: text.slice(0, index), span: { ...span, to: span.from + index } };
		const right = { ...line, column: true as const, text: text.slice(from), span: { ...span, from: span.from + from } };
		const [a, b] = [tight(left.text), tight(right.text)];
		const parts = a.length >= LEAST_PART && b.length >= LEAST_PART;
		return parts && !/\s\S$|^\S\s/u.test(`${left.text}|${right.text}`) && !wordAcross(a, b)
			? [{ left, right }]
			: [];
	});
}

function inOrder(run: readonly Cut[], above: Line | undefined, below: Line | undefined): Line[] {
	const columns = [run.map(({ left }) => left), run.map(({ right }) => right)];
	const score = ([first = [], second = []]: readonly Line[][]) =>
		joins(above, first[0]) + (below?.gap === 0 ? joins(second.at(-1), below) : 0);
	const turned = [...columns].reverse();
	const [first = [], second = []] = score(turned) > score(columns) ? turned : columns;
	const apart = (column: readonly Line[]) =>
		column.map((line, i) => (i === 0 ? { ...line, gap: 1 } : line));
	return [...(joins(above, first[0]) > 0 ? first : apart(first)), ...apart(second)];
}

const WORD = 2;

/** How readily one line goes on in the other. */
function joins(above: Line | undefined, below: Line | undefined): number {
	if (!above || !below) return 0;
	const [a, b] = [tight(above.text), tight(below.text)];
	return readsOn(a, b) + (wordAcross(a, b) ? WORD : 0);
}
