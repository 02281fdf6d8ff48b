// How sure the page's reading is of a story: by how much its joins and its heading beat the next best choice.
import type { Confidence } from '../../model/page.ts';
import type { HeadLine, Owner, Scorer } from './heading-scorer.ts';

/**
 * columns: the column chosen for each row. For each row, what the page would lose if the row exchanged its column with
 * the one other row with which that costs least; Infinity where none may.
 */
export function exchangeMargins(
	cost: (row: number, column: number) => number,
	columns: readonly number[]
): number[] {
	const chosen = columns.map((column, row) => cost(row, column));
	return columns.map((column, row) => {
		let least = Infinity;
		columns.forEach((other, i) => {
			if (i === row) return;
			const exchanged = cost(row, other) + cost(i, column);
			least = Math.min(least, exchanged - (chosen[row] ?? 0) - (chosen[i] ?? 0));
		});
		return least;
	});
}

/** By how much lines fit their owner better than the next best one. */
export function headingMargin(
	scorer: Scorer,
	sequence: readonly HeadLine[],
	lines: readonly HeadLine[],
	owner: Owner
): number {
	const worth = (other: Owner) =>
		lines.reduce((sum, line) => sum + scorer.line(sequence, sequence.indexOf(line), other), 0);
	const others = [null, ...scorer.stories].filter((other) => other !== owner);
	return worth(owner) - Math.max(...others.map(worth));
}

/** What stage 4 knows of a story beside its words. */
export interface Certainty {
	/** Least margin of its joins, its beginning and its end. */
	joins: number;
	/** Least margin of its heading's runs; null: it has no heading. */
	heading: number | null;
	/** Characters of its headline. */
	headline: number;
	/** It begins or ends in mid-sentence. */
	broken: boolean;
}

/**
 * Logistic in the margins, fitted by tests/compile/confidence/fit.ts to the stories of tests/compile/pages and
 * tests/compile/fresh, right or wrong as their editor reads them.
 */
export const BODY = { even: 0.7, slope: 0.8 };
export const HEADING = { even: 0.8, slope: 0.65 };
/** A larger margin says no more. */
export const MOST_MARGIN = 5;
/** In margins: on a page whose bodies are hard to tell apart headings are too; of 71 headlines of such lengths 18 were right. */
const BODY_SAYS = 2.5;
const EVEN_BODY = 0.7;
const ODD_LENGTH = 2.7;
const SHORTEST_HEADLINE = 5;
const LONGEST_HEADLINE = 22;
/** None of 17 such stories was whole. */
export const BROKEN = 0.05;

export function toConfidence({ joins, heading, headline, broken }: Certainty): Confidence {
	const body = broken ? BROKEN : logistic(joins, BODY);
	if (heading === null) return { body, heading: 0 };
	const odd = headline < SHORTEST_HEADLINE || headline > LONGEST_HEADLINE ? ODD_LENGTH : 0;
	const margin = Math.min(heading, MOST_MARGIN) + BODY_SAYS * (body - EVEN_BODY) - odd;
	return { body, heading: logistic(margin, HEADING) };
}

function logistic(margin: number, { even, slope }: typeof BODY): number {
	return 1 / (1 + Math.exp(-slope * (Math.min(margin, MOST_MARGIN) - even)));
}
