// Lines are judged together: the cheapest sequence of heading, first line, next line and notice, given what each line
// looks like and what follows what (Viterbi). Lines whose own words settle them are fixed.

export type Label = 'heading' | 'first' | 'next' | 'notice' | 'sign';

/** What a line is taken for and, on a wrapped page, the em at which its column breaks; 0 where nothing tells. */
export interface State {
	label: Label;
	measure: number;
}

/** Prices of one way of setting a page: wrapped at a measure, or a line a paragraph. Lines go by their place. */
export interface LineModel<S extends State = State> {
	/** What the line may be taken for. */
	states(i: number): readonly S[];
	/** What it costs to take a line for this. */
	line(state: State, i: number): number;
	/** What it costs that `to` stands on line i, below `from`; from null: at the page's top. */
	step(from: S | null, to: S, i: number): number;
}

interface Cell<S> {
	state: S;
	cost: number;
	from: Cell<S> | null;
}

/** One state for each of the page's lines. */
export function labelLines<S extends State>(count: number, model: LineModel<S>): S[] {
	let above: Cell<S>[] | null = null;
	for (let i = 0; i < count; i++) {
		const cells: Cell<S>[] = [];
		for (const state of model.states(i)) {
			let best: Cell<S> = { state, cost: Infinity, from: null };
			for (const from of above ?? [null]) {
				const cost: number = (from?.cost ?? 0) + model.step(from?.state ?? null, state, i);
				if (cost < best.cost || best.cost === Infinity) best = { state, cost, from };
			}
			best.cost += model.line(state, i);
			cells.push(best);
		}
		above = cells;
	}
	const states: S[] = [];
	const last = above?.reduce((a, b) => (b.cost < a.cost ? b : a)) ?? null;
	for (let cell: Cell<S> | null = last; cell; cell = cell.from) states.push(cell.state);
	return states.reverse();
}
