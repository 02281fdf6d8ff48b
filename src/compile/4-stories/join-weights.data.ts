// What speaks for two lines of a heading being one phrase: above 0 they are. See role-features.ts.
// Learned by tests/page-maker/learn; do not edit.

export const JOIN_WEIGHTS: Record<'wrapped' | 'flowing', ReadonlyMap<string, number>> = {
	wrapped: new Map([
		['a few characters wide', 0.82],
		['above asks or exclaims', -1.33],
		['above ends in a comma', 1.0],
		['above ends in what happened', -0.15],
		['above ends in 的', 0.22],
		['above has two halves', -0.57],
		['above leans on what follows', -0.73],
		['apart', 0.25],
		['below begins with a dash', -0.93],
		['below begins with a deed', 0.24],
		['below begins with a number', 0.13],
		['below has two halves', -0.78],
		['below is half as wide', 1.14],
		['below is narrower', 0.22],
		['below is wider', -1.03],
		['below names who acts', -0.27],
		['equally wide', -0.09],
		['gap', -0.51],
		['lines', 0.24],
		['narrow', 0.55],
		['of some width', -0.18],
		['quote stays open', 1.37],
		['quote was not open', 0.81],
		['wide', -0.95],
		['word across', 0.7]
	]),
	flowing: new Map([
		['a few characters wide', 0.93],
		['above ends in 的', 0.23],
		['above has two halves', -0.15],
		['above leans on what follows', -0.16],
		['below begins with a dash', -0.19],
		['below begins with a deed', -0.67],
		['below has two halves', -0.67],
		['below is half as wide', 0.48],
		['below is narrower', 0.28],
		['below is wider', -0.62],
		['below names who acts', -0.93],
		['equally wide', 0.3],
		['gap', -1.23],
		['lines', 0.44],
		['narrow', 0.89],
		['of some width', -0.3],
		['quote stays open', 0.15],
		['wide', -1.08],
		['word across', 1.86]
	])
};
