// Which runs of rows were joined into one item: arcs beside the rows.
import { isDoubtful } from '../../model/page.ts';
import { tight } from '../2-lines/chars.ts';
import type { EnrichedItem, EnrichedPage } from '../5-enrich/enriched-page.ts';
import { hue, type PrintedRow } from './printed-rows.ts';

/** Pixels: of one line of the proof, of the margin that the arcs stand in, between two arcs. */
export const LINE = 22;
export const MARGIN = 108;
const LANE = 9;
const LANES = 10;

export interface Join {
	/** 1-based rows: the last above the join, the first below it. */
	from: number;
	to: number;
}

/** The joins of an item between runs of rows, in the order in which its text reads. */
export function joinsOf(item: EnrichedItem, text: string): Join[] {
	const body = tight(item.paragraphs.join(''));
	const rows = text.split(/\n|\f/);
	const runs = item.lines.map(([from, to]) => {
		// A dateline before it and a credit behind it are not in the body; a heading is not in it at all.
		const [opening, end] = [tight(rows[from - 1] ?? ''), tight(rows[to - 1] ?? '')];
		return {
			from,
			to,
			at: Math.max(body.indexOf(opening.slice(0, 8)), body.indexOf(end.slice(-8)))
		};
	});
	runs.sort((a, b) => a.at - b.at || a.from - b.from);
	return runs.slice(1).map((run, i) => ({ from: runs[i]?.to ?? run.from, to: run.from }));
}

export function linkArcs({ items, text }: EnrichedPage, rows: readonly PrintedRow[]): string {
	const tops: number[] = [];
	let height = 0;
	for (const row of rows) {
		tops.push(height);
		height += row.height * LINE;
	}
	const middle = (row: number) => (tops[row - 1] ?? 0) + LINE / 2;
	const arcs = items.flatMap((item, i) =>
		joinsOf(item, text).map(({ from, to }, k) => {
			const depth = MARGIN - LANE * (1 + ((i + k) % LANES));
			const path = `M${MARGIN} ${middle(from)}C${depth} ${middle(from)} ${depth} ${middle(to)} ${MARGIN} ${middle(to)}`;
			const look = `${hue(i)}${isDoubtful(item.confidence) ? ' doubtful' : ''}`;
			return `<path class="${look}" d="${path}"><title>${i + 1}</title></path>`;
		})
	);
	return `<svg width="${MARGIN}" height="${height}" aria-hidden="true">${arcs.join('')}</svg>`;
}
