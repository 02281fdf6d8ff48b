// Lines are judged together: the cheapest sequence of heading, first line, next line and notice, given what each line
// looks like and what follows what (Viterbi). Lines whose own words settle them are fixed.
import type { Facts } from './facts.ts';

export type Label = 'heading' | 'first' | 'next' | 'notice' | 'sign';

const FREE: readonly Label[] = ['heading', 'first', 'next', 'notice'];
const FIXED: readonly Label[] = ['sign'];

/** Prices of one way of setting a page: wrapped at a measure, or a line a paragraph. */
export interface LineModel {
	/** What it costs to take a line for this. */
	line(label: Label, facts: Facts): number;
	/** What it costs that `to` stands below `from`. */
	step(from: Label, above: Facts, to: Label, below: Facts): number;
	start(label: Label, facts: Facts): number;
}

export function labelLines(facts: readonly Facts[], model: LineModel): Label[] {
	interface Cell {
		cost: number;
		from: Label | null;
	}
	const table: Map<Label, Cell>[] = [];
	facts.forEach((line, i) => {
		const cells = new Map<Label, Cell>();
		const above = facts[i - 1];
		const previous = table[i - 1];
		for (const label of line.sign ? FIXED : FREE) {
			const own = line.sign ? 0 : model.line(label, line);
			let best: Cell = { cost: own + model.start(label, line), from: null };
			if (above && previous) {
				best = { cost: Infinity, from: null };
				for (const [from, cell] of previous) {
					const cost = cell.cost + model.step(from, above, label, line) + own;
					if (cost < best.cost) best = { cost, from };
				}
			}
			cells.set(label, best);
		}
		table.push(cells);
	});
	return readBack(table);
}

function readBack(table: readonly Map<Label, { cost: number; from: Label | null }>[]): Label[] {
	const labels: Label[] = [];
	let label: Label | null = cheapest(table.at(-1));
	for (let i = table.length - 1; i >= 0 && label; i--) {
		labels.push(label);
		label = table[i]?.get(label)?.from ?? null;
	}
	return labels.reverse();
}

function cheapest(cells: Map<Label, { cost: number }> | undefined): Label | null {
	let best: Label | null = null;
	let cost = Infinity;
	for (const [label, cell] of cells ?? [])
		if (cell.cost < cost || !best) [best, cost] = [label, cell.cost];
	return best;
}
