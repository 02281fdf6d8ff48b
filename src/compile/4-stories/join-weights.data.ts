// What speaks for two lines of a heading being one phrase: above 0 they are. See role-features.ts.
// Learned by tests/page-maker/learn; do not edit.

export const JOIN_WEIGHTS: Record<'wrapped' | 'flowing', ReadonlyMap<string, number>> = {
	wrapped: new Map([
		['a few characters wide', 0.78],
		['above asks or exclaims', -1.16],
		['above ends in a comma', 0.96],
		['above ends in what happened', -0.07],
		['above ends in 的', 0.28],
		['above has two halves', -0.59],
		['above leans on what follows', -0.82],
		['apart', 0.23],
		['below begins with a dash', -0.96],
		['below begins with a deed', 0.33],
		['below has two halves', -0.69],
		['below is half as wide', 1.11],
		['below is narrower', 0.19],
		['below is wider', -0.97],
		['below names who acts', -0.33],
		['equally wide', -0.06],
		['gap', -0.58],
		['lines', 0.27],
		['narrow', 0.55],
		['of some width', -0.12],
		['quote stays open', 1.36],
		['quote was not open', 0.71],
		['wide', -0.94],
		['word across', 0.72]
	]),
	flowing: new Map([
		['a few characters wide', 0.82],
		['above ends in 的', 0.19],
		['above has two halves', -0.21],
		['above leans on what follows', -0.13],
		['below begins with a dash', -0.52],
		['below begins with a deed', -0.6],
		['below has two halves', -0.64],
		['below is half as wide', 0.46],
		['below is narrower', 0.18],
		['below is wider', -0.54],
		['below names who acts', -0.87],
		['equally wide', 0.31],
		['gap', -1.21],
		['lines', 0.41],
		['narrow', 0.7],
		['of some width', -0.18],
		['quote stays open', 0.1],
		['wide', -0.93],
		['word across', 1.71]
	])
};
